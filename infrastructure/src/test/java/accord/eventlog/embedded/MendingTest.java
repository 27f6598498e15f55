package accord.eventlog.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data files whose indexes do not agree with their data, as a torn write would leave them. */
class MendingTest {
    private static final String INDEX = "index/garden.beds/crop_1";

    @TempDir private Path data;

    private void opened(Consumer<MongoCollection<org.bson.Document>> use) {
        try (EmbeddedServer server = EmbeddedServer.onDisk(data);
                MongoClient client = MongoClients.create(server.connectionString())) {
            use.accept(client.getDatabase("garden").getCollection("beds"));
        }
    }

    private static org.bson.Document bed(long id, String crop) {
        return new org.bson.Document("_id", id).append("crop", crop);
    }

    @BeforeEach
    void sow() {
        opened(beds -> {
            beds.createIndex(Indexes.ascending("crop"), new IndexOptions().unique(true));
            beds.insertOne(bed(1, "peas"));
            beds.insertOne(bed(2, "beans"));
        });
    }

    /** Changes the file as no program in order would, and does not end in order. */
    private void tear(Consumer<MVStore> change) {
        MVStore store = MVStore.open(data.resolve("accord.mv").toString());
        change.accept(store);
        new Ending(store).remember(false);
        store.close();
    }

    private static MVMap<KeyValue, Object> index(MVStore store) {
        return store.openMap(
                INDEX,
                new MVMap.Builder<KeyValue, Object>().keyType(Keys.ORDERED).valueType(Ids.ORDERED));
    }

    @Test
    void a_lost_key_is_held_again() {
        tear(store -> index(store).remove(new KeyValue("peas")));
        opened(beds ->
                assertThatThrownBy(() -> beds.insertOne(bed(3, "peas")))
                        .isInstanceOf(MongoWriteException.class));
    }

    @Test
    void a_key_of_nothing_is_free_again() {
        tear(store -> index(store).put(new KeyValue("kale"), 9L));
        opened(beds -> {
            beds.insertOne(bed(3, "kale"));
            assertThat(beds.countDocuments(Filters.eq("crop", "kale"))).isEqualTo(1);
        });
    }

    @Test
    void a_document_that_no_index_knew_is_found_again() {
        tear(store ->
                store.openMap(
                                "data/garden.beds",
                                new MVMap.Builder<Object, byte[]>()
                                        .keyType(Ids.ORDERED)
                                        .valueType(Bson.DOCUMENTS))
                        .put(3L, Bson.encoded(new Document("_id", 3L).append("crop", "kale"))));
        opened(beds -> {
            assertThat(beds.find(Filters.eq("_id", 3L)).first()).isEqualTo(bed(3, "kale"));
            assertThat(beds.find(Filters.eq("crop", "kale")).first()).isEqualTo(bed(3, "kale"));
            assertThatThrownBy(() -> beds.insertOne(bed(3, "leeks")))
                    .isInstanceOf(MongoWriteException.class);
        });
    }

    @Test
    void what_ended_in_order_is_not_looked_through() {
        MVStore store = MVStore.open(data.resolve("accord.mv").toString());
        assertThat(new Ending(store).wasOrderly()).isTrue();
        store.close();
    }
}
