package accord.contract.api;

import static accord.contract.api.ApiHouse.ADA;
import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.LENA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import accord.contract.ContractId;
import accord.contract.api.Api.Answer;
import accord.member.query.Caller;
import accord.repairs.IncidentId;
import accord.repairs.RepairRequest;
import accord.repairs.query.IncidentReports;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Which requests are listed, and what of them to whom. */
@OverHttp
class RequestListingTest {
    @LocalServerPort private int port;
    @Autowired private IncidentReports incidents;

    private Play play;
    private String contract;
    private String requests;

    @BeforeEach
    void a_week_of_requests() {
        play = new Play(port);
        contract = play.joined();
        requests = "/contracts/" + contract + "/repair-requests";
        String rows =
                """
                reference,reportedAt,trade,area,property,outcome,outcomeReason,outcomeEvidence
                R-2,2026-11-02T10:00:00Z,Heating,North,7 Elm Road,no access,Ann was ill,ann.jpg
                R-3,2026-11-03T23:59:59Z,Heating,North,7 Elm Road,,,
                R-4a,2026-11-04T00:00:00Z,Roofs,North,9 Elm Road,,,
                R-4b,2026-11-04T23:59:59Z,Heating,North,9 Elm Road,,,
                R-5,2026-11-05T00:00:00Z,Heating,North,9 Elm Road,,,
                R-8,2026-11-08T10:00:00Z,Heating,North,9 Elm Road,,,
                """;
        Answer taken = play.as(LENA).post(requests, "text/csv", rows);
        assertThat(taken.json().get("accepted").asInt()).as(taken.text()).isEqualTo(6);
    }

    private static List<String> references(Answer listed) {
        return listed.items().stream().map(each -> each.get("reference").asString()).toList();
    }

    @Test
    void from_and_to_are_days_and_pages_of_them_are_full() {
        String day = requests + "?from=2026-11-04&to=2026-11-04";
        assertThat(references(play.as(LENA).get(day))).containsExactly("R-4b", "R-4a");
        assertThat(references(play.as(LENA).get(requests + "?from=2026-11-05")))
                .containsExactly("R-5", "R-8");
        List<String> found = new ArrayList<>();
        String after = "";
        do {
            Answer page = play.as(LENA).get(day + "&limit=1" + after);
            found.addAll(references(page));
            JsonNode next = page.json().get("next");
            after = next.isNull() ? "" : "&after=" + next.asString();
        } while (!after.isEmpty());
        assertThat(found).containsExactly("R-4b", "R-4a");
    }

    @Test
    void days_in_the_wrong_order_and_cursors_that_nobody_gave_are_told() {
        Answer turned = play.as(LENA).get(requests + "?from=2026-11-20&to=2026-11-01");
        assertThat(turned.status()).isEqualTo(400);
        assertThat(turned.at("/field")).isEqualTo("from");
        for (String after : List.of("x", "bm9uc2Vuc2U", "*")) {
            Answer garbled = play.as(LENA).get(requests + "?after=" + after);
            assertThat(garbled.status()).as(after).isEqualTo(400);
            assertThat(garbled.at("/field")).isEqualTo("after");
        }
    }

    /** Ada, to whom both sides have opened the record. */
    private Api auditor() {
        for (String side : List.of(LENA, CARL)) {
            Play.made(
                    play.as(side)
                            .post("/contracts/" + contract + "/auditors", Map.of("account", ADA)));
        }
        return play.as(ADA);
    }

    private static Set<String> known(Answer listed) {
        return Set.copyOf(listed.items().getFirst().get("known").propertyNames());
    }

    @Test
    void what_may_speak_of_people_is_for_the_members_of_the_sides() {
        Api ada = auditor();
        for (String member : List.of(LENA, CARL)) {
            assertThat(known(play.as(member).get(requests)))
                    .contains("property", "outcomeReason", "outcomeEvidence", "outcome");
        }
        Answer audited = ada.get(requests);
        assertThat(references(audited)).hasSize(6);
        assertThat(known(audited))
                .contains("outcome")
                .doesNotContain("property", "outcomeReason", "outcomeEvidence");
        assertThat(audited.text()).doesNotContain("Elm Road").doesNotContain("Ann was ill");
    }

    @Test
    void the_requests_behind_a_surge_tell_an_auditor_of_no_people() {
        StringBuilder rows = new StringBuilder("reference,reportedAt,trade,area,property\n");
        LocalDate monday = LocalDate.parse("2026-06-01");
        for (int i = 0; i < 20 * 5 + 60; i++) {
            LocalDate day = monday.plusWeeks(Math.min(20, i / 5)).plusDays(i % 5);
            rows.append("S%d,%sT%02d:00:00Z,Gas,South,3 Oak Lane\n".formatted(i, day, i % 24));
        }
        play.as(LENA).post(requests, "text/csv", rows.toString());
        String surges = "/contracts/" + contract + "/surges";
        await().atMost(Play.PATIENCE).until(() -> !play.as(LENA).get(surges).items().isEmpty());
        String surge =
                surges + "/" + play.as(LENA).get(surges).items().getFirst().get("id").asString();
        assertThat(play.as(CARL).get(surge + "/requests").text()).contains("3 Oak Lane");
        Answer streets = play.as(CARL).get(surge + "/streets");
        assertThat(streets.at("/most")).isEqualTo("Oak Lane");
        assertThat(streets.json().at("/streets/0/usual").asDouble()).isEqualTo(5);
        Api ada = auditor();
        Answer audited = ada.get(surge + "/requests");
        assertThat(audited.items()).isNotEmpty();
        assertThat(audited.text()).doesNotContain("Oak Lane");
        assertThat(ada.get(surge + "/streets").text())
                .contains("\"streets\":[]")
                .doesNotContain("Oak Lane");
    }

    @Test
    void the_requests_behind_an_incident_tell_an_auditor_of_no_people() {
        play.as(LENA)
                .post(
                        requests,
                        "text/csv",
                        "reference,reportedAt,trade,area,property\nI-1,%s,Gas,South,\"Flat 4, Oak House\"\n"
                                .formatted(Instant.now().minusSeconds(60)));
        Map<String, String> raised = Map.of("building", "Oak House", "what", "No heating");
        play.as(LENA).post("/contracts/" + contract + "/incidents", raised);
        auditor();
        assertThat(behindIncident(ApiHouse.negotiator(CARL, "fixers")).property())
                .isEqualTo("Flat 4, Oak House");
        assertThat(behindIncident(ApiHouse.negotiator(ADA, "watch")).property()).isEmpty();
    }

    private RepairRequest behindIncident(Caller caller) {
        ContractId id = new ContractId(contract);
        IncidentId incident = incidents.of(caller, id).getFirst().id();
        return incidents.evidence(caller, id, incident).orElseThrow().requests().getFirst();
    }

    @Test
    void counts_by_property_are_refused_to_whom_all_that_was_told_is_refused() {
        Api ada = auditor();
        String counts = "/contracts/" + contract + "/repair-counts?split=";
        assertThat(play.as(CARL).get(counts + "property").text()).contains("7 Elm Road");
        Answer refused = ada.get(counts + "property");
        Answer versions = ada.get(requests + "/versions?source=import&reference=R-2");
        assertThat(refused.status()).isEqualTo(404).isEqualTo(versions.status());
        assertThat(refused.at("/type")).isEqualTo(versions.at("/type"));
        assertThat(refused.at("/detail")).isEqualTo(versions.at("/detail"));
        assertThat(ada.get(counts + "trade").status()).isEqualTo(200);
    }
}
