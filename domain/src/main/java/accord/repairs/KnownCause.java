package accord.repairs;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What anybody who knows the year would think of when a trade has more than usual, beside the
 * {@link Cause} that people put on record. It explains and excuses nothing: the requests are there,
 * and people judge.
 */
public enum KnownCause {
    HEATING_SEASON(
            "The heating season begins at this time of year.",
            MonthDay.of(9, 20),
            MonthDay.of(11, 30),
            "heat",
            "boiler",
            "radiator",
            "hot water"),
    COLD_WEATHER(
            "Heating fails most in the cold months.",
            MonthDay.of(12, 1),
            MonthDay.of(2, 29),
            "heat",
            "boiler",
            "radiator",
            "hot water"),
    DAMP_SEASON(
            "Damp and mould show in the cold and wet months.",
            MonthDay.of(10, 1),
            MonthDay.of(3, 31),
            "damp",
            "mould",
            "mold",
            "condensation"),
    STORM_SEASON(
            "Storms damage roofs and gutters mostly from autumn to winter's end.",
            MonthDay.of(10, 1),
            MonthDay.of(2, 29),
            "roof",
            "gutter",
            "storm",
            "fence"),
    BANK_HOLIDAY(
            "A bank holiday lies in these weeks or just before: what waits over it comes at once.",
            MonthDay.of(1, 1),
            MonthDay.of(12, 31));

    private static final int DAYS_AFTER = 4;

    private final String sentence;
    private final MonthDay first;
    private final MonthDay last;
    private final List<String> words;

    KnownCause(String sentence, MonthDay first, MonthDay last, String... words) {
        this.sentence = sentence;
        this.first = first;
        this.last = last;
        this.words = List.of(words);
    }

    public String sentence() {
        return sentence;
    }

    /**
     * Those that may be behind a surge.
     *
     * @param holidays of where it was
     */
    public static List<KnownCause> of(Surge surge, Holidays holidays) {
        return Arrays.stream(values())
                .filter(cause ->
                        cause == BANK_HOLIDAY
                                ? isAround(holidays, surge.from())
                                : cause.fits(what(surge), surge.from()))
                .toList();
    }

    private static boolean isAround(Holidays holidays, LocalDate first) {
        return first.minusDays(DAYS_AFTER).datesUntil(first.plusDays(7)).anyMatch(holidays::has);
    }

    private static @Nullable String what(Surge surge) {
        return surge.trade() == null ? surge.hazard() : surge.trade();
    }

    private boolean fits(@Nullable String what, LocalDate first) {
        return what != null && isNamed(what) && (isIn(first) || isIn(first.plusDays(6)));
    }

    private boolean isNamed(String what) {
        String lower = what.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(lower::contains);
    }

    private boolean isIn(LocalDate day) {
        MonthDay on = MonthDay.from(day);
        boolean after = !on.isBefore(first);
        boolean before = !on.isAfter(last);
        return first.isAfter(last) ? after || before : after && before;
    }
}
