package accord.repairs;

import java.util.regex.Pattern;

/** Tells a status by which nothing is left to do, however sources word it. */
final class Done {
    /** Where one word ends and another begins without a space, as in NotCompleted. */
    private static final Pattern JOINT = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    /** Words right before it by which it is not so, as in <i>cannot be completed</i>. */
    private static final String TAKEN_BACK =
            "(?<![a-z])(?:not|cannot|never|non|un|to|part|partly|partially|half)"
                    + "[^a-z]{1,3}(?:yet[^a-z]{1,3})?(?:(?:be|been|fully)[^a-z]{1,3})?";

    /** Whole words say so: <i>Incomplete</i> does not. */
    private static final Pattern SAID =
            Pattern.compile(
                    "(?i)(?<!%s)(?<![a-z])(?:completed?|closed|cancel|cancell?ed|done)(?![a-z])"
                            .formatted(TAKEN_BACK));

    private Done() {}

    static boolean isSaidBy(String status) {
        return SAID.matcher(JOINT.matcher(status).replaceAll(" ")).find();
    }
}
