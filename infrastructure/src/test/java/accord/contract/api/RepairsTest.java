package accord.contract.api;

import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.LENA;
import static accord.contract.api.ApiHouse.OTTO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import accord.contract.api.Api.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@OverHttp
class RepairsTest {
    private static final String HEAD = "Job No,Raised,Trade,Ward\r\n";
    private static final String COLUMNS = "?reference=Job%20No&reportedAt=Raised&area=Ward";

    @LocalServerPort private int port;

    private Play play;
    private Api lena;
    private String contract;
    private String requests;

    @BeforeEach
    void a_contract() {
        play = new Play(port);
        lena = play.as(LENA);
        contract = play.joined();
        requests = "/contracts/" + contract + "/repair-requests";
    }

    @Test
    void rows_are_taken_once_and_what_cannot_be_taken_is_told_by_line() {
        String rows =
                HEAD
                        + "R-1,2026-03-02 09:15,Heating,North\r\n"
                        + "R-2,2026-03-13 10:00,\"Heating\",North\r\n"
                        + ",2026-03-02 11:00,Heating,North\r\n"
                        + "R-4,soon,Heating,North\r\n";
        Answer first = lena.post(requests + COLUMNS, "text/csv", rows);
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(numbers(first)).containsExactly(2, 0, 0, 2);
        assertThat(first.json().at("/rejected/0/line").asInt()).isEqualTo(4);
        assertThat(first.at("/rejected/0/field")).isEqualTo("reference");
        assertThat(first.at("/rejected/1/field")).isEqualTo("reportedAt");
        assertThat(first.at("/rejected/1/reason")).isNotBlank();
        assertThat(numbers(lena.post(requests + COLUMNS, "text/csv", rows)))
                .containsExactly(0, 2, 0, 2);
    }

    private static List<Integer> numbers(Answer answer) {
        JsonNode json = answer.json();
        return List.of("accepted", "duplicates", "updated", "rejectedCount").stream()
                .map(each -> json.get(each).asInt())
                .toList();
    }

    @Test
    void what_is_no_table_is_told() {
        assertThat(lena.post(requests, "image/png", "x").status()).isEqualTo(415);
        assertThat(lena.post(requests).status()).isEqualTo(415);
        Answer empty = lena.post(requests, "text/csv", "");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.at("/field")).isNotBlank();
        Answer zone = lena.post(requests + "?timeZone=Mars", "text/csv", HEAD);
        assertThat(zone.status()).isEqualTo(400);
        assertThat(zone.at("/field")).isEqualTo("timeZone");
        assertThat(lena.post(requests, "application/json", "{broken").status()).isEqualTo(400);
    }

    @Test
    void whatever_is_wrong_gets_its_sentence_and_good_rows_count() {
        String head = "reference,reportedAt,trade,area,completedAt,value\n";
        Answer taken =
                lena.post(
                        requests,
                        "text/csv",
                        head
                                + "R-1,2026-03-02T09:15:00Z,Heating,North,,\n"
                                + "R-2,2126-03-02T09:15:00Z,Heating,North,,\n"
                                + "R-3,1926-03-02T09:15:00Z,Heating,North,,\n"
                                + "R-4,2026-03-02T09:15:00Z,Heating,North,2026-03-01T09:15:00Z,\n"
                                + "R-5,2026-03-02T09:15:00Z,Heating,North,,a lot\n"
                                + "R-6,46000.5x,Heating,North,,\n"
                                + "R-1,2026-03-02T09:15:00Z,Roofs,South,,\n"
                                + "1.01E+11,2026-03-03T09:15:00Z,Basket weaving,North,,\n");
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(numbers(taken)).as(taken.text()).containsExactly(2, 0, 1, 5);
        assertThat(taken.json().get("rejected"))
                .allSatisfy(row -> assertThat(row.get("reason").asString()).isNotBlank())
                .extracting(row -> row.get("line").asInt() + " " + row.get("field").asString())
                .containsExactly(
                        "3 reportedAt", "4 reportedAt", "5 completedAt", "6 value", "7 reportedAt");
        assertThat(taken.json().get("remarks").toString())
                .contains(
                        "came earlier in the same file",
                        "a spreadsheet has rounded",
                        "last report");
        assertThat(lena.post(requests, "text/csv", head).status()).isIn(200, 400);
        Answer wrong = lena.post(requests, "text/csv", "colour,shape\nred,round\n");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.at("/detail")).contains("colour");
        assertThat(play.as(CARL).get("/contracts/" + contract + "/surges").items()).isEmpty();
    }

    @Test
    void a_surge_is_listed_and_opens_an_issue() {
        Answer taken = lena.post(requests + COLUMNS, "text/csv", aYearAndASurge());
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.json().get("rejectedCount").asInt()).isZero();
        String list = "/contracts/" + contract + "/surges";
        await().untilAsserted(() ->
                assertThat(play.as(CARL).get(list).items())
                        .anySatisfy(surge -> {
                            assertThat(surge.get("count").asInt())
                                    .isGreaterThan(surge.get("upper").asInt());
                            assertThat(surge.get("issueId").isNull()).isFalse();
                        }));
        JsonNode surge =
                play.as(CARL).get(list).items().stream()
                        .filter(each -> !each.get("issueId").isNull())
                        .findFirst()
                        .orElseThrow();
        assertThat(surge.propertyNames())
                .containsExactly(
                        "id",
                        "trade",
                        "area",
                        "from",
                        "to",
                        "count",
                        "expected",
                        "upper",
                        "issueId",
                        "priority",
                        "hazard");
        Answer evidence = lena.get(list + "/" + surge.get("id").asString());
        assertThat(evidence.json().get("weeks")).isNotEmpty();
        Answer room = lena.get("/issues/" + surge.get("issueId").asString());
        assertThat(room.at("/surge")).isEqualTo(surge.get("id").asString());
        assertThat(room.at("/raised/by")).isEqualTo("accord");
        assertThat(lena.post("/contracts/" + contract + "/issues", Map.of()).status())
                .isEqualTo(400);
    }

    @Test
    void what_another_sensitivity_would_have_told_is_told() {
        String whatIf = "/contracts/" + contract + "/what-if";
        assertThat(lena.get(whatIf).json().get("items")).isEmpty();
        lena.post(requests + COLUMNS, "text/csv", aYearAndASurge());
        JsonNode year = play.as(CARL).get(whatIf).json();
        assertThat(year.get("weeks").asInt()).isEqualTo(52);
        assertThat(year.get("to").asString()).isEqualTo("2026-03-08");
        assertThat(year.get("items")).hasSize(8);
        assertThat(year.at("/items/4/alpha").asDouble()).isEqualTo(year.get("standard").asDouble());
        assertThat(year.at("/items/4/surges").asInt()).isEqualTo(1);
        JsonNode one = lena.get(whatIf + "?alpha=0.01").json();
        assertThat(one.at("/items/0/alpha").asDouble()).isEqualTo(0.01);
        assertThat(one.at("/items/0/surges").asInt()).isEqualTo(1);
        assertThat(lena.get(whatIf + "?alpha=0.2").at("/field")).isEqualTo("alpha");
        assertThat(lena.get(whatIf + "?alpha=many").at("/field")).isEqualTo("alpha");
        assertThat(play.as(OTTO).get(whatIf).status()).isEqualTo(404);
    }

    @Test
    void an_import_is_taken_back_whole_with_the_surge_that_it_made() {
        lena.post(requests + COLUMNS + "&source=desk", "text/csv", aYearAndASurge());
        String surges = "/contracts/" + contract + "/surges";
        await().untilAsserted(() -> assertThat(lena.get(surges).items()).isNotEmpty());
        JsonNode imported = lena.get("/contracts/" + contract + "/imports").items().getFirst();
        assertThat(imported.get("side").asString()).isEqualTo("homes");
        assertThat(Instant.parse(imported.get("at").asString())).isBefore(Instant.now());
        String back =
                "/contracts/%s/imports/%s/taking-back"
                        .formatted(contract, imported.get("id").asString());
        assertThat(lena.get(back).json().get("removed").asInt()).isEqualTo(360);
        assertThat(lena.post(back, Map.of()).at("/field")).isEqualTo("reason");
        Answer done = play.as(CARL).post(back, Map.of("reason", "Last year's file"));
        assertThat(done.status()).as(done.text()).isEqualTo(201);
        assertThat(done.json().get("removed").asInt()).isEqualTo(360);
        assertThat(lena.get(requests).items()).isEmpty();
        assertThat(lena.post(back, Map.of("reason", "again")).status()).isEqualTo(409);
        await().untilAsserted(() ->
                assertThat(lena.get("/audit/events?contract=" + contract).text())
                        .contains("repairs.import-taken-back/1", "repairs.surge-withdrawn/1"));
        assertThat(
                        lena.get("/contracts/" + contract + "/imports")
                                .items()
                                .getFirst()
                                .get("takenBack")
                                .asBoolean())
                .isTrue();
    }

    @Test
    void a_date_that_was_changed_later_shows_and_words_can_be_erased() {
        String first =
                "Job No,Raised,Trade,Closed,Tenant\r\nR-1,2026-03-02,Heating,2026-03-05,Ann\r\n";
        lena.post(requests + "?reference=Job%20No&reportedAt=Raised", "text/csv", first);
        lena.post(
                requests + "?reference=Job%20No&reportedAt=Raised",
                "text/csv",
                first.replace("2026-03-05", "2026-03-04"));
        String story = requests + "/versions?source=import&reference=R-1";
        JsonNode told = lena.get(story).json();
        assertThat(told.get("versions")).hasSize(2);
        assertThat(told.at("/versions/0/tells/completedAt").asString())
                .isEqualTo("2026-03-05T00:00:00Z");
        assertThat(told.at("/versions/0/others/Tenant").asString()).isEqualTo("Ann");
        assertThat(play.as(CARL).get(story).status()).isEqualTo(200);
        assertThat(play.as(OTTO).get(story).status()).isEqualTo(404);
        Answer erased =
                lena.post(
                        requests + "/erasures",
                        Map.of("source", "import", "reference", "R-1", "reason", "Ann asked"));
        assertThat(erased.status()).as(erased.text()).isEqualTo(201);
        assertThat(lena.get(story).text()).doesNotContain("Ann\"").contains("\"erased\":true");
        assertThat(lena.get(requests).items()).hasSize(1);
    }

    @Test
    void what_was_settled_for_a_source_need_not_be_said_again() {
        String head = "No;When;What\r\n";
        String said = "?source=desk&reference=No&reportedAt=When&trade=What&dateFormat=dd/MM/yyyy";
        Answer first =
                lena.post(
                        requests + said + "&remember=true",
                        "text/csv",
                        head + "1;03/02/2026;Heating\r\n");
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        Answer second =
                play.as(CARL)
                        .post(
                                requests + "?source=desk",
                                "text/csv",
                                head + "2;04/02/2026;Heating\r\n");
        assertThat(numbers(second)).containsExactly(1, 0, 0, 0);
        assertThat(lena.get(requests + "?trade=Heating").items())
                .extracting(request -> request.get("reportedAt").asString())
                .containsExactly("2026-02-03T00:00:00Z", "2026-02-04T00:00:00Z");
        String wider = head.replace("What", "What;Where");
        lena.post(
                requests + "?source=desk&area=Where&remember=true",
                "text/csv",
                wider + "3;05/02/2026;Heating;North\r\n");
        Answer third =
                lena.post(
                        requests + "?source=desk",
                        "text/csv",
                        wider + "4;06/02/2026;Heating;North\r\n");
        assertThat(numbers(third)).containsExactly(1, 0, 0, 0);
        assertThat(lena.get(requests + "?trade=Heating&area=North").items()).hasSize(2);
        assertThat(lena.post(requests, "text/csv", head + "1;03/02/2026;x\r\n").status())
                .isEqualTo(400);
    }

    @Test
    void the_evidence_is_told_with_causes_capacity_and_counts() {
        lena.post(requests + COLUMNS, "text/csv", aYearAndASurge());
        String surges = "/contracts/" + contract + "/surges";
        await().untilAsserted(() -> assertThat(lena.get(surges).items()).isNotEmpty());
        String surge = surges + "/" + lena.get(surges).items().getLast().get("id").asString();
        assertThat(lena.get(surge + "/recomputation").json().get("identical").asBoolean()).isTrue();
        Answer page = lena.get(surge + "/requests?limit=25");
        assertThat(page.items()).hasSize(25);
        assertThat(page.json().get("next").isNull()).isFalse();
        Map<String, Object> frost = Map.of("cause", "weather", "applies", true, "why", "Frost");
        assertThat(lena.post(surge + "/causes", frost).status()).isEqualTo(201);
        assertThat(lena.post(surge + "/causes", Map.of("cause", "luck")).status()).isEqualTo(400);
        Map<String, Object> week =
                Map.of(
                        "trade",
                        "Heating",
                        "week",
                        "2026-03-02",
                        "unit",
                        "hours",
                        "amount",
                        80,
                        "repairs",
                        40);
        Answer stated =
                play.as(CARL)
                        .post(
                                "/contracts/" + contract + "/capacities",
                                Map.of("weeks", List.of(week)));
        assertThat(stated.status()).as(stated.text()).isEqualTo(201);
        assertThat(lena.get("/contracts/" + contract + "/capacities").text()).contains("fixers");
        Answer lines =
                lena.post(
                        "/contracts/" + contract + "/capacities",
                        "text/csv",
                        "trade,week,unit,amount,repairs\r\nHeating,2026-03-02,people,3,25\r\n");
        assertThat(lines.status()).as(lines.text()).isEqualTo(201);
        assertThat(lines.at("/weeks/0/unit")).isEqualTo("people");
        assertThat(
                        lena.post(
                                        "/contracts/" + contract + "/capacities",
                                        "text/csv",
                                        "Heating,soon,people,3,25\r\n")
                                .at("/field"))
                .isEqualTo("line 1");
        JsonNode counts =
                lena.get(
                                "/contracts/%s/repair-counts?by=month&split=status&trade=Heating"
                                        .formatted(contract))
                        .json();
        assertThat(counted(counts)).isEqualTo(360);
        String daily = "/contracts/%s/repair-counts?by=day".formatted(contract);
        assertThat(counted(lena.get(daily + "&to=2025-01-12").json())).isEqualTo(5);
        assertThat(counted(lena.get(daily + "&to=2024-12-31").json())).isZero();
        assertThat(counted(lena.get(daily + "&from=2031-01-01").json())).isZero();
        lena.post(requests + COLUMNS, "text/csv", HEAD + "L-1,2026-03-02,Heating,North\r\n");
        JsonNode again = lena.get(surge + "/recomputation").json();
        assertThat(again.get("identical").asBoolean()).isFalse();
        assertThat(again.at("/differences/0").asString()).contains("2026-03-02");
    }

    private static int counted(JsonNode counts) {
        return counts.at("/rows/0/counts").valueStream().mapToInt(JsonNode::asInt).sum();
    }

    /** Five requests a week for sixty weeks, and sixty in the last one. */
    private static String aYearAndASurge() {
        StringBuilder rows = new StringBuilder(HEAD);
        LocalDate monday = LocalDate.parse("2025-01-06");
        for (int week = 0; week < 61; week++) {
            int count = week == 60 ? 60 : 5;
            for (int i = 0; i < count; i++) {
                LocalDate day = monday.plusWeeks(week).plusDays(i % 7);
                rows.append(
                        "W%d-%d,%sT%02d:00:00,Heating,North\r\n".formatted(week, i, day, i % 24));
            }
        }
        return rows.toString();
    }
}
