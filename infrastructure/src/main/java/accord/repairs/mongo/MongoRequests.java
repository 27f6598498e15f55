package accord.repairs.mongo;

import accord.contract.ContractId;
import accord.repairs.Cell;
import accord.repairs.ImportId;
import accord.repairs.Level;
import accord.repairs.RepairRequest;
import accord.repairs.Week;
import accord.repairs.query.RequestStore;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Requests in one collection; their counts a document a week; what is known of each feed. Every
 * look-up is an exact one on a unique index, which the embedded server finds as fast as any other.
 */
final class MongoRequests implements RequestStore {
    private static final int LOOKED_UP_AT_ONCE = 200;

    private final Shelf shelf;
    private final Map<ContractId, ReentrantLock> locks = new ConcurrentHashMap<>();

    MongoRequests(MongoDatabase database) {
        shelf = Shelf.in(database);
    }

    @Override
    public Filling fill(ContractId contract, ZoneId zone, ImportId by, Instant seenAt) {
        ReentrantLock lock = locked(contract);
        boolean begun = false;
        try {
            FeedBooks books = new FeedBooks(shelf, contract, zone);
            Filling filling = new MongoFilling(shelf, contract, books, by, seenAt, lock);
            begun = true;
            return filling;
        } finally {
            if (!begun) {
                lock.unlock();
            }
        }
    }

    private ReentrantLock locked(ContractId contract) {
        ReentrantLock lock = locks.computeIfAbsent(contract, c -> new ReentrantLock());
        lock.lock();
        return lock;
    }

    private <T> T alone(ContractId contract, Supplier<T> act) {
        ReentrantLock lock = locked(contract);
        try {
            return act.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Undone undoing(ContractId contract, ImportId taken, IntConsumer looked) {
        return new TakingBack(shelf, contract, taken, null).run(looked);
    }

    @Override
    public Undone undo(ContractId contract, ZoneId zone, ImportId taken, IntConsumer looked) {
        return alone(
                contract,
                () -> {
                    FeedBooks books = new FeedBooks(shelf, contract, zone);
                    return new TakingBack(shelf, contract, taken, books).run(looked);
                });
    }

    @Override
    public Optional<Story> story(ContractId contract, String source, String reference) {
        String id = RequestDocument.id(contract, source, reference);
        return Optional.ofNullable(shelf.requests().find(Filters.eq("_id", id)).first())
                .map(found -> Erasing.story(shelf, found));
    }

    @Override
    public boolean erase(ContractId contract, String source, String reference) {
        String id = RequestDocument.id(contract, source, reference);
        return alone(contract, () -> new Erasing(shelf, contract).erase(id));
    }

    @Override
    public long revision(ContractId contract) {
        return FeedDocument.read(shelf.feeds(), contract).revision();
    }

    @Override
    public List<Cell> cells(ContractId contract) {
        FeedDocument feed = FeedDocument.read(shelf.feeds(), contract);
        return feed.first() == null || feed.last() == null
                ? List.of()
                : new WeekBooks(shelf.weeks(), contract)
                        .cells(WeekBooks.mondays(feed.first(), feed.last()));
    }

    @Override
    public List<Cell> cells(ContractId contract, Collection<LocalDate> mondays) {
        return new WeekBooks(shelf.weeks(), contract).cells(List.copyOf(mondays));
    }

    @Override
    public Changes since(ContractId contract, long revision) {
        FeedDocument feed = FeedDocument.read(shelf.feeds(), contract);
        return new Changes(feed.revision(), feed.changedSince(revision));
    }

    @Override
    public List<Kept> requests(
            ContractId contract,
            Level level,
            LocalDate from,
            LocalDate to,
            @Nullable String after,
            int limit) {
        @Nullable Place last = after == null ? null : Place.heard(contract, after);
        String start = last == null ? "" : last.key();
        LocalDate week = Week.of(last == null || last.week().isBefore(from) ? from : last.week());
        List<Kept> found = new ArrayList<>();
        for (; !week.isAfter(to) && found.size() < limit; week = week.plusWeeks(1)) {
            List<String> places = places(contract, level, week, start);
            for (int i = 0; i < places.size() && found.size() < limit; i += LOOKED_UP_AT_ONCE) {
                found.addAll(
                        kept(places.subList(i, Math.min(places.size(), i + LOOKED_UP_AT_ONCE))));
            }
        }
        return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    }

    @Override
    public Optional<List<RepairRequest>> toldBy(ContractId contract, ImportId by, int most) {
        List<RepairRequest> told = new ArrayList<>();
        Touched touched = new Touched(shelf.touched(), by);
        int seen = 0;
        for (List<String> batch = touched.next(); batch != null; batch = touched.next()) {
            seen += batch.size();
            if (seen > most) {
                return Optional.empty();
            }
            shelf.requests()
                    .find(Filters.in(RequestDocument.ID, batch))
                    .forEach(found ->
                            RequestDocument.tellings(found).request().ifPresent(told::add));
        }
        return Optional.of(told);
    }

    private List<String> places(ContractId contract, Level level, LocalDate week, String start) {
        List<String> places = new ArrayList<>();
        new WeekBooks(shelf.weeks(), contract)
                .read(
                        List.of(week),
                        (monday, book) -> {
                            for (int n = 0; level.covers(book.kind()) && n < book.next(); n++) {
                                places.add(new Place(contract, monday, book.kind(), n).key());
                            }
                        });
        return places.stream().filter(place -> place.compareTo(start) > 0).sorted().toList();
    }

    private List<Kept> kept(List<String> places) {
        List<Document> found =
                shelf.requests()
                        .find(Filters.in(RequestDocument.PLACE, places))
                        .into(new ArrayList<>());
        return found.stream()
                .sorted(Comparator.comparing(d -> d.getString(RequestDocument.PLACE)))
                .map(d ->
                        new Kept(
                                Place.told(d.getString(RequestDocument.PLACE)),
                                RequestDocument.request(d)))
                .toList();
    }
}
