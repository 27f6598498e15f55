package accord.eventlog.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
    @TempDir private Path data;

    private void opened(Consumer<MongoCollection<Document>> use) {
        try (EmbeddedServer server = EmbeddedServer.onDisk(data);
                MongoClient client = MongoClients.create(server.connectionString())) {
            use.accept(client.getDatabase("garden").getCollection("beds"));
        }
    }

    @Test
    void what_was_written_is_there_when_it_is_opened_again() {
        opened(beds -> {
            beds.createIndex(Indexes.ascending("crop"), new IndexOptions().unique(true));
            beds.createIndex(Indexes.ascending("soil", "_id"));
            beds.insertOne(new Document("_id", 1L).append("crop", "peas"));
            beds.insertOne(new Document("_id", 2L).append("crop", "beans"));
            beds.updateMany(new Document(), Updates.set("soil", "clay"));
        });
        opened(beds -> {
            assertThat(beds.find(Filters.eq("soil", "clay")).sort(Sorts.descending("_id")))
                    .extracting(bed -> bed.get("_id"))
                    .containsExactly(2L, 1L);
            assertThatThrownBy(() -> beds.insertOne(new Document("_id", 3L).append("crop", "peas")))
                    .isInstanceOf(MongoWriteException.class);
            assertThat(beds.countDocuments()).isEqualTo(2);
        });
    }

    @Test
    void a_dropped_collection_stays_dropped() {
        opened(beds -> beds.insertOne(new Document("_id", 1L)));
        opened(MongoCollection::drop);
        opened(beds -> assertThat(beds.countDocuments()).isZero());
    }

    @Test
    void an_answer_of_many_batches_is_whole() {
        opened(beds -> {
            List<Document> many = new ArrayList<>();
            for (int at = 0; at < 500; at++) {
                many.add(new Document("_id", at));
            }
            beds.insertMany(many);
            assertThat(beds.find().batchSize(7).into(new ArrayList<>())).hasSize(500);
            assertThat(beds.find(Filters.gt("_id", 99)).batchSize(7)).hasSize(400);
        });
    }

    @Test
    void an_answer_is_never_larger_than_a_driver_takes() {
        opened(beds -> {
            Binary plan = new Binary(new byte[5 << 20]);
            for (long at = 1; at <= 12; at++) {
                beds.insertOne(new Document("_id", at).append("plan", plan));
            }
            assertThat(beds.find()).hasSize(12);
            assertThat(beds.find().batchSize(100)).hasSize(12);
            assertThat(beds.find().projection(Projections.include("plan"))).hasSize(12);
        });
    }

    @Test
    void several_ids_come_in_the_order_asked_for() {
        opened(beds -> {
            for (long at = 1; at < 9; at++) {
                beds.insertOne(new Document("_id", at));
            }
            assertThat(beds.find(Filters.in("_id", 5, 2, 7)).sort(Sorts.descending("_id")))
                    .extracting(bed -> bed.get("_id"))
                    .containsExactly(7L, 5L, 2L);
        });
    }

    @Test
    void what_was_written_without_a_journal_is_there_too_after_an_end_in_order() {
        opened(beds -> {
            MongoCollection<Document> loose =
                    beds.withWriteConcern(WriteConcern.W1.withJournal(false));
            loose.insertOne(new Document("_id", 1L));
            assertThat(loose.countDocuments()).isEqualTo(1);
        });
        opened(beds -> assertThat(beds.countDocuments()).isEqualTo(1));
    }

    @Test
    void an_insert_that_requires_what_is_not_there_is_refused() {
        opened(beds -> {
            InsertManyOptions behindOne =
                    new InsertManyOptions().comment(new BsonDocument("requires", new BsonInt64(1)));
            List<Document> second = List.of(new Document("_id", 2L));
            assertThatThrownBy(() -> beds.insertMany(second, behindOne))
                    .isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("requires");
            beds.insertOne(new Document("_id", 1L));
            beds.insertMany(second, behindOne);
            assertThat(beds.countDocuments()).isEqualTo(2);
        });
    }

    @Test
    void a_change_stream_wakes_whoever_waits() {
        opened(beds -> {
            try (var changes = beds.watch().maxAwaitTime(1, TimeUnit.SECONDS).cursor()) {
                assertThat(changes.tryNext()).isNull();
                beds.insertOne(new Document("_id", 7L));
                assertThat(changes.tryNext())
                        .extracting(change -> change.getDocumentKey().getInt64("_id").getValue())
                        .isEqualTo(7L);
            }
        });
    }

    @Test
    void a_second_program_is_told_that_the_folder_is_in_use() {
        opened(beds ->
                assertThatThrownBy(() -> EmbeddedServer.onDisk(data))
                        .isInstanceOf(UnusableFolder.class)
                        .hasMessageContaining("is in use by another program"));
        opened(beds -> assertThat(beds.countDocuments()).isZero());
    }

    @Test
    void a_folder_that_cannot_be_made_is_told_in_a_sentence() throws IOException {
        Path file = Files.writeString(data.resolve("file"), "no folder");
        assertThatThrownBy(() -> EmbeddedServer.onDisk(file))
                .isInstanceOf(UnusableFolder.class)
                .hasMessageContaining("cannot be written");
    }
}
