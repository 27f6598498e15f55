package accord.repairs;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Too many requests of one cause, with the evidence: it can be computed again from the requests and
 * must come out the same.
 *
 * @param trade null for all trades
 * @param area null for all areas
 * @param priority null for all of them, and where it was seen before they were looked at
 * @param hazard likewise
 * @param from its first day: the Monday of its first week, or the first of seven days that stood
 *     out where no week of it did
 * @param to its last day so far: the Sunday of its last week, or the last of those seven
 * @param count requests from the first day to the last
 * @param expected how many were to be expected in that time
 * @param upper how many would still have been ordinary, week by week, added up
 * @param detector the name of the rule that saw it
 * @param parameters what that rule depends on
 * @param weeks its weeks, and up to a quarter of a year before them
 */
public record Surge(
        SurgeId id,
        @Nullable String trade,
        @Nullable String area,
        @Nullable String priority,
        @Nullable String hazard,
        LocalDate from,
        LocalDate to,
        int count,
        double expected,
        double upper,
        String detector,
        Map<String, String> parameters,
        List<SeenWeek> weeks) {
    public Surge {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        weeks = List.copyOf(weeks);
    }

    public Level level() {
        return new Level(trade, area, priority, hazard);
    }

    /** The Monday of the week in which it begins. */
    public LocalDate firstWeek() {
        return Week.of(from);
    }

    /** The Monday of the week in which it ends so far. */
    public LocalDate lastWeek() {
        return Week.of(to);
    }

    /**
     * Whether it is seven days that end in the middle of a week: a surge of weeks begins on Monday.
     */
    public boolean isOfSevenDays() {
        return !from.equals(firstWeek());
    }

    /** Whether one of its weeks stood out. */
    boolean isOfWeeks() {
        return weeks.stream().anyMatch(week -> week.alarm() && !week.week().isBefore(firstWeek()));
    }

    /**
     * How many would still have been ordinary in its first week; without end where none was judged.
     */
    double upperAtFirst() {
        return weeks.stream()
                .filter(week -> week.week().equals(firstWeek()))
                .map(SeenWeek::upper)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** In words, such as <i>Heat, everywhere</i>. */
    public String title() {
        return level().title();
    }

    /** Whether other contracts' seasons had a part in what was expected. */
    public boolean isAsOthers() {
        return !Seasons.recorded(parameters).isEmpty();
    }

    /** The same under the id that it is known by. */
    Surge as(SurgeId known) {
        return new Surge(
                known,
                trade,
                area,
                priority,
                hazard,
                from,
                to,
                count,
                expected,
                upper,
                detector,
                parameters,
                weeks);
    }

    /** Whether two have the same cause, as far as their levels tell. */
    boolean sameCause(Surge other) {
        return level().sharesCause(other.level());
    }

    /** Whether another of the same cause came later. */
    boolean precedes(Surge other) {
        return sameCause(other) && from.isBefore(other.from);
    }

    /** Whether two are one: the same cause, with no longer pause between than a surge may make. */
    boolean continues(Surge other, Silence silence) {
        return sameCause(other)
                && silence.heard(other.lastWeek(), firstWeek()) <= SurgeSearch.PAUSE
                && silence.heard(lastWeek(), other.firstWeek()) <= SurgeSearch.PAUSE;
    }

    /** Whether intake is back: the pause that it may make has passed, and the week after it. */
    boolean isOver(LocalDate lastDay, Silence silence) {
        return silence.heard(lastWeek(), Week.of(lastDay.plusDays(1))) > SurgeSearch.PAUSE;
    }

    /** Whether it says more than another does: later, or wider. */
    boolean exceeds(Surge other) {
        Level then = other.level();
        return to.isAfter(other.to) || (!level().equals(then) && level().contains(then));
    }
}
