package accord.repairs.mongo;

import accord.repairs.ImportId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Which requests an import told of, batch by batch, so that it can be taken back. */
final class Touched {
    private final MongoCollection<Document> touched;
    private final ImportId id;
    private int batches;

    Touched(MongoCollection<Document> touched, ImportId id) {
        this.touched = touched;
        this.id = id;
    }

    /** To be called before the requests themselves are stored. */
    void note(List<String> requests) {
        if (!requests.isEmpty()) {
            touched.insertOne(new Document(RequestDocument.ID, key(batches)).append("r", requests));
            batches++;
        }
    }

    /** The next batch; null after the last. */
    @Nullable List<String> next() {
        Document batch = touched.find(Filters.eq(RequestDocument.ID, key(batches))).first();
        batches++;
        return batch == null ? null : batch.getList("r", String.class);
    }

    void forget() {
        List<String> keys = new ArrayList<>();
        for (int batch = 0; batch < batches; batch++) {
            keys.add(key(batch));
        }
        touched.deleteMany(Filters.in(RequestDocument.ID, keys));
    }

    private String key(int batch) {
        return id.value() + '\n' + batch;
    }
}
