package accord.repairs.mongo;

import accord.contract.ContractId;
import accord.repairs.ImportId;
import accord.repairs.RepairRequest;
import accord.repairs.Tellings;
import accord.repairs.query.RequestStore;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Undoes an import, or only says what that would do. */
final class TakingBack {
    private final Shelf shelf;
    private final ContractId contract;
    private final ImportId taken;
    private final @Nullable FeedBooks books;

    /** The ids of the words of this batch that go with it. */
    private final List<String> forgotten = new ArrayList<>();

    private int removed;
    private int restored;
    private int kept;
    private @Nullable Instant from;

    /**
     * @param books null to say only
     */
    TakingBack(Shelf shelf, ContractId contract, ImportId taken, @Nullable FeedBooks books) {
        this.shelf = shelf;
        this.contract = contract;
        this.taken = taken;
        this.books = books;
    }

    /**
     * @param looked told how many requests were looked at so far
     */
    RequestStore.Undone run(IntConsumer looked) {
        int seen = 0;
        Touched touched = new Touched(shelf.touched(), taken);
        for (List<String> batch = touched.next(); batch != null; batch = touched.next()) {
            List<WriteModel<Document>> writes = new ArrayList<>();
            for (Document before : shelf.requests().find(Filters.in(RequestDocument.ID, batch))) {
                look(before, writes);
            }
            if (books != null && !writes.isEmpty()) {
                shelf.words().delete(forgotten);
                forgotten.clear();
                shelf.requests().bulkWrite(writes, new BulkWriteOptions().ordered(false));
            }
            seen += batch.size();
            looked.accept(seen);
        }
        if (books != null) {
            touched.forget();
            books.finish();
        }
        return new RequestStore.Undone(removed, restored, kept, from);
    }

    private void look(Document before, List<WriteModel<Document>> writes) {
        Tellings then = RequestDocument.tellings(before);
        Tellings now = then.without(taken);
        if (now.equals(then)) {
            return;
        }
        Optional<RepairRequest> request = now.request();
        then.request().ifPresent(known -> saw(known.reportedAt()));
        if (now.versions().isEmpty()) {
            removed++;
        } else if (request.equals(then.request())) {
            kept++;
        } else {
            restored++;
        }
        if (books != null) {
            writes.add(write(before, then, now, request, books));
        }
    }

    private void saw(Instant reportedAt) {
        from = from == null || reportedAt.isBefore(from) ? reportedAt : from;
    }

    private WriteModel<Document> write(
            Document before,
            Tellings then,
            Tellings now,
            Optional<RepairRequest> request,
            FeedBooks counts) {
        String id = before.getString(RequestDocument.ID);
        Set<String> gone = new HashSet<>(ApartWords.digests(then));
        gone.removeAll(ApartWords.digests(now));
        gone.forEach(digest -> forgotten.add(ApartWords.id(id, digest)));
        if (now.versions().isEmpty()) {
            counts.remove(before);
            return new DeleteOneModel<>(Filters.eq(RequestDocument.ID, id));
        }
        String place = counts.move(id, request, before);
        boolean erased = RequestDocument.isErased(before);
        return new ReplaceOneModel<>(
                Filters.eq(RequestDocument.ID, id),
                RequestDocument.of(contract, now, place, erased));
    }
}
