package accord.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Accord begins on somebody's MongoDB where its log is safe, and otherwise says what to do. */
class OtherServerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static void refuses(String because, Map<String, Document> says) {
        try (OtherServer server = new OtherServer(says)) {
            assertThatThrownBy(() -> Storage.remote(server.uri(), "accord"))
                    .isInstanceOf(Unreachable.class)
                    .hasMessageContaining(because);
        }
    }

    @Test
    void it_does_not_begin_on_a_server_that_is_too_old() {
        refuses(
                "MongoDB 4.4 is the oldest that a log is safe on: update it.",
                Map.of("buildinfo", new Document("version", "4.2.24")));
    }

    @Test
    void nor_on_a_set_that_acknowledges_what_is_not_on_disk() {
        refuses(
                "set writeConcernMajorityJournalDefault to true",
                Map.of(
                        "ismaster",
                        new Document("setName", "rs0"),
                        "replsetgetconfig",
                        new Document(
                                "config",
                                new Document("writeConcernMajorityJournalDefault", false))));
    }

    @Test
    void nor_on_one_that_does_not_know_what_a_majority_holds() {
        refuses(
                "start it without enableMajorityReadConcern: false",
                Map.of(
                        "serverstatus",
                        new Document(
                                "storageEngine", new Document("supportsCommittedReads", false))));
    }

    @Test
    void it_begins_on_a_lone_server_and_takes_nothing_of_it_for_granted_that_only_ours_does() {
        try (OtherServer server = new OtherServer(Map.of());
                Storage storage = Storage.remote(server.uri(), "accord")) {
            assertThat(storage.settings()).isEqualTo(MongoLog.Settings.SHARED);
            assertThat(storage.derived().getWriteConcern())
                    .isEqualTo(storage.database().getWriteConcern());
            assertThat(ServerProfile.isOurs(storage.database())).isFalse();
        }
    }

    @Test
    void nodes_hear_of_each_other_where_no_change_stream_tells() {
        try (OtherServer server = new OtherServer(Map.of());
                MongoClient client = server.client()) {
            MongoDatabase database = client.getDatabase("accord");
            try (MongoLog one = MongoLog.open(database, "events", MongoLog.Settings.SHARED);
                    MongoLog other = MongoLog.open(database, "events", MongoLog.Settings.SHARED)) {
                for (long event = 0; event < 3; event++) {
                    one.append(List.of(Samples.entry("a", event)));
                }
                await().atMost(PATIENCE).until(() -> other.head().base().position() == 3);
                other.append(List.of(Samples.entry("b", 0)));
                await().atMost(PATIENCE).until(() -> one.head().base().position() == 4);
            }
        }
    }
}
