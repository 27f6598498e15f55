package accord.contract.api;

import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.LENA;
import static accord.contract.api.Play.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import accord.contract.api.Api.Answer;
import accord.decision.query.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A time box that runs out while both nodes look and one begins anew is noted once. */
class LadderOnTwoNodesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void it_climbs_one_rung_once_whoever_notes_it_and_after_a_restart() throws Exception {
        try (TwoHouses houses = new TwoHouses()) {
            Play play = houses.at(0);
            String contract = play.joined();
            protocol(play, contract);
            String decision =
                    made(play.as(LENA)
                                    .post(
                                            "/issues/" + play.issue(contract) + "/decisions",
                                            Map.of(
                                                    "question",
                                                    "By when?",
                                                    "deadline",
                                                    Instant.now().plusSeconds(1).toString())))
                            .id();
            houses.restart(0);
            await().atMost(PATIENCE)
                    .until(() -> {
                        bothLook(houses);
                        return houses.at(1)
                                .as(CARL)
                                .get("/decisions/" + decision)
                                .at("/ladder/rung")
                                .equals("1");
                    });
            bothLook(houses);
            String record = houses.at(0).as(LENA).get("/audit/events?contract=" + contract).text();
            assertThat(record.lines().filter(l -> l.contains("\"decision.time-box-ran-out/1\"")))
                    .hasSize(1);
            assertThat(record.lines().filter(l -> l.contains("\"decision.escalated/1\"")))
                    .hasSize(1);
        }
    }

    private static void protocol(Play play, String contract) {
        String path = "/contracts/" + contract + "/protocol";
        String decision =
                made(play.as(LENA).post(path + "/decisions", Map.of("question", "How?"))).id();
        Answer proposal =
                made(
                        play.as(CARL)
                                .post(
                                        "/decisions/" + decision + "/proposals",
                                        Map.of(
                                                "title", "Talk",
                                                "text", "We talk.",
                                                "fields",
                                                        ProtocolTest.fields(ProtocolTest.LADDER))));
        made(play.consent(LENA, decision, proposal));
        made(play.consent(CARL, decision, proposal));
        await().atMost(PATIENCE)
                .until(() -> play.as(LENA).get(path).at("/inForce/decision").equals(decision));
    }

    private static void bothLook(TwoHouses houses) throws Exception {
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> looks =
                    IntStream.range(0, 8)
                            .mapToObj(i -> nodes.submit(() -> look(houses, i % 2)))
                            .toList();
            for (Future<?> look : looks) {
                look.get();
            }
        }
    }

    private static void look(TwoHouses houses, int node) {
        houses.all(node, Due.class).forEach(due -> due.runOut(Instant.now()));
    }
}
