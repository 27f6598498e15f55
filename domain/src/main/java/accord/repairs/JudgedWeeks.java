package accord.repairs;

import accord.contract.ContractId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How the weeks of a level look to a search: of that the evidence of a surge is made. */
public final class JudgedWeeks {
    private static final int WEEKS_BEFORE = 13;

    private final SurgeSearch search;
    private final Counts counts;
    private final Level level;
    private final Series series;
    private final Prospects prospects;
    private final Histories.History own;
    private final Map<Integer, Expectation> expected = new HashMap<>();

    JudgedWeeks(SurgeSearch search, Counts counts, Level level, Prospects prospects) {
        this.search = search;
        this.counts = counts;
        this.level = level;
        this.series = counts.weekly(level);
        this.prospects = prospects;
        this.own = prospects.history(level);
    }

    /** Which week of the feed a day lies in. */
    int week(LocalDate day) {
        return Week.between(series.first(), Week.of(day));
    }

    /** The seven days until one. */
    SevenDays sevenDays(LocalDate last) {
        return new SevenDays(week(last), last.getDayOfWeek().getValue() - 1);
    }

    /** The last weeks, for a chart. */
    public List<SeenWeek> last(int weeks) {
        return weeks(counts.weeks() - weeks, counts.weeks() - 1);
    }

    /** From one week of the feed to another, as far as there are any. */
    List<SeenWeek> weeks(int first, int last) {
        int[] all = series.counts();
        List<SeenWeek> seen = new ArrayList<>();
        for (int week = Math.max(0, first); week <= Math.min(last, all.length - 1); week++) {
            LocalDate monday = series.monday(week);
            seen.add(
                    isJudged(week)
                            ? SeenWeek.of(monday, judge(week))
                            : SeenWeek.unjudged(monday, all[week]));
        }
        return seen;
    }

    private Band judge(int week) {
        return expected(week).of(own.at(week));
    }

    private Expectation expected(int week) {
        return expected.computeIfAbsent(week, its -> prospects.of(level, its));
    }

    private boolean isJudged(int week) {
        return week >= 0
                && !counts.histories().gaps().has(week)
                && own.isJudged(week, search.detector().needs());
    }

    /**
     * Whether a week stands out.
     *
     * @param week of the feed
     */
    boolean standsOut(int week) {
        return isJudged(week) && judge(week).alarm();
    }

    /** Whether seven days do that end in the middle of a week. */
    boolean standsOutWithin(int week) {
        return week >= 0 && counts.within(week).stream().anyMatch(this::standsOut);
    }

    /** Whether seven days stand out. */
    boolean standsOut(SevenDays seven) {
        int week = seven.week();
        if (!isJudged(week) || !own.isHeardBefore(week) || !counts.within(week).contains(seven)) {
            return false;
        }
        Band band = judge(seven);
        return band.alarm()
                && band.count() >= search.leastCount()
                && SevenDays.isMore(band.count(), expected(week));
    }

    private Band judge(SevenDays seven) {
        int week = seven.week();
        int[] days = counts.daily(level, SevenDays.told(week), SevenDays.after(week));
        return prospects
                .of(seven, level, expected(week), days)
                .of(seven.count(days), seven.sensitivity());
    }

    /** The surge that a run of alarms is. */
    Surge surge(ContractId contract, Gathering.Run run) {
        SevenDays seven = run.seven();
        return seven == null ? surge(contract, run.first(), run.last()) : surge(contract, seven);
    }

    /** That from one week to another. */
    Surge surge(ContractId contract, int first, int last) {
        return surge(contract, span(first, last), first, last);
    }

    /** That of seven days which end in the middle of a week. */
    Surge surge(ContractId contract, SevenDays seven) {
        return surge(contract, span(seven), seven.week(), seven.week());
    }

    private Surge surge(ContractId contract, Span span, int first, int last) {
        return new Surge(
                SurgeId.of(contract, level, span.from),
                level.trade(),
                level.area(),
                level.priority(),
                level.hazard(),
                span.from,
                span.to,
                span.count,
                span.expected,
                span.upper,
                search.detector().name(),
                parameters(first - WEEKS_BEFORE),
                weeks(first - WEEKS_BEFORE, last));
    }

    /** From a day to another: how many requests, and how many would have been ordinary. */
    private record Span(LocalDate from, LocalDate to, int count, double expected, double upper) {}

    private Span span(int first, int last) {
        List<SeenWeek> its = weeks(first, last);
        return new Span(
                series.monday(first),
                series.monday(last).plusDays(6),
                its.stream().mapToInt(SeenWeek::count).sum(),
                its.stream().map(SeenWeek::expected).mapToDouble(JudgedWeeks::or0).sum(),
                its.stream().map(SeenWeek::upper).mapToDouble(JudgedWeeks::or0).sum());
    }

    private Span span(SevenDays seven) {
        LocalDate from = seven.from(series.first());
        LocalDate to = seven.to(series.first());
        if (!isJudged(seven.week())) {
            int[] days = counts.daily(level, seven.first(), seven.next());
            return new Span(from, to, Arrays.stream(days).sum(), 0, 0);
        }
        Band band = judge(seven);
        return new Span(from, to, band.count(), band.expected(), band.upper());
    }

    private static double or0(@Nullable Double number) {
        return number == null ? 0 : number;
    }

    private Map<String, String> parameters(int first) {
        Map<String, String> parameters = new TreeMap<>(search.detector().parameters());
        if (asksOthersFrom(first)) {
            parameters.putAll(search.seasons().at(level).parameters());
        }
        if (prospects.asksHolidays(level, Math.max(first, own.begins()))) {
            parameters.putAll(search.holidays().parameters());
        }
        return parameters;
    }

    /** Whether what is expected in the last weeks depends on other contracts' seasons. */
    public boolean asksOthers(int weeks) {
        return asksOthersFrom(counts.weeks() - weeks);
    }

    private boolean asksOthersFrom(int first) {
        return !search.seasons().at(level).isEmpty()
                && search.detector()
                        .asksOthers(Math.max(search.detector().needs(), first - own.begins()));
    }
}
