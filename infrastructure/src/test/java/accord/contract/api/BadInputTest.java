package accord.contract.api;

import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.LENA;
import static accord.contract.api.Play.made;
import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.api.Api.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@OverHttp
class BadInputTest {
    @LocalServerPort private int port;

    private Play play;
    private Api lena;
    private String contract;
    private String issue;
    private String decision;

    @BeforeEach
    void a_decision() {
        play = new Play(port);
        lena = play.as(LENA);
        contract = play.joined();
        issue = play.issue(contract);
        decision = play.decision(issue);
    }

    @Test
    void a_contracts_fields_are_named_one_by_one() {
        wrongContract("title", "", "title");
        wrongContract("title", "x".repeat(201), "title");
        wrongContract("title", Map.of(), "title");
        wrongContract("startsOn", "soon", "startsOn");
        wrongContract("endsOn", "2025-01-01", "endsOn");
        wrongContract("timeZone", "Mars/Base", "timeZone");
        wrongContract("scope", Map.of("trades", List.of("")), "scope.trades");
        wrongContract("sides", List.of(), "sides");
        wrongContract("sides", List.of(side("homes", "landlord")), "sides");
        wrongContract(
                "sides", List.of(side("homes", "landlord"), side("homes", "landlord")), "sides");
        wrongContract(
                "sides",
                List.of(side("homes", "landlord"), side("fixers", "tyrant")),
                "sides[1].kind");
        wrongContract(
                "sides",
                List.of(side("homes", "landlord"), side("../x", "contractor")),
                "sides[1].organisation");
        Map<String, Object> without = new HashMap<>(Play.contract("homes", "fixers"));
        without.remove("endsOn");
        refused(lena.post("/contracts", without), "endsOn");
    }

    private void wrongContract(String field, Object value, String told) {
        Map<String, Object> body = new HashMap<>(Play.contract("homes", "fixers"));
        body.put(field, value);
        refused(lena.post("/contracts", body), told);
    }

    private static Map<String, String> side(String organisation, String kind) {
        return Map.of("organisation", organisation, "name", "A side", "kind", kind);
    }

    private static void refused(Answer answer, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.at("/field")).isEqualTo(field);
        assertThat(answer.at("/detail")).isNotBlank();
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void what_a_decision_takes_is_checked_field_by_field() {
        String ask = "/issues/" + issue + "/decisions";
        refused(lena.post(ask, Map.of("question", " ")), "question");
        refused(lena.post(ask, Map.of("question", "Q", "deadline", "tomorrow")), "deadline");
        refused(
                lena.post(ask, Map.of("question", "Q", "deadline", "2020-01-01T00:00:00Z")),
                "deadline");
        String propose = "/decisions/" + decision + "/proposals";
        refused(lena.post(propose, Map.of("title", "T")), "text");
        refused(lena.post(propose, Map.of("title", "T", "text", "x".repeat(50_001))), "text");
        refused(
                lena.post(
                        propose,
                        Map.of("title", "T", "text", "x", "terms", Map.of("kind", "whim"))),
                "terms.kind");
        Answer proposal = play.proposal(decision, "Two clinics.");
        String one = propose + "/" + proposal.id();
        refused(lena.post(one + "/consents", Map.of("version", 1)), "textHash");
        refused(lena.post(one + "/versions", Map.of("text", "x", "reason", "y")), "basedOn");
        refused(
                lena.post(one + "/objections", Map.of("version", 1, "reason", "No")),
                "wouldResolve");
        refused(
                lena.post(
                        "/decisions/" + decision + "/comments",
                        Map.of("text", "T", "anchor", Map.of("version", 1))),
                "anchor.proposal");
        assertThat(lena.post(propose + "/unknown/consents", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void hostile_text_is_kept_as_it_is_or_refused_and_never_changed() {
        String comments = "/decisions/" + decision + "/comments";
        String markup = "<script>alert(1)</script> =cmd|'/c calc'!A1 {{7*7}} ${x} 🏠 é";
        assertThat(made(lena.post(comments, Map.of("text", markup))).at("/text")).isEqualTo(markup);
        for (String hidden : List.of("a\u0000b", "a\u202eb", "a\u0007b")) {
            refused(lena.post(comments, Map.of("text", hidden)), "text");
        }
        refused(lena.post(comments, "application/json", "{\"text\":\"a\\ud800b\"}"), "text");
        String csv =
                lena.with("Accept", "text/csv").get("/audit/events?contract=" + contract).text();
        assertThat(csv.lines())
                .noneMatch(line -> line.matches("^[=+@-].*") || line.matches(".*,[=+@-].*"));
    }

    @Test
    void bodies_that_cannot_be_read_are_told_so() {
        String issues = "/contracts/" + contract + "/issues";
        for (String broken : List.of("", "{", "[]", "\"x\"", "{\"title\":}", "nul", "{}{}")) {
            Answer answer = lena.post(issues, "application/json", broken);
            assertThat(answer.status()).as(broken).isEqualTo(400);
            assertThat(answer.at("/field")).as(broken).isNotBlank();
        }
        assertThat(lena.post(issues, "application/json", "[".repeat(5_000)).status())
                .isEqualTo(400);
        assertThat(lena.post(issues, "text/plain", "x").status()).isEqualTo(415);
        assertThat(lena.post(issues, "application/x-www-form-urlencoded", "a=b").status())
                .isEqualTo(415);
        byte[] latin = {'{', '"', 't', 'i', 't', 'l', 'e', '"', ':', '"', (byte) 0xe9, '"', '}'};
        assertThat(
                        lena.post(issues, "application/json", BodyPublishers.ofByteArray(latin))
                                .status())
                .isEqualTo(400);
        String large = "{\"title\":\"" + "x".repeat(1 << 20) + "\"}";
        assertThat(lena.post(issues, "application/json", large).status()).isEqualTo(413);
    }

    @Test
    void unknown_fields_are_ignored_and_unknown_paths_are_not_there() {
        Answer raised =
                lena.post(
                        "/contracts/" + contract + "/issues",
                        Map.of("title", "T", "description", "D", "id", "mine", "colour", "red"));
        assertThat(made(raised).id()).isNotEqualTo("mine");
        for (String path :
                List.of(
                        "/contracts/" + issue,
                        "/issues/" + decision,
                        "/decisions/" + issue,
                        "/issues/%3Cscript%3E",
                        "/contracts/" + "x".repeat(300),
                        "/nothing",
                        "/issues/" + contract + "-d1")) {
            Answer answer = lena.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    @Test
    void parameters_are_named() {
        refused(lena.get("/audit/events"), "contract");
        refused(lena.get("/audit/events?contract=" + contract + "&after=x"), "after");
        refused(lena.get("/audit/issues/" + issue + "?at=yesterday"), "at");
        assertThat(lena.get("/audit/events?contract=").status()).isEqualTo(404);
    }

    @Test
    void two_decisions_asked_for_at_once_are_two() {
        String ask = "/issues/" + issue + "/decisions";
        List<CompletableFuture<Answer>> asked =
                Stream.of(LENA, CARL, LENA, CARL)
                        .map(who ->
                                CompletableFuture.supplyAsync(() ->
                                        play.as(who).post(ask, Map.of("question", "By " + who))))
                        .toList();
        assertThat(asked.stream().map(CompletableFuture::join).map(Play::made).map(Answer::id))
                .doesNotHaveDuplicates();
        assertThat(lena.get("/issues/" + issue).json().at("/decisions")).hasSize(5);
    }
}
