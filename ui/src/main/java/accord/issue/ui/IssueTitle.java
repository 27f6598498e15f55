package accord.issue.ui;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an issue is called on a page. What Accord called one when it raised it is a sentence, which
 * stays on record as it is; in a list of many it would be the same sentence in each line.
 */
public final class IssueTitle {
    private static final Pattern OF_SURGE =
            Pattern.compile(
                    "(.+): ([\\d,]+) requests where about ([\\d,]+) were to be expected",
                    Pattern.DOTALL);
    private static final String EVERY_TRADE = "All trades, ";
    private static final String EVERYWHERE = ", everywhere";

    private IssueTitle() {}

    /** Such as "Heat: 60 requests, about 5 expected"; what somebody wrote stays as it is. */
    public static String brief(String title) {
        Matcher surge = OF_SURGE.matcher(title);
        if (!surge.matches()) {
            return title;
        }
        String expected =
                surge.group(3).equals("0")
                        ? "hardly any expected"
                        : "about " + surge.group(3) + " expected";
        return "%s: %s requests, %s".formatted(what(surge.group(1)), surge.group(2), expected);
    }

    /** That it is of all trades, or everywhere, goes without saying where the other is said. */
    private static String what(String level) {
        if (level.equals(EVERY_TRADE + EVERYWHERE.substring(2))) {
            return level;
        }
        String place =
                level.startsWith(EVERY_TRADE) ? level.substring(EVERY_TRADE.length()) : level;
        return place.startsWith(EVERYWHERE.substring(2))
                ? level
                : place.replaceFirst(EVERYWHERE + "(?=$|, priority )", "");
    }
}
