package accord.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ServerProfileTest {
    private static final Document NEW = new Document("version", "7.0.14");
    private static final Document NO_SET = new Document();

    @Test
    void a_server_that_is_recent_enough_will_do() {
        assertThat(ServerProfile.refusal(NEW, NO_SET)).isEmpty();
        assertThat(ServerProfile.refusal(new Document("version", "4.4.0"), NO_SET)).isEmpty();
    }

    @Test
    void one_that_is_too_old_is_refused() {
        assertThat(ServerProfile.refusal(new Document("version", "4.2.24"), NO_SET))
                .hasValueSatisfying(said -> assertThat(said).contains("4.4 is the oldest"));
        assertThat(ServerProfile.refusal(new Document("version", "3.6.1"), NO_SET)).isPresent();
    }

    @Test
    void a_set_that_acknowledges_too_early_is_refused() {
        Document early = new Document("writeConcernMajorityJournalDefault", false);
        assertThat(ServerProfile.refusal(NEW, early))
                .hasValueSatisfying(
                        said -> assertThat(said).contains("writeConcernMajorityJournalDefault"));
        assertThat(
                        ServerProfile.refusal(
                                NEW,
                                new Document("writeConcernMajorityJournalDefault", true)
                                        .append("protocolVersion", 1L)))
                .isEmpty();
    }

    @Test
    void a_set_of_the_first_protocol_is_refused() {
        assertThat(ServerProfile.refusal(NEW, new Document("protocolVersion", 0L)))
                .hasValueSatisfying(said -> assertThat(said).contains("protocol version 0"));
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
