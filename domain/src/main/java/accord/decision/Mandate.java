package accord.decision;

import static accord.decision.DecisionRefused.Reason.NOT_AUTHORISED;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody could bind their side to at the moment at which they acted, as that side had
 * registered it.
 *
 * @param kinds for what kinds of decision
 * @param left what is left of the cumulative value up to which they may, null without limit
 * @param alone above which value a second negotiator has to sign too, null where one is enough
 */
public record Mandate(Set<Terms.Kind> kinds, @Nullable Money left, @Nullable Money alone) {

    /** Of a side that has registered nothing: each of its negotiators binds it without limit. */
    public static final Mandate UNLIMITED =
            new Mandate(EnumSet.allOf(Terms.Kind.class), null, null);

    /** Binds to nothing: what a command carries until the side's register has been asked. */
    public static final Mandate NONE = new Mandate(Set.of(), null, null);

    public Mandate {
        kinds = Set.copyOf(kinds);
    }

    /** Refuses what they may not bind their side to. */
    void mustCover(Terms terms) {
        lack(terms)
                .ifPresent(lack -> {
                    throw new DecisionRefused(NOT_AUTHORISED, lack);
                });
    }

    /**
     * What is missing for them to bind their side to this, as a sentence; empty where nothing is.
     */
    public Optional<String> lack(Terms terms) {
        if (kinds.isEmpty()) {
            return Optional.of(
                    "Your side has registered who may bind it, and you are not among them.");
        }
        if (!kinds.contains(terms.kind())) {
            return Optional.of(
                    "This is %s; your side has registered you for %s only."
                            .formatted(one(terms.kind()), all()));
        }
        return left == null ? Optional.empty() : excess(terms.value(), left);
    }

    private static Optional<String> excess(@Nullable Money value, Money left) {
        if (value == null) {
            return Optional.of(
                    "You may bind your side up to %s more, and this text does not say what it costs at most."
                            .formatted(left));
        }
        return value.isMoreThan(left)
                ? Optional.of(
                        "This costs up to %s, and you may bind your side up to %s more."
                                .formatted(value, left))
                : Optional.empty();
    }

    /**
     * Whether a second negotiator of the side has to sign; what costs an unknown sum may be more.
     */
    public boolean needsTwo(Terms terms) {
        return alone != null && (terms.value() == null || terms.value().isMoreThan(alone));
    }

    private String all() {
        return kinds.stream().sorted().map(Mandate::many).collect(Collectors.joining(" and "));
    }

    private static String one(Terms.Kind kind) {
        return switch (kind) {
            case OPERATING_ARRANGEMENT -> "an operating arrangement";
            case INSTRUCTION -> "an instruction";
            case VARIATION -> "a contract variation";
            case INTERIM_RELIEF -> "interim relief";
        };
    }

    private static String many(Terms.Kind kind) {
        return switch (kind) {
            case OPERATING_ARRANGEMENT -> "operating arrangements";
            case INSTRUCTION -> "instructions";
            case VARIATION -> "contract variations";
            case INTERIM_RELIEF -> "interim relief";
        };
    }
}
