package accord.repairs.mongo;

import accord.contract.ContractId;
import accord.repairs.Cell;
import accord.repairs.Level;
import accord.repairs.Week;
import accord.repairs.query.RequestStore;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Requests in one collection; their counts a document a week; what is known of each feed. Every
 * look-up is an exact one on a unique index, which the embedded server finds as fast as any other.
 */
final class MongoRequests implements RequestStore {
    private static final int LOOKED_UP_AT_ONCE = 200;

    private final MongoCollection<Document> requests;
    private final MongoCollection<Document> weeks;
    private final MongoCollection<Document> feeds;
    private final Map<ContractId, ReentrantLock> locks = new ConcurrentHashMap<>();

    MongoRequests(MongoDatabase database) {
        requests = database.getCollection("repairs.requests");
        weeks = database.getCollection("repairs.weeks");
        feeds = database.getCollection("repairs.feeds");
        requests.createIndex(
                Indexes.ascending(RequestDocument.PLACE), new IndexOptions().unique(true));
    }

    @Override
    public Filling fill(ContractId contract, ZoneId zone) {
        ReentrantLock lock = locks.computeIfAbsent(contract, c -> new ReentrantLock());
        lock.lock();
        boolean begun = false;
        try {
            Filling filling = new MongoFilling(requests, weeks, feeds, contract, zone, lock);
            begun = true;
            return filling;
        } finally {
            if (!begun) {
                lock.unlock();
            }
        }
    }

    @Override
    public long revision(ContractId contract) {
        return FeedDocument.read(feeds, contract).revision();
    }

    @Override
    public List<Cell> cells(ContractId contract) {
        FeedDocument feed = FeedDocument.read(feeds, contract);
        return feed.first() == null || feed.last() == null
                ? List.of()
                : new WeekBooks(weeks, contract).cells(feed.first(), feed.last());
    }

    @Override
    public List<Kept> requests(
            ContractId contract,
            Level level,
            LocalDate from,
            LocalDate to,
            @Nullable String after,
            int limit) {
        String start = after == null ? "" : Place.heard(after);
        List<Kept> found = new ArrayList<>();
        for (LocalDate week : WeekBooks.mondays(Week.of(from), to)) {
            List<String> places = places(contract, level, week, start);
            for (int i = 0; i < places.size() && found.size() < limit; i += LOOKED_UP_AT_ONCE) {
                found.addAll(
                        kept(places.subList(i, Math.min(places.size(), i + LOOKED_UP_AT_ONCE))));
            }
        }
        return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    }

    private List<String> places(ContractId contract, Level level, LocalDate week, String start) {
        List<String> places = new ArrayList<>();
        new WeekBooks(weeks, contract)
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
                requests.find(Filters.in(RequestDocument.PLACE, places)).into(new ArrayList<>());
        return found.stream()
                .sorted(Comparator.comparing(d -> d.getString(RequestDocument.PLACE)))
                .map(d ->
                        new Kept(
                                Place.told(d.getString(RequestDocument.PLACE)),
                                RequestDocument.request(d)))
                .toList();
    }
}
