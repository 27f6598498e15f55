package accord.contract.api;

import static accord.contract.api.ApiHouse.ADA;
import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.CORA;
import static accord.contract.api.ApiHouse.LENA;
import static accord.contract.api.ApiHouse.OLLIE;
import static accord.contract.api.ApiHouse.OTTO;
import static accord.contract.api.Play.made;
import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.api.Api.Answer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A side among its own, and all sides without prejudice: what is seen of it from outside. */
@OverHttp
class ChambersTest {
    private static final String SECRET = "Ten thousand is our limit";

    @LocalServerPort private int port;
    @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private Play play;
    private String contract;
    private String issue;
    private String decision;

    @BeforeEach
    void an_issue_of_two_sides_that_ada_may_audit() {
        play = new Play(port);
        contract = play.joined();
        for (String account : List.of(CORA, OLLIE)) {
            String permission = account.equals(CORA) ? "contributor" : "observer";
            made(
                    play.as(LENA)
                            .post(
                                    "/contracts/" + contract + "/people",
                                    Map.of("account", account, "permission", permission)));
        }
        for (String account : List.of(LENA, CARL)) {
            made(
                    play.as(account)
                            .post("/contracts/" + contract + "/auditors", Map.of("account", ADA)));
        }
        issue = play.issue(contract);
        decision = play.decision(issue);
    }

    private Answer caucus(String account, String what, Map<String, Object> body) {
        return play.as(account).post("/issues/" + issue + "/caucus" + what, body);
    }

    private Answer protectedRoom(String account, String what, Map<String, Object> body) {
        return play.as(account).post("/issues/" + issue + "/protected" + what, body);
    }

    /** Every route that reads, and what is answered there, to the other side and to an auditor. */
    private Map<String, String> everythingThatOthersRead() {
        Map<String, String> seen = new LinkedHashMap<>();
        List<String> routes =
                requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                        .filter(info ->
                                info.getMethodsCondition().getMethods().toString().contains("GET"))
                        .flatMap(info -> info.getPatternValues().stream())
                        .filter(pattern -> pattern.startsWith("/api/v1"))
                        .sorted()
                        .toList();
        for (String route : routes) {
            String path = route.replace("{contract}", contract).replace("{issue}", issue);
            String asked =
                    path.replace("{decision}", decision).replaceAll("\\{[a-z]+}", "unknown")
                            + (route.contains("/audit/") && !route.contains("{")
                                    ? "?contract=" + contract
                                    : "");
            seen.put(CARL + " " + route, answer(CARL, asked));
            seen.put(CORA + " " + route, answer(CORA, asked));
            seen.put(OTTO + " " + route, answer(OTTO, asked));
        }
        return seen;
    }

    private String answer(String account, String path) {
        Answer answer = play.as(account).get(path);
        return answer.status() + " " + answer.text();
    }

    @Test
    void nothing_that_a_caucus_does_changes_what_anybody_else_reads() {
        play.as(CARL).get("/audit/events?contract=" + contract);
        Map<String, String> before = everythingThatOthersRead();
        made(caucus(LENA, "/messages", Map.of("text", SECRET)));
        Answer kept = made(caucus(LENA, "/texts", Map.of("title", "Cap", "text", SECRET)));
        made(
                caucus(
                        LENA,
                        "/texts/" + kept.id() + "/versions",
                        Map.of("title", "Cap", "text", SECRET + " a week")));
        made(caucus(LENA, "/people", Map.of("member", OLLIE)));
        Map<String, String> after = everythingThatOthersRead();
        assertThat(after).isEqualTo(before);
        assertThat(after.values().toString()).doesNotContain(SECRET);
        assertThat(play.as(LENA).get("/issues/" + issue + "/caucus").text()).contains(SECRET);
        String record = play.as(ADA).get("/audit/events?contract=" + contract).text();
        assertThat(record).doesNotContain("chamber.", SECRET, "caucus");
    }

    @Test
    void only_negotiators_of_the_side_enter_and_whom_they_let_in() {
        String path = "/issues/" + issue + "/caucus";
        for (String account : List.of(CORA, OLLIE, ADA, OTTO)) {
            assertThat(play.as(account).get(path).status()).as(account).isEqualTo(404);
            assertThat(caucus(account, "/messages", Map.of("text", "Hello")).status())
                    .as(account)
                    .isEqualTo(404);
            assertThat(
                            play.as(account)
                                    .post(path + "/messages", "application/json", "{broken")
                                    .status())
                    .as(account)
                    .isIn(400, 404);
        }
        assertThat(play.nobody().get(path).status()).isEqualTo(401);
        made(caucus(LENA, "/people", Map.of("member", CORA)));
        made(caucus(CORA, "/messages", Map.of("text", "Thank you")));
        assertThat(caucus(CORA, "/people", Map.of("member", OLLIE)).status()).isEqualTo(403);
        assertThat(caucus(LENA, "/people", Map.of("member", CARL)).at("/field"))
                .isEqualTo("member");
        assertThat(play.as(LENA).delete(path + "/people/" + CORA).status()).isEqualTo(204);
        assertThat(play.as(CORA).get(path).status()).isEqualTo(404);
    }

    @Test
    void each_side_sees_its_own_and_nothing_of_the_other() {
        made(caucus(LENA, "/messages", Map.of("text", SECRET)));
        made(caucus(CARL, "/messages", Map.of("text", "Twenty would do")));
        String carls = play.as(CARL).get("/issues/" + issue + "/caucus").text();
        assertThat(carls).contains("Twenty would do").doesNotContain(SECRET);
    }

    @Test
    void a_text_is_put_before_all_by_one_act_and_nothing_tells_where_it_was_written() {
        Answer kept = made(caucus(LENA, "/texts", Map.of("title", "Cap", "text", "Ten a week")));
        made(
                caucus(
                        LENA,
                        "/texts/" + kept.id() + "/moves",
                        Map.of("rationale", "We can pay that")));
        Answer seen = play.as(CARL).get("/decisions/" + decision);
        assertThat(seen.at("/proposals/0/title")).isEqualTo("Cap");
        assertThat(seen.text()).doesNotContain("caucus");
        assertThat(
                        caucus(LENA, "/texts/" + kept.id() + "/moves", Map.of("rationale", "Again"))
                                .at("/code"))
                .isEqualTo("already-moved");
        assertThat(play.as(LENA).get("/decisions/" + decision).json().get("proposals")).hasSize(1);
    }

    @Test
    void a_protected_room_opens_by_all_and_lets_out_only_what_all_agree_to() {
        assertThat(protectedRoom(LENA, "/messages", Map.of("text", SECRET)).at("/code"))
                .isEqualTo("not-open");
        made(play.as(LENA).post("/issues/" + issue + "/protected/openings"));
        assertThat(protectedRoom(LENA, "/messages", Map.of("text", SECRET)).status())
                .isEqualTo(409);
        made(play.as(CARL).post("/issues/" + issue + "/protected/openings"));
        made(protectedRoom(LENA, "/messages", Map.of("text", SECRET)));
        assertThat(play.as(CARL).get("/issues/" + issue + "/protected").text()).contains(SECRET);
        for (String account : List.of(ADA, OTTO)) {
            assertThat(play.as(account).get("/issues/" + issue + "/protected").status())
                    .isEqualTo(404);
        }
        Answer offer =
                made(protectedRoom(LENA, "/texts", Map.of("title", "Cap", "text", "Ten a week")));
        String releases = "/texts/" + offer.id() + "/releases";
        assertThat(protectedRoom(CARL, releases, Map.of("textHash", "0".repeat(64))).at("/code"))
                .isEqualTo("other-text");
        assertThat(play.as(CARL).get("/decisions/" + decision).json().get("proposals")).isEmpty();
        made(protectedRoom(CARL, releases, Map.of("textHash", offer.at("/textHash"))));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() ->
                        play.as(LENA).get("/decisions/" + decision).text().contains("Ten a week"));
        String record = play.as(ADA).get("/audit/events?contract=" + contract).text();
        assertThat(record).doesNotContain(SECRET, "chamber.", "protected");
    }
}
