package accord.contract.api;

import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.LENA;
import static accord.contract.api.Play.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A time box that runs out while both nodes look and one begins anew is noted once. */
class LadderOnTwoNodesTest {
    @Test
    void it_climbs_one_rung_once_whoever_notes_it_and_after_a_restart() throws Exception {
        try (TwoHouses houses = new TwoHouses()) {
            Play play = houses.at(0);
            String contract = play.joined();
            play.protocol(contract, Map.of("fields", ProtocolTest.fields(ProtocolTest.LADDER)));
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
            await().atMost(Play.PATIENCE)
                    .until(() -> {
                        houses.look(Instant.now());
                        return houses.at(1)
                                .as(CARL)
                                .get("/decisions/" + decision)
                                .at("/ladder/rung")
                                .equals("1");
                    });
            houses.look(Instant.now());
            assertThat(play.recorded(contract, "decision.time-box-ran-out/1")).isEqualTo(1);
            assertThat(play.recorded(contract, "decision.escalated/1")).isEqualTo(1);
        }
    }
}
