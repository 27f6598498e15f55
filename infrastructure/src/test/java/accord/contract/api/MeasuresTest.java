package accord.contract.api;

import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.CORA;
import static accord.contract.api.ApiHouse.LENA;
import static accord.contract.api.Play.made;
import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.api.Api.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Duty does not wait for consent. */
@OverHttp
class MeasuresTest {
    @LocalServerPort private int port;

    private Play play;
    private String contract;
    private String issue;

    @BeforeEach
    void an_issue_with_a_proposal() {
        play = new Play(port);
        contract = play.joined();
        issue = play.issue(contract);
    }

    @Test
    void a_measure_is_before_all_at_once_and_agrees_nothing() {
        String decision = play.decision(issue);
        Answer proposal = play.proposal(decision, "Two clinics.");
        Answer taken = made(take(CARL, Duration.ofHours(24)));
        JsonNode seen = play.as(LENA).get("/issues/" + issue).json().at("/measures/0");
        assertThat(seen.at("/status").asString()).isEqualTo("unanswered");
        assertThat(seen.at("/taken/side").asString()).isEqualTo("fixers");
        made(answer(LENA, taken, "ratifications", Map.of()));
        made(play.consent(CARL, decision, proposal));
        JsonNode room = play.as(CARL).get("/issues/" + issue).json();
        assertThat(room.at("/measures/0/status").asString()).isEqualTo("ratified");
        assertThat(room.at("/measures/0/expiresAt")).isEqualTo(seen.at("/expiresAt"));
        assertThat(room.at("/response").isNull()).isTrue();
        assertThat(room.at("/decisions/0/status").asString()).isEqualTo("frozen");
    }

    @Test
    void the_other_side_contests_and_the_takers_side_ends_it() {
        Answer taken = made(take(CARL, Duration.ofDays(3)));
        assertThat(answer(CARL, taken, "ratifications", Map.of()).at("/code"))
                .isEqualTo("own-measure");
        assertThat(answer(LENA, taken, "contests", Map.of()).at("/field")).isEqualTo("reason");
        assertThat(
                        made(answer(LENA, taken, "contests", Map.of("reason", "No danger")))
                                .at("/status"))
                .isEqualTo("contested");
        assertThat(answer(LENA, taken, "endings", Map.of("reason", "Over")).at("/code"))
                .isEqualTo("not-your-measure");
        assertThat(made(answer(CARL, taken, "endings", Map.of("reason", "Over"))).at("/status"))
                .isEqualTo("ended");
        assertThat(answer(LENA, taken, "ratifications", Map.of()).at("/code"))
                .isEqualTo("measure-over");
    }

    @Test
    void it_has_a_reason_an_authority_and_an_end_within_28_days() {
        assertThat(take(CARL, Duration.ofDays(29)).at("/field")).isEqualTo("expiresAt");
        assertThat(take(CARL, Duration.ofDays(-1)).at("/field")).isEqualTo("expiresAt");
        String path = "/issues/" + issue + "/measures";
        assertThat(play.as(CARL).post(path, Map.of("what", "Make safe")).at("/field"))
                .isEqualTo("expiresAt");
    }

    @Test
    void a_contributor_can_take_one() {
        made(
                play.as(LENA)
                        .post(
                                "/contracts/" + contract + "/people",
                                Map.of("account", CORA, "permission", "contributor")));
        made(take(CORA, Duration.ofHours(1)));
    }

    private Answer take(String account, Duration holds) {
        return play.as(account)
                .post(
                        "/issues/" + issue + "/measures",
                        Map.of(
                                "what", "Make safe",
                                "reason", "Gas smells",
                                "authority", "Duty of care",
                                "expiresAt", Instant.now().plus(holds).toString()));
    }

    private Answer answer(String account, Answer taken, String how, Map<String, Object> body) {
        return play.as(account)
                .post("/issues/" + issue + "/measures/" + taken.id() + "/" + how, body);
    }
}
