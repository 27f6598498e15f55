package accord.contract.api;

import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.LENA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import accord.contract.api.Api.Answer;
import accord.notification.query.Notice;
import accord.notification.query.Notices;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A surge is over when intake is back and what it left is worked off; nobody is resolved by it. */
@OverHttp
class SurgeOverTest {
    private static final LocalDate FIRST = LocalDate.parse("2025-01-06");
    private static final int SURGE = 60;

    @LocalServerPort private int port;
    @Autowired private Notices notices;

    private Play play;
    private Api lena;
    private String contract;
    private String surge;

    @BeforeEach
    void a_contract() {
        play = new Play(port);
        lena = play.as(LENA);
        contract = play.joined();
    }

    private void given(boolean told) {
        StringBuilder rows = new StringBuilder();
        for (int week = 0; week < SURGE; week++) {
            rows.append(week(week, 5, told ? 2 : null));
        }
        bringIn(rows + week(SURGE, 60, null));
        String surges = "/contracts/" + contract + "/surges";
        JsonNode seen =
                await().until(
                                () -> lena.get(surges).items(),
                                all -> !all.isEmpty() && !all.getFirst().get("issueId").isNull())
                        .getFirst();
        surge = surges + "/" + seen.get("id").asString();
        assertThat(state()).isEqualTo("going-on");
    }

    private String state() {
        return lena.get(surge).at("/state");
    }

    private void bringIn(String rows) {
        Answer taken =
                lena.post(
                        "/contracts/"
                                + contract
                                + "/repair-requests?reference=Job&reportedAt=Raised&completedAt=Closed",
                        "text/csv",
                        "Job,Raised,Trade,Area,Closed\r\n" + rows);
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.json().get("rejectedCount").asInt()).isZero();
    }

    /** So many requests in a week, completed so many days later. */
    private static String week(int week, int many, @Nullable Integer days) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < many; i++) {
            LocalDate day = FIRST.plusWeeks(week).plusDays(i % 7);
            rows.append(
                    "W%d-%d,%s,Heating,North,%s\r\n"
                            .formatted(
                                    week,
                                    i,
                                    day + "T09:%02d:00".formatted(i % 60),
                                    days == null ? "" : day.plusDays(days) + "T15:00:00"));
        }
        return rows.toString();
    }

    @Test
    void it_waits_for_the_backlog_tells_both_sides_and_leaves_the_issue_open() {
        given(true);
        for (int week = SURGE + 1; week < SURGE + 4; week++) {
            bringIn(week(week, 5, 2));
        }
        await().untilAsserted(() -> assertThat(state()).isEqualTo("intake-back"));
        bringIn(week(SURGE, 60, 25) + week(SURGE + 4, 5, 2));
        await().untilAsserted(() -> assertThat(state()).isEqualTo("over"));
        await().untilAsserted(() ->
                assertThat(lena.get("/audit/events?contract=" + contract).text())
                        .contains("repairs.surge-over/1", "issue.sign-noted/1")
                        .contains("the backlog it left is worked off"));
        String issue = lena.get(surge).at("/issueId");
        assertThat(lena.get("/issues/" + issue).text()).doesNotContain("\"resolved\":true");
        await().untilAsserted(() -> assertThat(isTold(LENA, "homes")).isTrue());
        await().untilAsserted(() -> assertThat(isTold(CARL, "fixers")).isTrue());
    }

    @Test
    void where_no_completion_is_told_intake_alone_ends_it_and_that_is_said() {
        given(false);
        for (int week = SURGE + 1; week < SURGE + 4; week++) {
            bringIn(week(week, 5, null));
        }
        await().untilAsserted(() -> assertThat(state()).isEqualTo("over"));
        await().untilAsserted(() ->
                assertThat(lena.get("/audit/events?contract=" + contract).text())
                        .contains("do not say when they were completed"));
    }

    private boolean isTold(String account, String side) {
        return Told.of(notices, contract, account, side).contains(Notice.Kind.SURGE_OVER);
    }
}
