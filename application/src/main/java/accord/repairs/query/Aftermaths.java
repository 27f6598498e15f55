package accord.repairs.query;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.repairs.Aftermath;
import accord.repairs.Counts;
import accord.repairs.Feed;
import accord.repairs.Level;
import accord.repairs.RepairRequest;
import accord.repairs.RepairsCommand.NoteSurgeOver;
import accord.repairs.Series;
import accord.repairs.Surge;
import accord.repairs.SurgeId;
import accord.repairs.Week;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks whether what a surge left is worked off: once its intake is back, and once for each day of
 * the feed. Only surges that opened an issue are waited for, for two years at most.
 */
@Singleton
public class Aftermaths {
    private static final int WEEKS = 13;
    private static final int YEARS = 2;

    /** So many requests are read for each of the two days, at most. */
    private static final int MOST_READ = 10_000;

    private final RequestStore store;
    private final Demand demand;
    private final Surges surges;
    private final Contracts contracts;
    private final Desk desk;

    /** The feed's day on which a surge was looked at last, on this node. */
    private final Map<SurgeId, LocalDate> looked = new ConcurrentHashMap<>();

    public Aftermaths(
            RequestStore store, Demand demand, Surges surges, Contracts contracts, Desk desk) {
        this.store = store;
        this.demand = demand;
        this.surges = surges;
        this.contracts = contracts;
        this.desk = desk;
    }

    /** Looks at all surges of a contract that are waited for, and puts on record what is over. */
    public void look(ContractId contract) {
        Feed feed = surges.feed(contract);
        List<Surge> waiting =
                feed.surges().values().stream()
                        .filter(surge -> feed.told().contains(surge.id()))
                        .filter(surge -> feed.isIntakeBack(surge.id()))
                        .toList();
        Optional<Counts> counts = waiting.isEmpty() ? Optional.empty() : demand.of(contract);
        if (counts.isPresent()) {
            ZoneId zone = contracts.state(contract).opened().timeZone();
            LocalDate day = counts.get().lastDay();
            waiting.stream()
                    .filter(surge -> surge.to().isAfter(day.minusYears(YEARS)))
                    .filter(surge -> !day.equals(looked.put(surge.id(), day)))
                    .forEach(surge -> look(contract, surge, counts.get(), zone));
        }
    }

    private void look(ContractId contract, Surge surge, Counts counts, ZoneId zone) {
        LocalDate day = counts.lastDay();
        int weeks = weeks(counts.weekly(surge.level()), surge.from(), day);
        Map<String, RepairRequest> requests = new HashMap<>();
        LocalDate eve = surge.from().minusDays(1);
        read(contract, surge.level(), eve.minusWeeks(weeks), eve, requests);
        read(contract, surge.level(), day.minusWeeks(weeks), day, requests);
        Aftermath left = Aftermath.of(requests.values(), surge, day, weeks, zone);
        if (left.isWorkedOff()) {
            desk.actAsAccord(contract, act -> new NoteSurgeOver(contract, surge.id(), left, act));
        }
    }

    /** As many as do not have too many requests, at least one. */
    private static int weeks(Series series, LocalDate from, LocalDate day) {
        int weeks = WEEKS;
        while (weeks > 1
                && Math.max(count(series, from, weeks), count(series, day, weeks)) > MOST_READ) {
            weeks--;
        }
        return weeks;
    }

    private static int count(Series series, LocalDate day, int weeks) {
        int[] counts = series.counts();
        int sum = 0;
        for (int week = 0; week < counts.length; week++) {
            LocalDate monday = series.monday(week);
            boolean in = !monday.isAfter(day) && !monday.isBefore(Week.of(day.minusWeeks(weeks)));
            sum += in ? counts[week] : 0;
        }
        return sum;
    }

    private void read(
            ContractId contract,
            Level level,
            LocalDate from,
            LocalDate to,
            Map<String, RepairRequest> into) {
        store.stream(contract, level, from, to)
                .limit(2L * MOST_READ)
                .forEach(kept -> into.put(kept.place(), kept.request()));
    }
}
