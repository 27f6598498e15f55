package accord.repairs;

import accord.contract.ContractId;
import java.time.LocalDate;
import java.util.ArrayList;
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
        return prospects.of(level, week).of(own.counts()[week - own.begins()]);
    }

    private boolean isJudged(int week) {
        return !counts.histories().gaps().has(week)
                && !own.away().get(week)
                && week - own.begins() >= search.detector().needs();
    }

    /** The surge from one week to another. */
    Surge surge(ContractId contract, int first, int last) {
        LocalDate from = series.monday(first);
        List<SeenWeek> weeks = weeks(first - WEEKS_BEFORE, last);
        List<SeenWeek> its = weeks.stream().filter(w -> !w.week().isBefore(from)).toList();
        return new Surge(
                SurgeId.of(contract, level, from),
                level.trade(),
                level.area(),
                level.priority(),
                level.hazard(),
                from,
                series.monday(last).plusDays(6),
                its.stream().mapToInt(SeenWeek::count).sum(),
                its.stream().map(SeenWeek::expected).mapToDouble(JudgedWeeks::or0).sum(),
                its.stream().map(SeenWeek::upper).mapToDouble(JudgedWeeks::or0).sum(),
                search.detector().name(),
                parameters(first - WEEKS_BEFORE),
                weeks);
    }

    private static double or0(@Nullable Double number) {
        return number == null ? 0 : number;
    }

    private Map<String, String> parameters(int first) {
        Map<String, String> parameters = new TreeMap<>(search.detector().parameters());
        if (asksOthersFrom(first)) {
            parameters.putAll(search.seasons().at(level).parameters());
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
