package accord.repairs;

import accord.contract.ContractId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * Looks for surges in a contract's counts at every level, and gathers the alarms of one cause into
 * one surge.
 *
 * @param detector what judges a week
 * @param falseShare of the alarms of a week, over all levels, the share that may be false (as
 *     Benjamini and Hochberg control it), in (0, 1)
 * @param leastCount fewer requests in a week are no surge, whatever the odds
 * @param seasons of trades in other contracts, for what has no last year
 * @param holidays on which fewer call, for what has no years of history
 */
public record SurgeSearch(
        Detector detector, double falseShare, int leastCount, Seasons seasons, Holidays holidays) {
    /** How many quiet weeks in a row do not end a surge. */
    static final int PAUSE = 1;

    /** What began so many weeks earlier may go on. */
    private static final int MARGIN = 5;

    private static final int LONGEST_LOOK_BACK = 104;

    public static final SurgeSearch STANDARD = new SurgeSearch(Detectors.standard(), 0.02, 5);

    public SurgeSearch(Detector detector, double falseShare, int leastCount) {
        this(detector, falseShare, leastCount, Seasons.NONE, Holidays.NONE);
    }

    /** The same search with what is known beside the contract's own requests. */
    public SurgeSearch knowing(Seasons others, Holidays off) {
        return new SurgeSearch(detector, falseShare, leastCount, others, off);
    }

    /** The same search with what was known when a surge was seen. */
    private SurgeSearch knowingAsThen(Surge seen) {
        return knowing(Seasons.recorded(seen.parameters()), Holidays.recorded(seen.parameters()));
    }

    /**
     * The surges of a contract, oldest first.
     *
     * @param weeks how many weeks to look back from the last one
     */
    public List<Surge> in(ContractId contract, Counts counts, int weeks) {
        return in(contract, counts, weeks, new Memory());
    }

    /** The same with a memory of what was looked at before, which makes it faster. */
    public List<Surge> in(ContractId contract, Counts counts, int weeks, Memory memory) {
        return in(contract, counts, weeks, memory, Feed.EMPTY);
    }

    private List<Surge> in(
            ContractId contract, Counts counts, int weeks, Memory memory, Feed record) {
        Gathering gathering = new Gathering(this, counts, memory);
        return gathering.runs(weeks, record, 1).stream()
                .map(run -> gathering.fromItsBeginning(run, record.standing()))
                .map(run -> gathering.at(run.level()).surge(contract, run))
                .sorted(Comparator.comparing(Surge::from).thenComparing(Surge::title))
                .toList();
    }

    /** The same search, so many times as sensitive: in each series, and over all levels. */
    public SurgeSearch times(double sensitivity) {
        return new SurgeSearch(
                detector.times(sensitivity),
                falseShare * sensitivity,
                leastCount,
                seasons,
                holidays);
    }

    /**
     * How many surges each of some sensitivities would have found in the last weeks: as many as
     * {@link #times} of it finds, for the price of one look.
     *
     * @param weeks how many weeks to look back from the last one
     * @param memory of what was looked at before: what it knows of is no price
     * @param progress told which share of the weeks was looked at, 0 to 1, week by week
     */
    public Map<Double, WhatIf> whatIf(
            Counts counts,
            int weeks,
            Collection<Double> sensitivities,
            Memory memory,
            DoubleConsumer progress) {
        Gathering gathering = new Gathering(this, counts, memory);
        gathering.lookAhead(weeks, Collections.max(sensitivities), progress);
        Map<Double, WhatIf> found = new TreeMap<>();
        for (double sensitivity : sensitivities) {
            List<Gathering.Run> runs = gathering.runs(weeks, Feed.EMPTY, sensitivity);
            Set<Integer> when = new HashSet<>();
            runs.forEach(
                    each -> IntStream.rangeClosed(each.first(), each.last()).forEach(when::add));
            found.put(sensitivity, new WhatIf(runs.size(), when.size()));
        }
        return found;
    }

    /**
     * As {@link #in}, from a little before a day on, but for what is more than two years old.
     *
     * @param record what is known of the feed: alarms gather under the levels of surges that go on,
     *     and begin with what they go on from
     */
    public List<Surge> since(
            ContractId contract, Counts counts, LocalDate day, Memory memory, Feed record) {
        LocalDate last = Week.of(counts.lastDay());
        LocalDate first = Week.of(day);
        int weeks = first.isAfter(last) ? 0 : Week.between(first, last);
        return in(contract, counts, Math.min(LONGEST_LOOK_BACK, weeks + MARGIN), memory, record);
    }

    /** How a level's weeks look to the detector. */
    public JudgedWeeks at(Counts counts, Level level) {
        return at(counts, level, new Memory());
    }

    private JudgedWeeks at(Counts counts, Level level, Memory memory) {
        return new JudgedWeeks(this, counts, level, new Prospects(this, counts, memory));
    }

    /**
     * A surge that was seen, computed again from counts as they are now, and by what was known
     * beside them then.
     */
    public Surge again(ContractId contract, Counts counts, Surge seen) {
        JudgedWeeks now = knowingAsThen(seen).at(counts, seen.level());
        Surge again =
                seen.isOfSevenDays()
                        ? now.surge(contract, now.sevenDays(seen.to()))
                        : now.surge(contract, now.week(seen.from()), now.week(seen.to()));
        return again.as(seen.id());
    }

    /**
     * Whether some week of a surge that was seen, or the seven days that it was, still stand out
     * from counts as they are now.
     *
     * @param memory of these counts, for several surges
     */
    public boolean stands(Counts counts, Surge seen, Memory memory) {
        JudgedWeeks now = knowingAsThen(seen).at(counts, seen.level(), memory);
        if (seen.isOfSevenDays()) {
            return now.standsOut(now.sevenDays(seen.to()));
        }
        return IntStream.rangeClosed(now.week(seen.from()), now.week(seen.to()))
                .anyMatch(week ->
                        now.standsOut(week) || (!seen.isOfWeeks() && now.standsOutWithin(week)));
    }
}
