package accord.decision.ui;

import accord.decision.Authority;
import accord.decision.Money;
import accord.decision.RegisterEvent;
import accord.decision.Terms;
import accord.look.ui.Words;
import accord.member.MemberId;
import accord.member.SideId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who may bind a side, in words. */
public final class RegisterWords {
    private RegisterWords() {}

    /**
     * What happened, as one sentence.
     *
     * @param names what a side is called in its contract
     * @param people what a member is called
     */
    public static String of(
            RegisterEvent event,
            Function<SideId, String> names,
            Function<MemberId, String> people) {
        String side = names.apply(event.act().side());
        return switch (event) {
            case RegisterEvent.AuthorityRegistered e ->
                    "%s registered that %s may bind it: %s"
                            .formatted(side, people.apply(e.member()), authority(e.authority()));
            case RegisterEvent.AuthorityWithdrawn e ->
                    "%s registered that %s may bind it no more"
                            .formatted(side, people.apply(e.member()));
            case RegisterEvent.TwoRequired e -> side + " registered: " + two(e.above());
        };
    }

    /** Such as "instructions, up to £5,000 in all". */
    static String authority(Authority authority) {
        return kinds(authority.kinds())
                + (authority.limit() == null
                        ? ", without limit"
                        : ", up to %s in all".formatted(authority.limit()));
    }

    static String two(@Nullable Money above) {
        if (above == null) {
            return "one signature is enough";
        }
        return above.equals(Money.NOTHING)
                ? "two sign whatever costs anything"
                : "two sign above " + above;
    }

    private static String kinds(Set<Terms.Kind> kinds) {
        List<String> names =
                kinds.stream()
                        .sorted()
                        .map(kind -> TermWords.kind(kind).toLowerCase(Locale.UK))
                        .toList();
        return names.size() == Terms.Kind.values().length
                ? "every kind of decision"
                : Words.and(names);
    }
}
