package accord.contract.api;

import static accord.contract.api.ApiHouse.ADA;
import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.LENA;
import static accord.contract.api.ApiHouse.OTTO;
import static accord.contract.api.Play.made;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import accord.contract.api.Api.Answer;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Proposals on criteria: nobody learns another side's scores before every side has scored. */
@OverHttp
class ComparisonTest {
    @LocalServerPort private int port;
    @Autowired private MongoDatabase database;

    private Play play;
    private String contract;
    private String decision;
    private String one;
    private String other;

    @BeforeEach
    void two_proposals_and_two_criteria() {
        play = new Play(port);
        contract = play.joined();
        decision = "/decisions/" + play.decision(play.issue(contract));
        one = play.proposal(decision.substring("/decisions/".length()), "Two clinics.").id();
        other = play.proposal(decision.substring("/decisions/".length()), "Overtime.").id();
        made(
                play.as(LENA)
                        .post(
                                decision + "/criteria",
                                Map.of("criteria", List.of("Speed", "Cost"))));
    }

    private Answer score(String account, int round, int points) {
        return play.as(account)
                .post(
                        decision + "/scores",
                        Map.of(
                                "round",
                                round,
                                "scores",
                                List.of(
                                        points(one, 0, points),
                                        points(one, 1, points),
                                        points(other, 0, 3),
                                        points(other, 1, 3))));
    }

    private static Map<String, Object> points(String proposal, int criterion, int points) {
        return Map.of("proposal", proposal, "version", 1, "criterion", criterion, "points", points);
    }

    @Test
    void a_sides_scores_are_its_own_until_every_side_has_scored_and_then_all_are_shown() {
        Answer scored = made(score(LENA, 1, 5));
        assertThat(scored.json().get("own")).hasSize(4);
        assertThat(scored.json().get("revealed")).isEmpty();

        Answer seen = play.as(CARL).get(decision + "/comparison");
        assertThat(seen.json().get("scoredBy")).hasSize(1);
        assertThat(seen.json().get("own")).isEmpty();
        assertThat(seen.json().get("revealed")).isEmpty();
        for (String path :
                List.of(decision, decision + "/comparison", "/audit/events?contract=" + contract)) {
            assertThat(play.as(CARL).get(path).text()).doesNotContain("\"points\"");
        }

        made(score(CARL, 1, 2));
        await().untilAsserted(() ->
                assertThat(play.as(LENA).get(decision + "/comparison").json().get("revealed"))
                        .hasSize(2));
        assertThat(score(LENA, 1, 4).status()).isEqualTo(409);
        assertThat(play.as(CARL).get("/audit/events?contract=" + contract).text())
                .contains("decision.scores-revealed/1");
    }

    @Test
    void on_older_criteria_a_score_is_refused_and_what_nobody_saw_counts_no_more() {
        made(score(LENA, 1, 5));
        made(play.as(CARL).post(decision + "/criteria", Map.of("criteria", List.of("Safety"))));
        assertThat(score(CARL, 1, 5).status()).isEqualTo(409);
        Answer now = play.as(LENA).get(decision + "/comparison");
        assertThat(now.at("/round")).isEqualTo("2");
        assertThat(now.json().get("scoredBy")).isEmpty();
        assertThat(now.json().get("own")).isEmpty();
    }

    @Test
    void scores_that_nobody_will_ever_see_are_forgotten() {
        made(score(LENA, 1, 5));
        assertThat(score(CARL, 7, 5).status()).isEqualTo(409);
        assertThat(kept()).isOne();
        made(
                play.as(CARL)
                        .post(
                                decision + "/criteria",
                                Map.of("criteria", List.of("Safety", "Cost"))));
        await().untilAsserted(() -> assertThat(kept()).isZero());

        made(score(LENA, 2, 5));
        assertThat(kept()).isOne();
        String id = decision.substring("/decisions/".length());
        Answer last = play.proposal(id, "Three clinics.");
        made(play.consent(LENA, id, last));
        assertThat(kept()).isOne();
        made(play.consent(CARL, id, last));
        await().untilAsserted(() -> assertThat(kept()).isZero());
    }

    private long kept() {
        return database.getCollection("scores")
                .countDocuments(eq("decision", decision.substring("/decisions/".length())));
    }

    @Test
    void a_score_of_what_is_not_there_is_named_and_a_stranger_finds_nothing() {
        Answer wrong =
                play.as(LENA)
                        .post(
                                decision + "/scores",
                                Map.of("round", 1, "scores", List.of(points("gone", 0, 5))));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(score(LENA, 1, 9).status()).isEqualTo(400);
        for (String stranger : List.of(OTTO, ADA)) {
            assertThat(score(stranger, 1, 5).status()).isEqualTo(404);
            assertThat(play.as(stranger).get(decision + "/comparison").status()).isEqualTo(404);
        }
    }
}
