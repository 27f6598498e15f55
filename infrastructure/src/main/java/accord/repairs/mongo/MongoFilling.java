package accord.repairs.mongo;

import accord.contract.ContractId;
import accord.repairs.ImportId;
import accord.repairs.RepairRequest;
import accord.repairs.Telling;
import accord.repairs.Tellings;
import accord.repairs.query.RequestStore;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import org.bson.Document;

/** Stores what is told of requests batch by batch, and their counts at the end. */
final class MongoFilling implements RequestStore.Filling {
    private final Shelf shelf;
    private final ContractId contract;
    private final ImportId by;
    private final Instant seenAt;
    private final FeedBooks books;
    private final Touched touched;
    private final Lock lock;
    private boolean whole = true;

    MongoFilling(
            Shelf shelf,
            ContractId contract,
            FeedBooks books,
            ImportId by,
            Instant seenAt,
            Lock lock) {
        this.shelf = shelf;
        this.contract = contract;
        this.books = books;
        this.by = by;
        this.seenAt = seenAt;
        this.touched = new Touched(shelf.touched(), by);
        this.lock = lock;
    }

    /** What became of a telling. */
    private enum Fate {
        ACCEPTED,
        DUPLICATE,
        UPDATED,
        WAITING
    }

    /** A batch while it is being taken in. */
    private record Batch(
            Map<String, Document> known, Map<String, Document> changed, List<Document> words) {}

    /** How many of the batch told something else than this import had told before. */
    private int again;

    @Override
    public RequestStore.Outcome put(List<Telling> tellings) {
        whole = false;
        again = 0;
        Batch batch = new Batch(known(tellings), new LinkedHashMap<>(), new ArrayList<>());
        Set<String> stored = Set.copyOf(batch.known().keySet());
        int[] fates = new int[Fate.values().length];
        for (Telling telling : tellings) {
            fates[take(telling, batch).ordinal()]++;
        }
        touched.note(List.copyOf(batch.changed().keySet()));
        shelf.words().insert(batch.words());
        write(batch.changed(), stored);
        whole = true;
        return new RequestStore.Outcome(
                fates[Fate.ACCEPTED.ordinal()],
                fates[Fate.DUPLICATE.ordinal()],
                fates[Fate.UPDATED.ordinal()],
                fates[Fate.WAITING.ordinal()],
                again);
    }

    private Map<String, Document> known(List<Telling> batch) {
        Map<String, Document> known = new HashMap<>();
        List<String> ids = batch.stream().map(t -> RequestDocument.id(contract, t)).toList();
        shelf.requests()
                .find(Filters.in(RequestDocument.ID, ids))
                .forEach(d -> known.put(d.getString(RequestDocument.ID), d));
        return known;
    }

    private Fate take(Telling told, Batch batch) {
        String id = RequestDocument.id(contract, told);
        Document before = batch.known().get(id);
        boolean erased = before != null && RequestDocument.isErased(before);
        Telling apart = ApartWords.apart(told);
        Telling telling = erased ? Erasing.erased(apart) : apart;
        Tellings then = before == null ? Tellings.NONE : RequestDocument.tellings(before);
        Tellings now = then.with(telling, seenAt, by);
        boolean news = now.versions().size() > then.versions().size();
        if (now.equals(then)) {
            return Fate.DUPLICATE;
        }
        Optional<RepairRequest> request = now.request();
        if (news && !telling.others().isEmpty() && !erased) {
            batch.words().add(ApartWords.document(contract, told, telling));
        }
        String place = books.move(id, request, before);
        Document after = RequestDocument.of(contract, now, place, erased);
        batch.known().put(id, after);
        batch.changed().put(id, after);
        if (!news) {
            return Fate.DUPLICATE;
        }
        again += then.versions().stream().anyMatch(version -> version.by().contains(by)) ? 1 : 0;
        if (request.isEmpty()) {
            return Fate.WAITING;
        }
        return then.request().isEmpty() ? Fate.ACCEPTED : Fate.UPDATED;
    }

    private void write(Map<String, Document> changed, Set<String> stored) {
        List<Document> fresh = new ArrayList<>();
        List<WriteModel<Document>> replaced = new ArrayList<>();
        changed.forEach((id, document) -> {
            if (stored.contains(id)) {
                replaced.add(new ReplaceOneModel<>(Filters.eq(RequestDocument.ID, id), document));
            } else {
                fresh.add(document);
            }
        });
        if (!fresh.isEmpty()) {
            shelf.requests().insertMany(fresh, new InsertManyOptions().ordered(false));
        }
        if (!replaced.isEmpty()) {
            shelf.requests().bulkWrite(replaced, new BulkWriteOptions().ordered(false));
        }
    }

    @Override
    public void close() {
        try {
            if (whole) {
                books.finish();
            }
        } finally {
            lock.unlock();
        }
    }
}
