package accord.repairs.query;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.contract.query.NotFound;
import accord.eventlog.query.Fold;
import accord.eventlog.query.History;
import accord.eventlog.query.Recorded;
import accord.member.SideId;
import accord.member.query.Caller;
import accord.repairs.Capacity;
import accord.repairs.Cause;
import accord.repairs.Counts;
import accord.repairs.Feed;
import accord.repairs.FeedId;
import accord.repairs.Import;
import accord.repairs.ImportId;
import accord.repairs.JudgedWeeks;
import accord.repairs.Level;
import accord.repairs.Memory;
import accord.repairs.RepairsCommand.NoteCause;
import accord.repairs.RepairsCommand.NoteSurges;
import accord.repairs.RepairsCommand.StateCapacity;
import accord.repairs.RepairsCommand.WithdrawSurges;
import accord.repairs.RepairsEvent;
import accord.repairs.SeenWeek;
import accord.repairs.Surge;
import accord.repairs.SurgeId;
import accord.repairs.SurgeSearch;
import accord.repairs.Undone;
import accord.repairs.Week;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The surges of a contract, the evidence behind them, and the counts they stand out from. */
@Singleton
public class Surges {
    private final RequestStore store;
    private final Demand demand;
    private final ContractSearch search;
    private final Contracts contracts;
    private final Desk desk;
    private final Fold<Feed> feeds;

    Surges(
            RequestStore store,
            Demand demand,
            ContractSearch search,
            Contracts contracts,
            Desk desk,
            History history) {
        this.store = store;
        this.demand = demand;
        this.search = search;
        this.contracts = contracts;
        this.desk = desk;
        this.feeds = new Fold<>(history, Feed.EMPTY, Surges::after, 200);
    }

    /** Those of a contract, past ones included, in the order in which they were seen. */
    public List<SurgeSummary> of(Caller caller, ContractId contract) {
        contracts.visible(caller, contract);
        Feed feed = feed(contract);
        return feed.surges().values().stream().map(surge -> SurgeSummary.of(surge, feed)).toList();
    }

    /** One with all of its evidence, as it was seen. */
    public Surge surge(Caller caller, ContractId contract, SurgeId id) {
        contracts.visible(caller, contract);
        return known(contract, id);
    }

    /** One as last seen. Checks nothing; its callers do. */
    public Optional<Surge> find(ContractId contract, SurgeId id) {
        return Optional.ofNullable(feed(contract).surges().get(id));
    }

    /** The imports of a contract, oldest first. */
    public List<Import> imports(Caller caller, ContractId contract) {
        contracts.visible(caller, contract);
        return feed(contract).imports();
    }

    /**
     * The requests behind a surge: see {@link RequestStore#requests}. Only members of the
     * contract's sides read the words that may speak of people.
     */
    public List<RequestStore.Kept> requests(
            Caller caller, ContractId contract, SurgeId id, @Nullable String after, int limit) {
        ContractState state = contracts.visible(caller, contract);
        Surge surge = known(contract, id);
        return PersonalWords.page(
                caller,
                state,
                store.reported(
                        contract,
                        state.opened().timeZone(),
                        surge.level(),
                        surge.from(),
                        surge.to(),
                        after,
                        limit));
    }

    /** A surge as it was seen, and beside it what the requests say now. */
    public Evidence evidence(Caller caller, ContractId contract, SurgeId id) {
        contracts.visible(caller, contract);
        Feed feed = feed(contract);
        Surge seen = known(contract, id);
        return Evidence.of(
                seen,
                demand.of(contract).orElse(null),
                feed.notes().causes().getOrDefault(id, List.of()),
                feed.undone().of(id).orElse(null),
                feed.isIntakeBack(id),
                feed.over().get(id));
    }

    /** What a surge asks for beside what the sides say they can do; empty without requests. */
    public Optional<Workload> workload(Caller caller, ContractId contract, SurgeId id) {
        contracts.visible(caller, contract);
        Surge seen = known(contract, id);
        return demand.of(contract)
                .map(counts ->
                        new Workloads(store)
                                .of(
                                        contract,
                                        seen.level(),
                                        seen.from(),
                                        counts,
                                        feed(contract).notes().capacities()));
    }

    /** What each side said that it can do. */
    public Map<SideId, List<Capacity>> capacities(Caller caller, ContractId contract) {
        contracts.visible(caller, contract);
        return feed(contract).notes().capacities();
    }

    /** How the files of a source were settled to be read, by its name. */
    public Map<String, Map<String, String>> mappings(Caller caller, ContractId contract) {
        contracts.visible(caller, contract);
        return feed(contract).notes().mappings();
    }

    /**
     * Says for the caller's side whether a known cause explains a surge.
     *
     * @throws accord.text.Refused if there is no such surge
     */
    public void note(
            Caller caller,
            ContractId contract,
            SurgeId surge,
            Cause cause,
            boolean applies,
            String why) {
        desk.act(caller, contract, act -> new NoteCause(contract, surge, cause, applies, why, act));
    }

    /** Says what the caller's side can do. */
    public void state(Caller caller, ContractId contract, List<Capacity> weeks) {
        desk.act(caller, contract, act -> new StateCapacity(contract, weeks, act));
    }

    /** Computes a surge again from the requests as they are stored now. */
    public Recomputed recompute(Caller caller, ContractId contract, SurgeId id) {
        contracts.visible(caller, contract);
        Surge seen = known(contract, id);
        Counts counts = demand.of(contract).orElseThrow(NotFound::new);
        return Recomputed.of(seen, SurgeSearch.STANDARD.again(contract, counts, seen));
    }

    /**
     * The weekly counts of a level with what was to be expected of each, for a chart.
     *
     * @param weeks so many at most, up to the last one, 1 to 1,000
     */
    public Chart chart(Caller caller, ContractId contract, Level level, int weeks) {
        contracts.visible(caller, contract);
        return demand.of(contract)
                .map(counts -> Chart.of(counts, level, search.of(contract, counts), weeks))
                .orElse(Chart.EMPTY);
    }

    /** How a day's or week's counts spread: by week and level, for tables and small multiples. */
    public Optional<Counts> counts(Caller caller, ContractId contract) {
        contracts.visible(caller, contract);
        return demand.of(contract);
    }

    /**
     * Looks at the counts as they are now and puts on record what is news.
     *
     * @param since the first day that may look different than before
     */
    public void look(ContractId contract, LocalDate since) {
        Counts counts = demand.of(contract).orElseThrow(NotFound::new);
        List<Surge> found =
                search.of(contract, counts)
                        .since(contract, counts, since, demand.memory(contract), feed(contract));
        desk.actAsAccord(
                contract,
                act -> new NoteSurges(contract, found, counts.lastDay(), counts.silence(), act));
    }

    /**
     * Withdraws the surges that are none without an import that was taken back, and looks again.
     *
     * @param since the day of the earliest request that changed
     */
    public void lookWithout(ContractId contract, ImportId taken, LocalDate since) {
        Optional<Counts> counts = demand.of(contract);
        Set<SurgeId> gone = new HashSet<>();
        Memory memory = new Memory();
        for (Surge seen : feed(contract).surges().values()) {
            if (!seen.to().isBefore(since)
                    && counts.filter(now -> stands(seen, now, memory)).isEmpty()) {
                gone.add(seen.id());
            }
        }
        if (!gone.isEmpty()) {
            desk.actAsAccord(contract, act -> new WithdrawSurges(contract, gone, taken, act));
        }
        if (counts.isPresent()) {
            look(contract, since);
        }
    }

    private static boolean stands(Surge seen, Counts now, Memory memory) {
        return !seen.from().isBefore(Week.of(now.firstDay()))
                && !seen.from().isAfter(now.lastDay())
                && SurgeSearch.STANDARD.stands(now, seen, memory);
    }

    /** Who brought in an import, and what was taken back. */
    Undone undone(ContractId contract) {
        return feed(contract).undone();
    }

    private Surge known(ContractId contract, SurgeId id) {
        Surge surge = feed(contract).surges().get(id);
        if (surge == null) {
            throw new NotFound();
        }
        return surge;
    }

    /** All that is on record of a contract's feed. Checks nothing; its callers do. */
    Feed feed(ContractId contract) {
        return feeds.current(new FeedId(contract).toString());
    }

    private static Feed after(Feed feed, Recorded event) {
        return event.payload() instanceof RepairsEvent e ? feed.after(e) : feed;
    }

    /**
     * A chart's weeks.
     *
     * @param lastDay the feed's present; null where nothing was ever imported
     * @param asOthers whether other contracts' seasons have a part in what is expected
     */
    public record Chart(
            List<SeenWeek> weeks,
            List<String> trades,
            List<String> areas,
            @Nullable LocalDate lastDay,
            boolean asOthers) {
        static final Chart EMPTY = new Chart(List.of(), List.of(), List.of(), null, false);

        static Chart of(Counts counts, Level level, SurgeSearch search, int weeks) {
            JudgedWeeks judged = search.at(counts, level);
            return new Chart(
                    judged.last(weeks),
                    List.copyOf(counts.trades()),
                    List.copyOf(counts.areas()),
                    counts.lastDay(),
                    judged.asksOthers(weeks));
        }
    }
}
