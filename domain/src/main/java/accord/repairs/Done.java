package accord.repairs;

import java.util.regex.Pattern;

/** Tells a status by which nothing is left to do, however sources word it. */
final class Done {
    /** Where one word ends and another begins without a space, as in NotCompleted. */
    private static final Pattern JOINT = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    /** Words right before it by which it is not so, as in <i>cannot be completed</i>. */
    private static final String TAKEN_BACK =
            "(?<![a-z])(?:not|cannot|never|non|un|to|part|partly|partially|half)"
                    + "[\\s_-]{1,2}(?:yet[\\s_-]{1,2})?(?:(?:be|been|fully)[\\s_-]{1,2})?";

    /** Whole words say so, if need be after what it is that is: <i>Incomplete</i> does not. */
    private static final Pattern SAID =
            Pattern.compile(
                    "(?i)(?<!%s)(?<![a-z])(?:(?:work|job|order|repair)s?)?(?:completed?|closed|cancel|cancell?ed|done)(?![a-z])"
                            .formatted(TAKEN_BACK));

    private Done() {}

    static boolean isSaidBy(String status) {
        return SAID.matcher(JOINT.matcher(status).replaceAll(" ")).find();
    }
}
