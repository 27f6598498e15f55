package accord.contract.api;

import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.LENA;
import static accord.contract.api.ApiHouse.OLLIE;
import static accord.contract.api.ApiHouse.OTTO;
import static accord.contract.api.Play.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import accord.contract.api.Api.Answer;
import accord.notification.query.Notice;
import accord.notification.query.Notices;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Many homes of one building within hours: seen in a live feed, or raised by hand. */
@OverHttp
class IncidentsTest {
    private static final String BUILDING = "S1294a347";
    private static final String SIXTH = "2011-12-30 10:44:37";
    private static final String CITY =
            "?source=city&reference=case_enquiry_id&reportedAt=open_dt&trade=type&area=neighborhood&property=site&dateFormat=yyyy-MM-dd%20HH:mm:ss";

    @LocalServerPort private int port;
    @Autowired private Notices notices;

    private Play play;
    private Api lena;
    private String contract;
    private String incidents;

    @BeforeEach
    void a_contract() {
        play = new Play(port);
        lena = play.as(LENA);
        Map<String, Object> terms = new HashMap<>(Play.contract("homes", "fixers"));
        terms.put("timeZone", "America/New_York");
        contract = made(lena.post("/contracts", terms)).id();
        made(play.as(CARL).post("/contracts/" + contract + "/acceptances"));
        incidents = "/contracts/" + contract + "/incidents";
    }

    @Test
    void the_building_on_30_december_opens_one_issue_with_its_sixth_call() throws IOException {
        bringIn(row -> at(row).compareTo("2011-12-30 10:30") < 0);
        bringIn(row -> row.contains(BUILDING) && at(row).startsWith("2011-12-30 10:31"));
        bringIn(row -> row.contains(BUILDING) && at(row).equals(SIXTH));
        JsonNode seen = await().until(this::ofTheBuilding, Objects::nonNull);
        assertThat(seen.at("/requests/count").asInt()).isEqualTo(6);
        assertThat(seen.at("/requests/from").asString()).isEqualTo("2011-12-30T10:08:50");
        assertThat(seen.at("/requests/expected").asDouble()).isLessThan(0.1);
        bringIn(row -> at(row).compareTo("2011-12-30 10:30") >= 0);
        await().untilAsserted(() ->
                assertThat(ofTheBuilding().at("/requests/count").asInt()).isEqualTo(12));
        await().untilAsserted(() -> assertThat(issues()).hasSize(1));
        JsonNode room =
                play.as(CARL).get("/issues/" + ofTheBuilding().get("issueId").asString()).json();
        assertThat(room.get("title").asString())
                .isEqualTo(BUILDING + ": 6 homes called within an hour");
        assertThat(room.at("/raised/by").asString()).isEqualTo("accord");
        await().untilAsserted(() ->
                assertThat(List.of(told(LENA, "homes"), told(CARL, "fixers")))
                        .allSatisfy(kinds ->
                                assertThat(kinds).containsOnlyOnce(Notice.Kind.INCIDENT_SEEN)));
    }

    private JsonNode ofTheBuilding() {
        return lena.get(incidents).items().stream()
                .filter(each -> each.get("building").asString().equals(BUILDING))
                .filter(each -> !each.get("issueId").isNull())
                .findFirst()
                .orElse(null);
    }

    private List<JsonNode> issues() {
        return lena.get("/contracts/" + contract + "/issues").items().stream()
                .filter(issue -> issue.get("title").asString().startsWith(BUILDING))
                .toList();
    }

    private void bringIn(Predicate<String> which) throws IOException {
        try (BufferedReader city =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        getClass()
                                                .getResourceAsStream(
                                                        "/demonstration/inspectional_services_2011.csv")),
                                StandardCharsets.UTF_8))) {
            String head = city.readLine();
            String rows = city.lines().filter(which).collect(Collectors.joining("\n"));
            Answer taken =
                    lena.post(
                            "/contracts/" + contract + "/repair-requests" + CITY,
                            "text/csv",
                            head + "\n" + rows + "\n");
            assertThat(taken.status()).as(taken.text()).isEqualTo(200);
            assertThat(taken.json().get("accepted").asInt()).isPositive();
        }
    }

    private static String at(String row) {
        return row.split(",", 3)[1];
    }

    private List<Notice.Kind> told(String account, String side) {
        return Told.of(notices, contract, account, side);
    }

    @Test
    void who_takes_the_calls_raises_one_before_the_requests_show_it_and_they_join_it() {
        LocalDateTime now =
                LocalDateTime.now(ZoneId.of("America/New_York")).truncatedTo(ChronoUnit.SECONDS);
        feed(now.minusDays(60), "Oak House", 20, 24 * 60);
        Map<String, Object> told =
                Map.of("building", "Elm House", "what", "No heating since six", "homes", 40);
        Answer raised = made(play.as(CARL).post(incidents, told));
        assertThat(raised.at("/said/0/what")).isEqualTo("No heating since six");
        assertThat(raised.at("/said/0/side")).isEqualTo("fixers");
        assertThat(raised.json().get("requests").isNull()).isTrue();
        String issue = raised.at("/issueId");
        Answer room = lena.get("/issues/" + issue);
        assertThat(room.at("/title")).isEqualTo("Elm House: No heating since six");
        assertThat(room.at("/raised/by")).isEqualTo(CARL);
        feed(now.minusMinutes(90), "Flat %d, Elm House", 8, 10);
        await().untilAsserted(() ->
                assertThat(lena.get(incidents + "/" + raised.id()).at("/requests/homes"))
                        .isEqualTo("8"));
        assertThat(lena.get(incidents).items()).hasSize(1);
        await().untilAsserted(() ->
                assertThat(lena.get("/audit/events?contract=" + contract).text())
                        .contains("issue.sign-noted/1"));
        assertThat(lena.get("/contracts/" + contract + "/issues").items()).hasSize(1);
        Answer again =
                made(lena.post(incidents, Map.of("building", "elm house", "what", "Lift too")));
        assertThat(again.id()).isEqualTo(raised.id());
        assertThat(again.at("/issueId")).isEqualTo(issue);
        assertThat(lena.get("/contracts/" + contract + "/issues").items()).hasSize(1);
        await().untilAsserted(() ->
                assertThat(told(LENA, "homes"))
                        .contains(Notice.Kind.INCIDENT_RAISED, Notice.Kind.INCIDENT_SHOWS));
        await().untilAsserted(() ->
                assertThat(told(CARL, "fixers"))
                        .contains(Notice.Kind.INCIDENT_SHOWS, Notice.Kind.INCIDENT_SAID)
                        .doesNotContain(Notice.Kind.INCIDENT_RAISED));
    }

    private void feed(LocalDateTime from, String property, int calls, int minutes) {
        StringBuilder rows = new StringBuilder("Job,Raised,Trade,Area,Home\r\n");
        for (int i = 0; i < calls; i++) {
            rows.append(
                    "%s-%d,%s,Heating,North,\"%s\"\r\n"
                            .formatted(
                                    property.substring(0, 3),
                                    i,
                                    from.plusMinutes((long) i * minutes),
                                    property.formatted(i + 1)));
        }
        Answer taken =
                lena.post(
                        "/contracts/"
                                + contract
                                + "/repair-requests?reference=Job&reportedAt=Raised&property=Home&area=Area",
                        "text/csv",
                        rows.toString());
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.json().get("accepted").asInt()).isEqualTo(calls);
    }

    @Test
    void what_is_told_is_checked_and_only_those_who_may_tell_or_read() {
        Map<String, Object> told = Map.of("building", "Elm House", "what", "No heating");
        assertThat(lena.post(incidents, Map.of("what", "Cold")).at("/field")).isEqualTo("building");
        assertThat(lena.post(incidents, Map.of("building", "Elm House")).at("/field"))
                .isEqualTo("what");
        assertThat(
                        lena.post(incidents, Map.of("building", "E", "what", "Cold", "homes", 0))
                                .at("/field"))
                .isEqualTo("homes");
        assertThat(play.as(OTTO).post(incidents, told).status()).isEqualTo(404);
        made(
                lena.post(
                        "/contracts/" + contract + "/people",
                        Map.of("account", OLLIE, "permission", "observer")));
        assertThat(play.as(OLLIE).post(incidents, told).status()).isEqualTo(403);
        Answer raised = made(lena.post(incidents, told));
        String one = incidents + "/" + raised.id();
        assertThat(raised.header("Location")).isEqualTo("/api/v1" + one);
        assertThat(play.as(OLLIE).get(one).status()).isEqualTo(200);
        assertThat(play.as(OTTO).get(one).status()).isEqualTo(404);
        assertThat(play.as(OTTO).get(incidents).status()).isEqualTo(404);
        Api withKey = lena.with("Idempotency-Key", "call-4711");
        Map<String, Object> other = Map.of("building", "Ash House", "what", "No lift");
        assertThat(made(withKey.post(incidents, other)).text())
                .isEqualTo(made(withKey.post(incidents, other)).text());
    }
}
