package accord.text.api;

import accord.text.InvalidInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what programs give, and says by field what is missing or cannot be read. */
public final class Given {
    /** How many items a list gives where nothing is said. */
    public static final int ITEMS = 100;

    /** How many items a list gives at most. */
    public static final int MOST_ITEMS = 500;

    private Given() {}

    /** A text, empty where none was given: whoever takes it in says whether it may be. */
    public static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /** A value that cannot be left out. */
    public static <T> T required(String field, @Nullable T given) {
        if (given == null) {
            throw new InvalidInput(field, "must be given");
        }
        return given;
    }

    /** A list without gaps, empty where none was given. */
    public static <T> List<T> list(String field, @Nullable List<? extends @Nullable T> given) {
        if (given == null) {
            return List.of();
        }
        if (given.stream().anyMatch(Objects::isNull)) {
            throw new InvalidInput(field, "must not have empty entries");
        }
        return given.stream().map(each -> required(field, (@Nullable T) each)).toList();
    }

    /** A day such as {@code 2026-11-23}. */
    public static LocalDate day(String field, @Nullable String given) {
        try {
            LocalDate day = LocalDate.parse(required(field, given));
            if (day.getYear() < 1900 || day.getYear() > 2999) {
                throw new InvalidInput(field, "must be between 1900 and 2999");
            }
            return day;
        } catch (DateTimeException unreadable) {
            throw new InvalidInput(field, "must be a day such as 2026-11-23");
        }
    }

    /** An instant such as {@code 2026-11-23T17:00:00Z}, with any offset. */
    public static Instant instant(String field, @Nullable String given) {
        try {
            Instant instant = OffsetDateTime.parse(required(field, given)).toInstant();
            day(field, instant.toString().substring(0, instant.toString().indexOf('T')));
            return instant;
        } catch (DateTimeException unreadable) {
            throw new InvalidInput(field, "must be a time such as 2026-11-23T17:00:00Z");
        }
    }

    /** A time zone such as {@code Europe/London}. */
    public static ZoneId zone(String field, String given) {
        try {
            return ZoneId.of(given);
        } catch (DateTimeException unknown) {
            throw new InvalidInput(field, "must be a time zone such as Europe/London");
        }
    }

    /** How many items of a list are wanted: 1 to {@value #MOST_ITEMS}. */
    public static int limit(@Nullable String given) {
        return given == null ? ITEMS : number("limit", given, 1, MOST_ITEMS);
    }

    /** A whole number within bounds, both included. */
    public static int number(String field, String given, int from, int to) {
        if (given.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(given);
            if (number >= from && number <= to) {
                return number;
            }
        }
        throw new InvalidInput(field, "must be a whole number from %,d to %,d".formatted(from, to));
    }
}
