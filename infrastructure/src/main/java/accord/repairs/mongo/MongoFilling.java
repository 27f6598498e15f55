package accord.repairs.mongo;

import accord.contract.ContractId;
import accord.repairs.RepairRequest;
import accord.repairs.mongo.WeekBooks.When;
import accord.repairs.query.RequestStore;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Stores requests batch by batch and their counts at the end. While it goes on the feed is marked;
 * a mark found at the next beginning says that the counts are not to be trusted, and they are made
 * again from the requests.
 */
final class MongoFilling implements RequestStore.Filling {
    private final MongoCollection<Document> requests;
    private final MongoCollection<Document> feeds;
    private final ContractId contract;
    private final ZoneId zone;
    private final WeekBooks books;
    private final Lock lock;
    private FeedDocument feed;
    private boolean whole = true;

    MongoFilling(
            MongoCollection<Document> requests,
            MongoCollection<Document> weeks,
            MongoCollection<Document> feeds,
            ContractId contract,
            ZoneId zone,
            Lock lock) {
        this.requests = requests;
        this.feeds = feeds;
        this.contract = contract;
        this.zone = zone;
        this.books = new WeekBooks(weeks, contract);
        this.lock = lock;
        this.feed = FeedDocument.read(feeds, contract);
        if (feed.filling()) {
            recount();
        }
        feed = feed.begun();
        feed.write(feeds, contract);
    }

    private void recount() {
        if (feed.first() != null && feed.last() != null) {
            books.clear(feed.first(), feed.last());
        }
        for (Document found :
                requests.find(Filters.eq(RequestDocument.CONTRACT, contract.value()))) {
            When when = When.of(found.getDate("at").toInstant(), zone);
            Place place = Place.of(found.getString(RequestDocument.PLACE));
            books.book(when.week(), place.kind()).restore(when.moment(), place.number());
            saw(when);
        }
    }

    private void saw(When when) {
        FeedDocument wider = feed.with(when.week());
        if (!wider.equals(feed)) {
            feed = wider;
            feed.write(feeds, contract);
        }
        if (books.isFull()) {
            books.write();
        }
    }

    @Override
    public RequestStore.Outcome put(List<RepairRequest> batch) {
        whole = false;
        Map<String, Document> known = known(batch);
        Set<String> stored = Set.copyOf(known.keySet());
        Map<String, Document> changed = new LinkedHashMap<>();
        int duplicates = 0;
        int updated = 0;
        for (RepairRequest request : batch) {
            String id = RequestDocument.id(contract, request);
            Document before = known.get(id);
            if (before != null && request.repeats(RequestDocument.request(before))) {
                duplicates++;
                continue;
            }
            updated += before == null ? 0 : 1;
            Document after = RequestDocument.of(contract, request, place(request, before));
            known.put(id, after);
            changed.put(id, after);
        }
        write(changed, stored);
        whole = true;
        return new RequestStore.Outcome(batch.size() - duplicates - updated, duplicates, updated);
    }

    private Map<String, Document> known(List<RepairRequest> batch) {
        Map<String, Document> known = new HashMap<>();
        List<String> ids = batch.stream().map(r -> RequestDocument.id(contract, r)).toList();
        requests.find(Filters.in("_id", ids)).forEach(d -> known.put(d.getString("_id"), d));
        return known;
    }

    /** Counts a request where it belongs now, and no longer where it did. */
    private String place(RepairRequest request, @Nullable Document before) {
        When now = When.of(request.reportedAt(), zone);
        if (before != null) {
            String key = before.getString(RequestDocument.PLACE);
            Place place = Place.of(key);
            When then = When.of(before.getDate("at").toInstant(), zone);
            if (then.equals(now) && place.kind().equals(request.kind())) {
                return key;
            }
            books.book(place.week(), place.kind()).remove(then.moment());
        }
        saw(now);
        int number = books.book(now.week(), request.kind()).add(now.moment());
        return new Place(contract, now.week(), request.kind(), number).key();
    }

    private void write(Map<String, Document> changed, Set<String> stored) {
        List<Document> fresh = new ArrayList<>();
        List<WriteModel<Document>> replaced = new ArrayList<>();
        changed.forEach((id, document) -> {
            if (stored.contains(id)) {
                replaced.add(new ReplaceOneModel<>(Filters.eq("_id", id), document));
            } else {
                fresh.add(document);
            }
        });
        if (!fresh.isEmpty()) {
            requests.insertMany(fresh, new InsertManyOptions().ordered(false));
        }
        if (!replaced.isEmpty()) {
            requests.bulkWrite(replaced, new BulkWriteOptions().ordered(false));
        }
    }

    @Override
    public void close() {
        try {
            if (whole) {
                books.write();
                feed.finished().write(feeds, contract);
            }
        } finally {
            lock.unlock();
        }
    }
}
