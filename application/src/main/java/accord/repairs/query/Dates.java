package accord.repairs.query;

import accord.text.InvalidInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as other systems write them: ISO 8601, day or month first, months by name, with or
 * without time and zone. Whether the day or the month comes first is never guessed from one value.
 */
public final class Dates {
    private static final String TIME =
            "(?:[T ,]\\s*(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,](\\d{1,9}))?)?\\s*([AaPp]\\.?[Mm]\\.?)?)?"
                    + "\\s*(Z|[+-]\\d{2}:?\\d{2})?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/.]?(\\d{2})[-/.]?(\\d{2})" + TIME);
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})" + TIME);
    private static final Pattern NAMED =
            Pattern.compile("(\\d{1,2})[-/. ]([A-Za-z]{3,9})[-/. ,]+(\\d{4}|\\d{2})" + TIME);
    private static final Pattern NAME_FIRST =
            Pattern.compile("([A-Za-z]{3,9})[-/. ]+(\\d{1,2})[-/. ,]+(\\d{4})" + TIME);
    private static final int LONGEST = 60;

    /** Which of two numbers before a year is the day. */
    public enum Order {
        DAY_FIRST,
        MONTH_FIRST
    }

    private final ZoneId zone;
    private final @Nullable Order order;
    private final @Nullable DateFormat explicit;

    /**
     * @param zone of times that name none
     * @param order what numbers before a year mean; null where there are none
     * @param format that is tried first; null for any of the usual ones
     */
    public Dates(ZoneId zone, @Nullable Order order, @Nullable String format) {
        this.zone = zone;
        this.order = order;
        this.explicit = format == null ? null : new DateFormat(format);
    }

    /** The order that a format says, null where it says none. */
    public static @Nullable Order order(@Nullable String format) {
        if (format == null) {
            return null;
        }
        return new DateFormat(format).isDayFirst() ? Order.DAY_FIRST : Order.MONTH_FIRST;
    }

    /**
     * Reads one.
     *
     * @throws InvalidInput naming the field, if it is no date
     */
    public Instant read(String field, String given) {
        String text = given.strip();
        try {
            Instant said = explicit == null ? null : explicit.read(text, zone);
            Instant at = said == null ? usual(text) : said;
            if (at != null) {
                return at;
            }
        } catch (DateTimeException notADay) {
            throw new InvalidInput(field, "is not a date: " + quoted(text));
        }
        throw new InvalidInput(field, "is not a date that can be read: " + quoted(text));
    }

    static String quoted(String text) {
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return '"' + start.replaceAll("\\p{Cntrl}", "?") + '"';
    }

    /** Never against a format that was said: that of a year first says nothing of one last. */
    private @Nullable Instant usual(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        boolean yearFirst = explicit != null && explicit.isYearFirst();
        Matcher m = YEAR_FIRST.matcher(text);
        if (m.matches()) {
            return byNumbers(m, number(m, 1), 2, yearFirst && order == Order.DAY_FIRST);
        }
        m = NAMED.matcher(text);
        if (m.matches() && !(yearFirst && m.group(3).length() == 2)) {
            return at(m, year(m), month(m.group(2)), number(m, 1));
        }
        m = NAME_FIRST.matcher(text);
        if (m.matches()) {
            return at(m, year(m), month(m.group(1)), number(m, 2));
        }
        m = YEAR_LAST.matcher(text);
        if (m.matches() && !yearFirst) {
            return byNumbers(m, year(m), 1, order != Order.MONTH_FIRST);
        }
        return null;
    }

    /**
     * @param from the first of the two groups that are day and month
     */
    private Instant byNumbers(Matcher m, int year, int from, boolean dayFirst) {
        int day = dayFirst ? from : from + 1;
        int month = dayFirst ? from + 1 : from;
        return at(m, year, number(m, month), number(m, day));
    }

    /**
     * Whether a value can be read with the day first, with the month first, with either, or says by
     * itself which it is; empty where the order does not matter to it.
     */
    static @Nullable OrderEvidence evidence(String given) {
        Matcher m = given.length() > LONGEST ? null : YEAR_LAST.matcher(given.strip());
        if (m == null || !m.matches()) {
            return null;
        }
        return new OrderEvidence(number(m, 2) <= 12, number(m, 1) <= 12);
    }

    /** Whether a value can be read with the day first, and with the month first. */
    record OrderEvidence(boolean dayFirst, boolean monthFirst) {}

    private Instant at(Matcher m, int year, int month, int day) {
        int hour = m.group(4) == null ? 0 : number(m, 4);
        String half = m.group(8);
        if (half != null) {
            boolean afternoon = Character.toLowerCase(half.charAt(0)) == 'p';
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        int minute = m.group(5) == null ? 0 : number(m, 5);
        int second = m.group(6) == null ? 0 : number(m, 6);
        int nanos =
                m.group(7) == null
                        ? 0
                        : Integer.parseInt((m.group(7) + "00000000").substring(0, 9));
        LocalDateTime local = LocalDateTime.of(year, month, day, hour, minute, second, nanos);
        String offset = m.group(9);
        return offset == null
                ? local.atZone(zone).toInstant()
                : local.toInstant(ZoneOffset.of(offset.equals("z") ? "Z" : offset));
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static int year(Matcher m) {
        int year = number(m, 3);
        return m.group(3).length() == 4 ? year : year + (year < 70 ? 2000 : 1900);
    }

    private static int month(String name) {
        for (Month month : Month.values()) {
            if (month.name().startsWith(name.toUpperCase(Locale.ROOT))) {
                return month.getValue();
            }
        }
        throw new DateTimeException("no month " + name);
    }
}
