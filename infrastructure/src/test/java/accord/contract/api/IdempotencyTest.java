package accord.contract.api;

import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.LENA;
import static accord.contract.api.Play.made;
import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.api.Api.Answer;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@OverHttp
class IdempotencyTest {
    private static final Map<String, String> COMMENT = Map.of("text", "Which engineers?");

    @LocalServerPort private int port;
    @Autowired private MongoDatabase database;

    private Play play;
    private String decision;
    private Api lena;

    @BeforeEach
    void a_decision() {
        play = new Play(port);
        decision = play.decision(play.issue(play.joined()));
        lena = play.as(LENA).with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private String comments() {
        return "/decisions/" + decision + "/comments";
    }

    private int count() {
        return play.as(LENA).get(comments()).items().size();
    }

    @Test
    void the_same_key_and_body_act_once_and_are_answered_the_same() {
        Answer first = made(lena.post(comments(), COMMENT));
        Answer again = made(lena.post(comments(), COMMENT));
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void the_same_key_with_another_body_is_a_conflict() {
        made(lena.post(comments(), COMMENT));
        Answer other = lena.post(comments(), Map.of("text", "Another"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.at("/detail")).contains("another body");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void a_key_is_one_callers_and_one_paths() {
        String key = UUID.randomUUID().toString();
        Answer hers = made(play.as(LENA).with("Idempotency-Key", key).post(comments(), COMMENT));
        Answer his = made(play.as(CARL).with("Idempotency-Key", key).post(comments(), COMMENT));
        assertThat(his.id()).isNotEqualTo(hers.id());
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void a_refusal_is_not_kept_since_nothing_was_done() {
        assertThat(lena.post(comments(), Map.of("text", " ")).status()).isEqualTo(400);
        made(lena.post(comments(), COMMENT));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void of_many_at_once_one_acts_and_all_get_its_answer() {
        List<CompletableFuture<Answer>> sent =
                Stream.generate(() ->
                                CompletableFuture.supplyAsync(() -> lena.post(comments(), COMMENT)))
                        .limit(8)
                        .toList();
        assertThat(sent.stream().map(CompletableFuture::join).map(Play::made).map(Answer::id))
                .hasSize(8)
                .containsOnly(sent.getFirst().join().id());
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void what_was_cut_off_before_its_answer_was_kept_makes_the_same_thing_again() {
        Answer first = made(lena.post(comments(), COMMENT));
        CutOff.all(database);
        Answer again = made(lena.post(comments(), COMMENT));
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void a_decision_that_was_cut_off_before_its_answer_was_kept_is_not_opened_twice() {
        String decisions = "/issues/" + play.issue(play.joined()) + "/decisions";
        Map<String, String> question = Map.of("question", "Who answers the phone at night?");
        Answer first = made(lena.post(decisions, question));
        CutOff.all(database);
        Answer again = made(lena.post(decisions, question));
        assertThat(again.id()).isEqualTo(first.id());
        Answer another = made(play.as(LENA).post(decisions, question));
        assertThat(another.id()).isEqualTo(first.id().replace("-d1", "-d2"));
    }

    @Test
    void what_is_said_and_written_in_a_caucus_and_cut_off_is_there_once() {
        String caucus = "/issues/" + decision.replaceFirst("-d[0-9]+$", "") + "/caucus";
        Map<String, String> text = Map.of("title", "Clinics", "text", "Two each weekend.");
        made(lena.post(caucus + "/messages", COMMENT));
        Answer first = made(lena.post(caucus + "/texts", text));
        CutOff.all(database);
        made(lena.post(caucus + "/messages", COMMENT));
        Answer again = made(lena.post(caucus + "/texts", text));

        assertThat(again.id()).isEqualTo(first.id());
        Answer seen = play.as(LENA).get(caucus);
        assertThat(seen.json().at("/talk")).hasSize(1);
        assertThat(seen.json().at("/texts")).hasSize(1);
    }

    @Test
    void an_import_that_was_cut_off_is_on_record_once_and_can_be_taken_back_whole() {
        String contract = "/contracts/" + play.joined();
        List<Map<String, String>> requests =
                List.of(
                        Map.of(
                                "reference", "R-1",
                                "reportedAt", "2026-01-20T09:15:00Z",
                                "trade", "Heating",
                                "area", "North"));
        lena.post(contract + "/repair-requests", requests);
        CutOff.all(database);
        assertThat(lena.post(contract + "/repair-requests", requests).status()).isEqualTo(200);

        List<JsonNode> imports = play.as(LENA).get(contract + "/imports").items();
        assertThat(imports).hasSize(1);
        String taken = contract + "/imports/" + imports.getFirst().at("/id").asString();
        assertThat(
                        play.as(LENA)
                                .post(taken + "/taking-back", Map.of("reason", "Sent too early."))
                                .at("/removed"))
                .isEqualTo("1");
    }

    @Test
    void a_key_that_cannot_be_one_is_told() {
        Answer blank = play.as(LENA).with("Idempotency-Key", "a b").post(comments(), COMMENT);
        assertThat(blank.status()).isEqualTo(400);
        assertThat(blank.at("/field")).isEqualTo("Idempotency-Key");
    }
}
