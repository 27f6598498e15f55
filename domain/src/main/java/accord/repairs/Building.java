package accord.repairs;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The building that a property is in, as far as its name tells: <i>Flat 3, Elm House</i> is in
 * <i>Elm House</i>. A property that names no home in it is taken for the building itself.
 *
 * @param name as the source writes it, without the home
 * @param named whether the property names one of its homes
 */
record Building(String name, boolean named) {
    private static final String HOME =
            "(?:flat|apartment|apt\\.?|unit|room|maisonette|studio)\\s*(?:no\\.?\\s*)?(?:\\d+\\w?|[a-z])";
    private static final Pattern BEFORE =
            Pattern.compile("(?i)^" + HOME + "\\s*(?:[,;:]\\s*|\\s+)(?=\\S)(.+)$");
    private static final Pattern AFTER =
            Pattern.compile("(?i)^(.*\\S)\\s*(?:[,;:]\\s*|\\s+)" + HOME + "$");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern ENDS = Pattern.compile("[\\s,;:]+$");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,.;:]+");

    static Building of(String property) {
        String told = SPACES.matcher(property.strip()).replaceAll(" ");
        for (Pattern pattern : new Pattern[] {BEFORE, AFTER}) {
            Matcher matcher = pattern.matcher(told);
            if (matcher.matches()) {
                return new Building(ENDS.matcher(matcher.group(1)).replaceAll(""), true);
            }
        }
        return new Building(told, false);
    }

    /** The same for all ways in which people write a name. */
    static String key(String name) {
        return BETWEEN.matcher(name).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
