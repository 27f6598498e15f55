package accord.repairs.query;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.member.query.Caller;
import accord.repairs.Counts;
import accord.repairs.SurgeSearch;
import accord.repairs.Week;
import accord.repairs.WhatIf;
import accord.repairs.WholeHistory;
import accord.text.InvalidInput;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;

/**
 * How many surges Accord would have told of last year, were it more or less sensitive. One look
 * over the last year's weeks answers for all sensitivities; it is kept until requests come in, and
 * what was expected of a week until a week before it changes.
 */
@Singleton
public class WhatIfs {
    /** The share of ordinary weeks that may alarm, in series of three years or more, as it is. */
    public static final double STANDARD = WholeHistory.ALPHA;

    /** Those that are offered, ascending; one of them is {@link #STANDARD}. */
    public static final List<Double> OFFERED =
            List.of(0.0005, 0.001, 0.002, 0.004, STANDARD, 0.015, 0.03, 0.05);

    private static final double LEAST = 0.0001;
    private static final double MOST = 0.1;
    private static final int WEEKS = 52;
    private static final int KEPT = 50;

    private record Kept(Counts counts, SurgeSearch search, LastYear year) {}

    private final Demand demand;
    private final ContractSearch search;
    private final Contracts contracts;
    private final Map<ContractId, Kept> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<ContractId, Kept> eldest) {
                    return size() > KEPT;
                }
            };

    WhatIfs(Demand demand, ContractSearch search, Contracts contracts) {
        this.demand = demand;
        this.search = search;
        this.contracts = contracts;
    }

    /**
     * What last year would have been.
     *
     * @param from the first day that was looked at
     * @param to the feed's last day
     * @param weeks how many weeks that is, at most 52
     * @param byAlpha by the share of ordinary weeks that may alarm, ascending
     */
    public record LastYear(LocalDate from, LocalDate to, int weeks, Map<Double, WhatIf> byAlpha) {}

    /** For all that are offered; empty where nothing was ever imported. */
    public Optional<LastYear> offered(Caller caller, ContractId contract) {
        return offered(caller, contract, share -> {});
    }

    /**
     * The same.
     *
     * @param progress told which share of the year was looked at, 0 to 1; nothing where it is known
     */
    public Optional<LastYear> offered(Caller caller, ContractId contract, DoubleConsumer progress) {
        contracts.visible(caller, contract);
        return demand.of(contract).map(counts -> offered(contract, counts, progress));
    }

    /**
     * For one.
     *
     * @param alpha 0.0001 to 0.1
     */
    public Optional<LastYear> at(Caller caller, ContractId contract, double alpha) {
        contracts.visible(caller, contract);
        if (!(alpha >= LEAST && alpha <= MOST)) {
            throw new InvalidInput("alpha", "must lie between 0.0001 and 0.1");
        }
        return OFFERED.contains(alpha)
                ? offered(caller, contract).map(year -> only(year, alpha))
                : demand.of(contract).map(counts -> look(contract, counts, alpha));
    }

    private LastYear look(ContractId contract, Counts counts, double alpha) {
        SurgeSearch its = search.of(contract, counts);
        return look(contract, counts, its, List.of(alpha), share -> {});
    }

    private static LastYear only(LastYear year, double alpha) {
        return new LastYear(
                year.from(),
                year.to(),
                year.weeks(),
                year.byAlpha().entrySet().stream()
                        .filter(each -> each.getKey() == alpha)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Counts are the same thing until requests come in. */
    private LastYear offered(ContractId contract, Counts counts, DoubleConsumer progress) {
        SurgeSearch its = search.of(contract, counts);
        synchronized (kept) {
            Kept before = kept.get(contract);
            if (before != null && before.counts() == counts && before.search().equals(its)) {
                return before.year();
            }
        }
        LastYear year = look(contract, counts, its, OFFERED, progress);
        synchronized (kept) {
            kept.put(contract, new Kept(counts, its, year));
        }
        return year;
    }

    private LastYear look(
            ContractId contract,
            Counts counts,
            SurgeSearch its,
            List<Double> alphas,
            DoubleConsumer progress) {
        Map<Double, WhatIf> found =
                its.whatIf(
                        counts,
                        WEEKS,
                        alphas.stream().map(alpha -> alpha / STANDARD).toList(),
                        demand.memory(contract),
                        progress);
        Map<Double, WhatIf> byAlpha = new TreeMap<>();
        alphas.forEach(alpha -> byAlpha.put(alpha, found.get(alpha / STANDARD)));
        int weeks = Math.min(WEEKS, counts.weeks());
        LocalDate to = counts.lastDay();
        return new LastYear(Week.of(to).minusWeeks(weeks - 1), to, weeks, byAlpha);
    }
}
