package accord.contract.api;

import static accord.contract.api.ApiHouse.ADA;
import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.LENA;
import static accord.contract.api.ApiHouse.OTTO;
import static accord.contract.api.Play.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import accord.contract.api.Api.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two programs from a contract to a resolved issue, and an auditor who looks how it came about. */
@OverHttp
class WholeJourneyTest {
    @LocalServerPort private int port;

    private Play play;
    private Api lena;
    private Api carl;

    @BeforeEach
    void sign_in() {
        play = new Play(port);
        lena = play.as(LENA);
        carl = play.as(CARL);
    }

    @Test
    void two_sides_agree_act_and_resolve() {
        String contract = contractOfTwo();
        String issue = play.issue(contract);
        assertThat(made(lena.post("/issues/" + issue + "/acknowledgements")).id()).isNotEmpty();
        made(carl.post("/issues/" + issue + "/acknowledgements"));

        String decision = play.decision(issue);
        assertThat(carl.get("/decisions/" + decision).at("/status")).isEqualTo("open");
        Answer first = play.proposal(decision, "Three clinics each weekend.");
        assertThat(first.json().get("version").asInt()).isEqualTo(1);
        Answer second = objectAndAmend(decision, first);
        consentToTheCurrentVersionOnly(decision, first, second);

        await().untilAsserted(() ->
                assertThat(lena.get("/issues/" + issue).at("/response/decision"))
                        .isEqualTo(decision));
        doWhatWasAgreed(issue);
        JsonNode room = carl.get("/issues/" + issue).json();
        assertThat(room.at("/status").asString()).isEqualTo("resolved");
        assertThat(room.at("/decisions/0")).isEqualTo(carl.get("/decisions/" + decision).json());
        audit(contract, issue);
    }

    private String contractOfTwo() {
        Answer opened = made(lena.post("/contracts", Play.contract("homes", "fixers")));
        String contract = opened.id();
        assertThat(opened.at("/sides/1/kind")).isEqualTo("contractor");
        assertThat(opened.at("/timeZone")).isEqualTo("Europe/London");
        assertThat(carl.get("/contracts/" + contract).status()).isEqualTo(404);
        made(carl.post("/contracts/" + contract + "/acceptances"));
        assertThat(carl.get("/contracts/" + contract).json().at("/sides/1/joined").asBoolean())
                .isTrue();
        await().untilAsserted(() ->
                assertThat(carl.get("/me").json().at("/permissions"))
                        .anySatisfy(granted -> {
                            assertThat(granted.at("/contract").asString()).isEqualTo(contract);
                            assertThat(granted.at("/side").asString()).isEqualTo("fixers");
                            assertThat(granted.at("/permission").asString())
                                    .isEqualTo("negotiator");
                        }));
        return contract;
    }

    private Answer objectAndAmend(String decision, Answer first) {
        String proposal = "/decisions/" + decision + "/proposals/" + first.id();
        made(play.consent(CARL, decision, first));
        String objection =
                made(lena.post(
                                proposal + "/objections",
                                Map.of(
                                        "version", 1,
                                        "reason", "Too many",
                                        "wouldResolve", "Two of them")))
                        .id();
        assertThat(play.consent(LENA, decision, first).status()).isEqualTo(409);
        Answer second =
                made(
                        carl.post(
                                proposal + "/versions",
                                Map.of(
                                        "text", "Two clinics each weekend.",
                                        "reason", "Lena asked",
                                        "basedOn", 1)));
        JsonNode versions = lena.get("/decisions/" + decision).json().at("/proposals/0/versions");
        assertThat(versions).hasSize(2);
        assertThat(versions.at("/0/consents")).as("a new version ends them").isEmpty();
        assertThat(versions.at("/1/objections/0/open").asBoolean()).isTrue();
        made(lena.post(proposal + "/objections/" + objection + "/resolutions"));
        return second;
    }

    private void consentToTheCurrentVersionOnly(String decision, Answer first, Answer second) {
        assertThat(second.json().get("version").asInt()).isEqualTo(2);
        Answer stale = play.consent(LENA, decision, first);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.at("/code")).isEqualTo("stale-version");
        assertThat(stale.json().at("/current/version").asInt()).isEqualTo(2);
        assertThat(stale.at("/current/textHash")).isEqualTo(second.at("/textHash"));
        assertThat(stale.json().at("/difference"))
                .anySatisfy(part -> assertThat(part.at("/text").asString()).contains("Two"));
        String consents = "/decisions/" + decision + "/proposals/" + first.id() + "/consents";
        assertThat(carl.post(consents, Map.of("version", 2, "textHash", "0".repeat(64))).status())
                .isEqualTo(409);

        Answer reserved =
                made(
                        carl.post(
                                consents,
                                Map.of(
                                        "version",
                                        2,
                                        "textHash",
                                        second.at("/textHash"),
                                        "reservation",
                                        "Weather permitting")));
        assertThat(reserved.at("/status")).isEqualTo("frozen");
        assertThat(made(play.consent(LENA, decision, second)).at("/status")).isEqualTo("agreed");
        JsonNode agreed = lena.get("/decisions/" + decision).json();
        assertThat(agreed.at("/proposals/0/versions/1/consents")).hasSize(2);
        assertThat(agreed.at("/agreed/textHash").asString()).isEqualTo(second.at("/textHash"));
        assertThat(agreed.at("/agreed/consents"))
                .anySatisfy(consent ->
                        assertThat(consent.at("/reservation").asString())
                                .isEqualTo("Weather permitting"));
        assertThat(play.consent(CARL, decision, second).status()).isEqualTo(409);
    }

    private void doWhatWasAgreed(String issue) {
        String actions = "/issues/" + issue + "/actions";
        Answer action =
                made(
                        carl.post(
                                actions,
                                Map.of(
                                        "what",
                                        "Book the hall",
                                        "side",
                                        "fixers",
                                        "dueOn",
                                        "2026-12-01")));
        assertThat(action.at("/owner")).isEqualTo(CARL);
        assertThat(lena.post("/issues/" + issue + "/resolutions").status()).isEqualTo(409);
        made(
                carl.post(
                        actions + "/" + action.id() + "/reschedulings",
                        Map.of("dueOn", "2026-12-08", "reason", "Taken")));
        made(carl.post(actions + "/" + action.id() + "/completions", Map.of("evidence", "4711")));
        made(lena.post("/issues/" + issue + "/resolutions", Map.of("note", "All warm")));
        assertThat(made(carl.post("/issues/" + issue + "/resolutions")).at("/status"))
                .isEqualTo("resolved");
        made(lena.post("/issues/" + issue + "/lessons", Map.of("lesson", "Begin earlier")));
    }

    private void audit(String contract, String issue) {
        Api ada = play.as(ADA);
        made(lena.post("/contracts/" + contract + "/auditors", Map.of("account", ADA)));
        assertThat(ada.get("/contracts/" + contract).status()).isEqualTo(404);
        made(carl.post("/contracts/" + contract + "/auditors", Map.of("account", ADA)));
        assertThat(ada.get("/contracts/" + contract).status()).isEqualTo(200);

        List<JsonNode> events = events(ada, contract, 0);
        assertThat(events.getFirst().at("/type").asString()).isEqualTo("contract.opened/1");
        for (int i = 0; i < events.size(); i++) {
            assertThat(events.get(i).at("/position").asInt()).isEqualTo(i + 1);
        }
        assertThat(events)
                .extracting(event -> event.at("/type").asString())
                .contains("decision.consent-given/1", "issue.resolved/1", "contract.record-read/1");
        assertThat(events(ada, contract, 3).getFirst().at("/position").asInt()).isEqualTo(4);
        long raised =
                events.stream()
                        .filter(event -> event.at("/type").asString().equals("issue.raised/1"))
                        .findFirst()
                        .orElseThrow()
                        .at("/position")
                        .asLong();
        Answer then = ada.get("/audit/issues/" + issue + "?at=" + raised);
        assertThat(then.json().at("/acknowledgements")).isEmpty();
        assertThat(ada.get("/audit/issues/" + issue + "?at=1").status()).isEqualTo(404);
        assertThat(ada.get("/audit/issues/" + issue).at("/status")).isEqualTo("resolved");

        Answer verified = ada.get("/audit/verification?contract=" + contract);
        assertThat(verified.json().at("/fault").isNull()).isTrue();
        assertThat(verified.at("/headHash")).matches("[0-9a-f]{64}");
        assertThat(ada.get("/audit/verification").json().at("/fault").isNull()).isTrue();
        assertThat(ada.post("/contracts/" + contract + "/issues", Map.of()).status())
                .isEqualTo(403);
        assertThat(play.as(OTTO).get("/audit/events?contract=" + contract).status()).isEqualTo(404);
    }

    private static List<JsonNode> events(Api api, String contract, int after) {
        Answer answer = api.get("/audit/events?contract=" + contract + "&after=" + after);
        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        return answer.text().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    }
}
