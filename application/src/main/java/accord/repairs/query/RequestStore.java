package accord.repairs.query;

import accord.contract.ContractId;
import accord.repairs.Cell;
import accord.repairs.ImportId;
import accord.repairs.Level;
import accord.repairs.RepairRequest;
import accord.repairs.Telling;
import accord.repairs.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where repair requests are kept, each once by contract, source and reference. */
public interface RequestStore {
    /** So many are read at once at most. */
    int MOST_AT_ONCE = 1_000;

    /** And so many at least where days are looked for among those of their weeks. */
    int LEAST_AT_ONCE = 200;

    /**
     * Begins to fill a contract's feed; one at a time, others wait. What an interrupted filling
     * left is put right first.
     *
     * @param zone in which days and weeks are counted
     * @param by what is brought in by it
     * @param seenAt when it came in
     */
    Filling fill(ContractId contract, ZoneId zone, ImportId by, Instant seenAt);

    /**
     * What {@link #undo} would do.
     *
     * @param looked told how many requests were looked at so far, at least every 5,000
     */
    Undone undoing(ContractId contract, ImportId taken, IntConsumer looked);

    /**
     * Makes it as if an import had not been: what it alone told goes. Does nothing the second time.
     *
     * @param looked as in {@link #undoing}
     */
    Undone undo(ContractId contract, ZoneId zone, ImportId taken, IntConsumer looked);

    /**
     * What becomes of an import's requests when it is taken back.
     *
     * @param removed nothing is known of them without it
     * @param restored they are again as they were before it
     * @param kept another import told the same, or nothing that matters now
     * @param from when the earliest of them was reported, null where there is none
     */
    record Undone(int removed, int restored, int kept, @Nullable Instant from) {}

    /** All that was ever told of one request. */
    Optional<Story> story(ContractId contract, String source, String reference);

    /**
     * A request and its versions.
     *
     * @param request as it is known now, null while nobody has reported it
     * @param versions in the order in which they came in, with the words that are kept apart
     * @param erased whether those words were erased
     */
    record Story(@Nullable RepairRequest request, List<Version> versions, boolean erased) {
        public Story {
            versions = List.copyOf(versions);
        }
    }

    /**
     * Erases what may speak of people, for ever: what is told later of it by other names is not
     * kept either.
     *
     * @return whether there is such a request
     */
    boolean erase(ContractId contract, String source, String reference);

    /** A number that changes whenever the contract's requests do. */
    long revision(ContractId contract);

    /** All requests of a contract by kind and week. */
    List<Cell> cells(ContractId contract);

    /** The requests of some weeks. */
    List<Cell> cells(ContractId contract, Collection<LocalDate> mondays);

    /** What has changed since a revision. */
    Changes since(ContractId contract, long revision);

    /**
     * The weeks that have changed.
     *
     * @param revision up to which
     * @param mondays empty where nobody knows, and everything may have changed
     */
    record Changes(long revision, Optional<Set<LocalDate>> mondays) {}

    /**
     * Requests of a level that were reported from one week to another, by week and kind.
     *
     * @param from a day of the first week
     * @param to a day of the last week
     * @param after the place of the request after which to go on, null for the beginning
     * @param limit at most so many, 1 to 1,000
     * @throws accord.text.InvalidInput where after is no place of this contract
     */
    List<Kept> requests(
            ContractId contract,
            Level level,
            LocalDate from,
            LocalDate to,
            @Nullable String after,
            int limit);

    /**
     * Likewise, one after another: so many are read at first, and again whenever more are asked
     * for.
     *
     * @param atOnce 1 to 1,000
     */
    default Stream<Kept> stream(
            ContractId contract,
            Level level,
            LocalDate from,
            LocalDate to,
            @Nullable String after,
            int atOnce) {
        return Stream.iterate(
                        requests(contract, level, from, to, after, atOnce),
                        page -> !page.isEmpty(),
                        page ->
                                page.size() < atOnce
                                        ? List.of()
                                        : requests(
                                                contract,
                                                level,
                                                from,
                                                to,
                                                page.getLast().place(),
                                                atOnce))
                .flatMap(List::stream);
    }

    /** All of them, one after another. */
    default Stream<Kept> stream(ContractId contract, Level level, LocalDate from, LocalDate to) {
        return stream(contract, level, from, to, null, MOST_AT_ONCE);
    }

    /**
     * A page of those that were reported from one day to another; the other days of their weeks are
     * read too.
     *
     * @param zone in which days are counted
     */
    default List<Kept> reported(
            ContractId contract,
            ZoneId zone,
            Level level,
            LocalDate from,
            LocalDate to,
            @Nullable String after,
            int limit) {
        return stream(contract, level, from, to, after, Math.max(limit, LEAST_AT_ONCE))
                .filter(kept -> kept.isOf(from, to, zone))
                .limit(limit)
                .toList();
    }

    /**
     * The requests of which an import told something new, as they are known now, in no order.
     *
     * @param most empty where there are more; 1 to 20,000
     */
    Optional<List<RepairRequest>> toldBy(ContractId contract, ImportId by, int most);

    /**
     * A request with its place in the order of a listing.
     *
     * @param place to be given back as {@code after}
     */
    record Kept(String place, RepairRequest request) {

        /**
         * Whether it was reported on one of some days.
         *
         * @param zone in which days are counted
         */
        boolean isOf(LocalDate from, LocalDate to, ZoneId zone) {
            LocalDate day = LocalDate.ofInstant(request.reportedAt(), zone);
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** A feed being filled. Closing it makes its counts whole. */
    interface Filling extends AutoCloseable {

        /** Stores what is new or says something new; done when it returns. At most 5,000. */
        Outcome put(List<Telling> batch);

        @Override
        void close();
    }

    /**
     * How many of a batch were new, known, changed, and news of what nobody has reported yet.
     *
     * @param again how many told something else than the same import had told of the same request
     */
    record Outcome(int accepted, int duplicates, int updated, int waiting, int again) {
        public Outcome(int accepted, int duplicates, int updated, int waiting) {
            this(accepted, duplicates, updated, waiting, 0);
        }
    }
}
