package accord.repairs.query;

import accord.text.InvalidInput;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How dates are written, as somebody said: such as {@code dd/MM/yyyy HH:mm}. A month by name may be
 * written short or whole, and a date alone is its midnight.
 */
final class DateFormat {
    private static final Pattern SHORT_YEAR = Pattern.compile("(?<![yu])(?:yy|uu)(?![yu])");

    /** Of two digits, those from 70 on are of the last century. */
    private static final LocalDate FIRST_SHORT_YEAR = LocalDate.of(1970, 1, 1);

    private final List<DateTimeFormatter> ways;
    private final boolean dayFirst;
    private final boolean yearFirst;

    /**
     * @throws InvalidInput if it is none, or does not name day, month and year
     */
    DateFormat(String format) {
        String letters = format.replaceAll("'[^']*'", "");
        int day = letters.indexOf('d');
        int month = letters.indexOf('M');
        int year = Math.max(letters.indexOf('y'), letters.indexOf('u'));
        if (day < 0 || month < 0 || year < 0) {
            throw new InvalidInput(
                    "dateFormat", "must name day, month and year, such as dd/MM/yyyy HH:mm");
        }
        this.dayFirst = day < month;
        this.yearFirst = year < Math.min(day, month);
        this.ways =
                Stream.of(format, months(format, "MMM", "MMMM"), months(format, "MMMM", "MMM"))
                        .distinct()
                        .flatMap(each -> Stream.of(way(each, Locale.UK), way(each, Locale.US)))
                        .toList();
    }

    private static String months(String format, String written, String instead) {
        return format.replaceAll("(?<!M)" + written + "(?!M)", instead);
    }

    /** British and American English differ in how they shorten September. */
    private static DateTimeFormatter way(String format, Locale locale) {
        DateTimeFormatterBuilder way = new DateTimeFormatterBuilder().parseCaseInsensitive();
        try {
            int from = 0;
            for (Matcher year = SHORT_YEAR.matcher(format); year.find(); from = year.end()) {
                way.appendPattern(format.substring(from, year.start()))
                        .appendValueReduced(ChronoField.YEAR_OF_ERA, 2, 2, FIRST_SHORT_YEAR);
            }
            return way.appendPattern(format.substring(from))
                    .parseDefaulting(ChronoField.ERA, 1)
                    .toFormatter(locale)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException wrong) {
            throw new InvalidInput("dateFormat", "is not a format such as dd/MM/yyyy HH:mm");
        }
    }

    boolean isDayFirst() {
        return dayFirst;
    }

    boolean isYearFirst() {
        return yearFirst;
    }

    /** Reads one, in a zone if it names none; null where it is not written so, or no such day. */
    @Nullable Instant read(String text, ZoneId zone) {
        for (DateTimeFormatter way : ways) {
            ParsePosition end = new ParsePosition(0);
            if (way.parseUnresolved(text, end) != null && end.getIndex() == text.length()) {
                try {
                    return at(way.parse(text), zone);
                } catch (DateTimeException notADay) {
                    return null;
                }
            }
        }
        return null;
    }

    private static @Nullable Instant at(TemporalAccessor read, ZoneId zone) {
        if (read.isSupported(ChronoField.INSTANT_SECONDS)) {
            return Instant.from(read);
        }
        LocalTime time = read.query(TemporalQueries.localTime());
        if (time == null && read.isSupported(ChronoField.HOUR_OF_AMPM)) {
            return null;
        }
        ZoneId told = read.query(TemporalQueries.zone());
        return LocalDate.from(read)
                .atTime(time == null ? LocalTime.MIDNIGHT : time)
                .atZone(told == null ? zone : told)
                .toInstant();
    }
}
