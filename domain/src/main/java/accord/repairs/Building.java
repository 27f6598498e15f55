package accord.repairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The building that a property is in, as far as its name tells: <i>Flat 3, Elm House</i> is in
 * <i>Elm House</i>. A property that names no home in it is taken for the building itself, and where
 * it begins or ends with a number for that number of a street or house as well. A number alone is a
 * home of its area.
 *
 * @param name as the source writes it, without the home
 * @param named whether the property names one of its homes
 * @param reach how much is taken together
 */
record Building(String name, boolean named, Reach reach) {
    private static final String HOME =
            "(?:flat|apartment|apt\\.?|unit|room|maisonette|studio)\\s*(?:no\\.?\\s*)?(?:\\d+\\w?|[a-z])";
    private static final Pattern BEFORE =
            Pattern.compile("(?i)^" + HOME + "\\s*(?:[,;:]\\s*|\\s+)(?=\\S)(.+)$");
    private static final Pattern AFTER =
            Pattern.compile("(?i)^(.*\\S)\\s*(?:[,;:]\\s*|\\s+)" + HOME + "$");

    /** Also of two houses, or of one and a part of it. */
    private static final String NUMBER =
            "(?:no\\.?\\s*)?\\d{1,4}[a-z]?(?:\\s*[-/]\\s*\\d{1,4}[a-z]?)?";

    private static final Pattern NUMBER_BEFORE =
            Pattern.compile("(?i)^" + NUMBER + "[\\s,;:]+(?=[a-z]{2})(.+)$");

    /** A block's or tower's number is no home's. */
    private static final Pattern NUMBER_AFTER =
            Pattern.compile(
                    "(?i)^(.*[a-z].*?)(?<!\\b(?:block|tower|building|phase|zone|site|lot|ward))[\\s,;:]+"
                            + NUMBER
                            + "$");

    private static final Pattern ALONE =
            Pattern.compile("(?i)^(?:(?:no\\.?\\s*)?\\d+[a-z]?|" + HOME + ")$");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern ENDS = Pattern.compile("[\\s,;:]+$");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,.;:]+");

    /** What a building stands for. */
    enum Reach {
        /** One house. */
        HOUSE,
        /** The numbers of a street, or of a house that the source does not call flats. */
        NUMBERS,
        /** The homes of an area that have no other name than a number. */
        AREA
    }

    static Building of(String property) {
        String told = tidy(property);
        for (Pattern pattern : new Pattern[] {BEFORE, AFTER}) {
            Matcher matcher = pattern.matcher(told);
            if (matcher.matches()) {
                return new Building(name(matcher), true, Reach.HOUSE);
            }
        }
        return new Building(told, false, Reach.HOUSE);
    }

    /** Everything that a property may be a home of. */
    static List<Building> all(String property, String area) {
        Building house = of(property);
        if (isNumber(house.name)) {
            return area.isBlank() ? List.of(house) : List.of(new Building(area, true, Reach.AREA));
        }
        List<Building> all = new ArrayList<>(List.of(house));
        for (Pattern pattern : new Pattern[] {NUMBER_BEFORE, NUMBER_AFTER}) {
            Matcher matcher = pattern.matcher(house.name);
            if (all.size() == 1 && matcher.matches()) {
                all.add(new Building(name(matcher), true, Reach.NUMBERS));
            }
        }
        return all;
    }

    /** Whether a name says which home it is, and not where. */
    static boolean isNumber(String name) {
        return ALONE.matcher(name).matches();
    }

    private static String tidy(String property) {
        return SPACES.matcher(property.strip()).replaceAll(" ");
    }

    private static String name(Matcher matcher) {
        return ENDS.matcher(matcher.group(1)).replaceAll("");
    }

    /** The same for all ways in which people write a name. */
    static String key(String name) {
        return BETWEEN.matcher(name).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
