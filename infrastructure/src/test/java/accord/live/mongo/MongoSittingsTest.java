package accord.live.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import accord.issue.IssueId;
import accord.live.query.Sitting;
import accord.live.query.Sittings;
import accord.member.MemberId;
import accord.member.SideId;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoSittingsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final MongoServer server = new MongoServer(H2Backend.inMemory());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final Sittings here =
            new MongoSittings(client.getDatabase("accord").getCollection("sittings"));
    private final Sittings elsewhere =
            new MongoSittings(client.getDatabase("accord").getCollection("sittings"));

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void what_one_node_puts_another_reads() {
        here.put(List.of(sitting("page-1", NOON.plusSeconds(20))));
        assertThat(elsewhere.at(NOON)).containsExactly(sitting("page-1", NOON.plusSeconds(20)));
    }

    @Test
    void a_sitting_is_renewed_not_doubled() {
        here.put(List.of(sitting("page-1", NOON.plusSeconds(20))));
        here.put(List.of(sitting("page-1", NOON.plusSeconds(30))));
        assertThat(elsewhere.at(NOON)).containsExactly(sitting("page-1", NOON.plusSeconds(30)));
    }

    @Test
    void who_left_is_gone_at_once_and_who_lapsed_is_forgotten() {
        here.put(
                List.of(
                        sitting("page-1", NOON.plusSeconds(20)),
                        sitting("page-2", NOON.plusSeconds(20)),
                        sitting("page-3", NOON)));
        here.remove("page-1");
        assertThat(elsewhere.at(NOON)).extracting(Sitting::id).containsExactly("page-2");
        assertThat(elsewhere.at(NOON.minusSeconds(10)))
                .extracting(Sitting::id)
                .containsExactly("page-2");
    }

    private static Sitting sitting(String id, Instant until) {
        return new Sitting(
                id,
                new IssueId("issue-1"),
                new MemberId("ana"),
                new SideId("landlord"),
                until,
                NOON.plusSeconds(3));
    }
}
