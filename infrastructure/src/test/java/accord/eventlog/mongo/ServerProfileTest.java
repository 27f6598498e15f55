package accord.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ServerProfileTest {
    private static final Document NEW = new Document("version", "7.0.14");
    private static final Document NO_SET = new Document();
    private static final Document UNTOLD = new Document();

    @Test
    void a_server_that_is_recent_enough_will_do() {
        assertThat(ServerProfile.refusal(NEW, NO_SET, UNTOLD)).isEmpty();
        assertThat(ServerProfile.refusal(new Document("version", "4.4.0"), NO_SET, UNTOLD))
                .isEmpty();
    }

    @Test
    void one_that_is_too_old_is_refused() {
        assertThat(ServerProfile.refusal(new Document("version", "4.2.24"), NO_SET, UNTOLD))
                .hasValueSatisfying(said -> assertThat(said).contains("4.4 is the oldest"));
        assertThat(ServerProfile.refusal(new Document("version", "3.6.1"), NO_SET, UNTOLD))
                .isPresent();
    }

    @Test
    void a_set_that_acknowledges_too_early_is_refused() {
        Document early = new Document("writeConcernMajorityJournalDefault", false);
        assertThat(ServerProfile.refusal(NEW, early, UNTOLD))
                .hasValueSatisfying(
                        said -> assertThat(said).contains("writeConcernMajorityJournalDefault"));
        assertThat(
                        ServerProfile.refusal(
                                NEW,
                                new Document("writeConcernMajorityJournalDefault", true)
                                        .append("protocolVersion", 1L),
                                UNTOLD))
                .isEmpty();
    }

    @Test
    void a_set_of_the_first_protocol_is_refused() {
        assertThat(ServerProfile.refusal(NEW, new Document("protocolVersion", 0L), UNTOLD))
                .hasValueSatisfying(said -> assertThat(said).contains("protocol version 0"));
    }

    @Test
    void one_that_cannot_read_by_majority_is_refused() {
        Document status =
                new Document("storageEngine", new Document("supportsCommittedReads", false));
        assertThat(ServerProfile.refusal(NEW, NO_SET, status))
                .hasValueSatisfying(said -> assertThat(said).contains("enableMajorityReadConcern"));
        status = new Document("storageEngine", new Document("supportsCommittedReads", true));
        assertThat(ServerProfile.refusal(NEW, NO_SET, status)).isEmpty();
    }

    @Test
    void a_lone_server_has_no_change_streams_unless_it_is_ours() {
        assertThat(ServerProfile.of(new Document(), NEW).tells()).isFalse();
        assertThat(ServerProfile.of(new Document("setName", "rs0"), NEW).tells()).isTrue();
        Document ours = new Document(NEW).append("modules", List.of("accord"));
        assertThat(ServerProfile.of(new Document(), ours).tells()).isTrue();
    }

    @Test
    void kinds_are_told_apart() {
        assertThat(ServerProfile.of(new Document("setName", "rs0"), NEW).kind())
                .isEqualTo("replica set");
        assertThat(ServerProfile.of(new Document("msg", "isdbgrid"), NEW).kind())
                .isEqualTo("sharded cluster");
        assertThat(ServerProfile.of(new Document(), NEW).kind()).isEqualTo("standalone server");
    }

    @Test
    void the_embedded_server_answers_too() {
        try (MongoClient client = MongoClients.create(Store.MEMORY.address())) {
            ServerProfile.unlessUnsafe(client);
            assertThat(client.listDatabaseNames()).isNotNull();
        }
    }
}
