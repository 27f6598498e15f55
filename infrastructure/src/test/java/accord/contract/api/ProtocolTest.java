package accord.contract.api;

import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.LENA;
import static accord.contract.api.ApiHouse.OTTO;
import static accord.contract.api.Play.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import accord.contract.api.Api.Answer;
import accord.decision.query.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** How the sides communicate, and where it goes when time runs out. */
@OverHttp
class ProtocolTest {
    @LocalServerPort private int port;
    @Autowired private List<Due> dues;

    private Play play;
    private String contract;

    @BeforeEach
    void a_contract() {
        play = new Play(port);
        contract = play.joined();
    }

    @Test
    void it_is_in_force_when_every_side_has_consented_to_the_same_text() {
        assertThat(protocol(LENA).at("/inForce").isNull()).isTrue();
        String decision = ask(LENA);
        Answer proposal = made(propose(decision, LADDER));
        made(play.consent(LENA, decision, proposal));
        assertThat(protocol(CARL).at("/inForce").isNull()).isTrue();
        made(play.consent(CARL, decision, proposal));
        inForce(decision);
        JsonNode ladder = protocol(CARL).at("/ladder");
        assertThat(ladder.at("/rungs/0/name").asString()).isEqualTo("Managers");
        assertThat(ladder.at("/rungs/0/hours").asInt()).isEqualTo(72);
        assertThat(ladder.at("/rungs/0/seats/0/side").asString()).isEqualTo("fixers");
        assertThat(ladder.at("/rungs/1/seats/1/who").asString()).isEqualTo("Director");
        assertThat(ladder.at("/rung").isNull()).isTrue();
    }

    @Test
    void of_two_on_the_same_base_the_second_is_told_that_it_came_too_late() {
        String first = ask(LENA);
        String second = ask(CARL);
        agree(second, LADDER);
        inForce(second);
        agree(first, List.of());
        await().atMost(Play.PATIENCE)
                .until(() -> protocol(LENA).at("/decisions/0/overtaken").asBoolean());
        assertThat(protocol(LENA).at("/inForce/decision").asString()).isEqualTo(second);
        String third = ask(LENA);
        agree(third, List.of());
        inForce(third);
        assertThat(protocol(LENA).at("/ladder").isNull()).isTrue();
        await().atMost(Play.PATIENCE)
                .until(() ->
                        play.as(CARL)
                                .get("/decisions/" + second)
                                .at("/status")
                                .equals("superseded"));
    }

    @Test
    void a_ladder_that_nobody_can_read_is_refused_when_it_is_proposed() {
        String decision = ask(LENA);
        Answer unread = propose(decision, List.of(List.of("Managers", "homes", "Ann", "soon")));
        assertThat(unread.status()).isEqualTo(400);
        assertThat(unread.at("/field")).isEqualTo("fields.ladder");
        assertThat(unread.at("/detail")).contains("soon");
        Answer proposal = made(propose(decision, LADDER));
        Answer amended =
                play.as(LENA)
                        .post(
                                "/decisions/%s/proposals/%s/versions"
                                        .formatted(decision, proposal.id()),
                                Map.of(
                                        "text",
                                        "We talk.",
                                        "reason",
                                        "Shorter",
                                        "basedOn",
                                        1,
                                        "fields",
                                        fields(
                                                List.of(
                                                        List.of(
                                                                "Managers",
                                                                "homes",
                                                                "Ann",
                                                                "1 day")))));
        assertThat(amended.at("/field")).isEqualTo("fields.ladder");
    }

    @Test
    void who_is_no_party_finds_nothing() {
        String path = "/contracts/" + contract + "/protocol";
        String decision = ask(LENA);
        assertThat(play.as(OTTO).get(path).status()).isEqualTo(404);
        assertThat(play.as(OTTO).post(path + "/decisions", Map.of("question", "?")).status())
                .isEqualTo(404);
        assertThat(play.as(OTTO).get("/decisions/" + decision).status()).isEqualTo(404);
        assertThat(extend(OTTO, decision, Instant.now().plus(Play.PATIENCE)).status())
                .isEqualTo(404);
    }

    @Test
    void a_time_box_that_runs_out_climbs_and_agrees_nothing() {
        String protocol = ask(LENA);
        agree(protocol, LADDER);
        inForce(protocol);
        String decision = boxed(Instant.now().plusSeconds(1));
        Answer proposal = play.proposal(decision, "Two clinics.");
        made(play.consent(CARL, decision, proposal));
        await().atMost(Play.PATIENCE)
                .until(() -> {
                    dues.forEach(due -> due.runOut(Instant.now()));
                    return !decision(decision).at("/ladder").isNull();
                });
        JsonNode climbed = decision(decision);
        assertThat(climbed.at("/ladder/rung").asInt()).isEqualTo(1);
        assertThat(climbed.at("/ladder/agreedIn").asString()).isEqualTo(protocol);
        assertThat(climbed.at("/timeBoxOver").asBoolean()).isFalse();
        assertThat(climbed.at("/deadline").asString())
                .isEqualTo(
                        Instant.parse(climbed.at("/ladder/since").asString())
                                .plus(Duration.ofDays(3))
                                .toString());
        assertThat(climbed.at("/status").asString()).isEqualTo("frozen");
        assertThat(climbed.at("/proposals/0/versions/0/consents")).hasSize(1);
        dues.forEach(due -> due.runOut(Instant.now()));
        assertThat(play.recorded(contract, "decision.escalated/1")).isEqualTo(1);
        assertThat(play.recorded(contract, "decision.time-box-ran-out/1")).isEqualTo(1);
        assertThat(made(play.consent(LENA, decision, proposal)).at("/status")).isEqualTo("agreed");
    }

    @Test
    void without_a_protocol_it_is_noted_and_nothing_more() {
        String decision = boxed(Instant.now().plusSeconds(1));
        await().atMost(Play.PATIENCE)
                .until(() -> {
                    dues.forEach(due -> due.runOut(Instant.now()));
                    return decision(decision).at("/timeBoxOver").asBoolean();
                });
        assertThat(decision(decision).at("/ladder").isNull()).isTrue();
        assertThat(decision(decision).at("/status").asString()).isEqualTo("open");
    }

    @Test
    void it_gets_longer_when_every_side_names_the_same_time() {
        Instant end = Instant.parse("2099-12-01T17:00:00Z");
        String decision = boxed(end);
        Instant later = end.plus(Duration.ofDays(2));
        made(extend(LENA, decision, later));
        assertThat(decision(decision).at("/deadline").asString()).isEqualTo(end.toString());
        assertThat(decision(decision).at("/extensions/0/side").asString()).isEqualTo("homes");
        made(extend(CARL, decision, later.plusSeconds(1)));
        assertThat(decision(decision).at("/deadline").asString()).isEqualTo(end.toString());
        assertThat(made(extend(CARL, decision, later)).at("/deadline")).isEqualTo(later.toString());
        assertThat(decision(decision).at("/extensions")).isEmpty();
        assertThat(extend(CARL, decision, end).at("/field")).isEqualTo("until");
        String unboxed = play.decision(play.issue(contract));
        assertThat(extend(CARL, unboxed, later).at("/code")).isEqualTo("no-time-box");
    }

    static final List<List<String>> LADDER =
            List.of(
                    List.of("Managers", "homes", "Contract manager", "3 days"),
                    List.of("Managers", "fixers", "Carl", ""),
                    List.of("Directors", "both sides", "Director", "1 week"));

    private String ask(String account) {
        return made(play.as(account)
                        .post(
                                "/contracts/" + contract + "/protocol/decisions",
                                Map.of("question", "How do we communicate?")))
                .id();
    }

    private void agree(String decision, List<List<String>> ladder) {
        play.agree(decision, made(propose(decision, ladder)));
    }

    private void inForce(String decision) {
        await().atMost(Play.PATIENCE)
                .until(() -> protocol(LENA).at("/inForce/decision").asString().equals(decision));
    }

    private Answer propose(String decision, List<List<String>> ladder) {
        return play.as(CARL)
                .post(
                        "/decisions/" + decision + "/proposals",
                        Map.of("title", "Talk", "text", "We talk.", "fields", fields(ladder)));
    }

    static Map<String, Object> fields(List<List<String>> ladder) {
        return Map.of("template", "protocol", "tables", Map.of("ladder", ladder));
    }

    private String boxed(Instant deadline) {
        return made(play.as(LENA)
                        .post(
                                "/issues/" + play.issue(contract) + "/decisions",
                                Map.of("question", "By when?", "deadline", deadline.toString())))
                .id();
    }

    private Answer extend(String account, String decision, Instant until) {
        return play.as(account)
                .post("/decisions/" + decision + "/extensions", Map.of("until", until.toString()));
    }

    private JsonNode protocol(String account) {
        return play.as(account).get("/contracts/" + contract + "/protocol").json();
    }

    private JsonNode decision(String decision) {
        return play.as(LENA).get("/decisions/" + decision).json();
    }
}
