package accord.repairs;

import accord.text.InvalidInput;
import java.util.List;
import java.util.OptionalDouble;

/** The detectors by the names under which analysts know them. */
public final class Detectors {
    /** The names that {@link #named} knows. */
    public static final List<String> NAMES =
            List.of("accord", "farrington", "farrington-original", "ears-c1", "ears-c2", "ears-c3");

    private static final int YEARS = 5;
    private static final double FARRINGTON_ALPHA = 0.005;
    private static final double EARS_ALPHA = 0.001;
    private static final double EARS_C3_ALPHA = 0.025;

    private Detectors() {}

    /** What Accord itself looks with. */
    public static Detector standard() {
        return standard(OptionalDouble.empty());
    }

    private static Detector standard(OptionalDouble alpha) {
        return new ByHistory(
                new ShortHistory(alpha.orElse(ShortHistory.ALPHA), ShortHistory.BASELINE),
                new WholeHistory(alpha.orElse(WholeHistory.ALPHA)));
    }

    /**
     * One of them.
     *
     * @param alpha the share of ordinary weeks that may alarm; empty for its usual one
     * @throws InvalidInput where there is none of that name, or alpha is not between 0 and 0.5
     */
    public static Detector named(String name, OptionalDouble alpha) {
        if (alpha.isPresent() && !(alpha.getAsDouble() > 0 && alpha.getAsDouble() < 0.5)) {
            throw new InvalidInput("alpha", "must lie between 0 and 0.5");
        }
        return switch (name) {
            case "accord" -> standard(alpha);
            case "farrington" -> Farrington.improved(YEARS, alpha.orElse(FARRINGTON_ALPHA));
            case "farrington-original" ->
                    Farrington.original(YEARS, alpha.orElse(FARRINGTON_ALPHA));
            case "ears-c1" -> new Ears(Ears.Rule.C1, alpha.orElse(EARS_ALPHA));
            case "ears-c2" -> new Ears(Ears.Rule.C2, alpha.orElse(EARS_ALPHA));
            case "ears-c3" -> new Ears(Ears.Rule.C3, alpha.orElse(EARS_C3_ALPHA));
            default ->
                    throw new InvalidInput(
                            "detector", "must be one of " + String.join(", ", NAMES));
        };
    }
}
