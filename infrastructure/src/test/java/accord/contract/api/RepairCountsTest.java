package accord.contract.api;

import static accord.contract.api.ApiHouse.LENA;
import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.api.Api.Answer;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** However counts are told apart, they come to the same. */
@OverHttp
class RepairCountsTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

    @LocalServerPort private int port;

    private Api lena;
    private String counts;

    @BeforeEach
    void a_feed_with_a_backlog_and_a_stray_old_row() {
        Play play = new Play(port);
        lena = play.as(LENA);
        String contract = play.joined();
        counts = "/contracts/" + contract + "/repair-counts?from=2025-01-01&to=2026-04-05";
        StringBuilder rows =
                new StringBuilder(
                        "reference,reportedAt,trade,area,priority,hazard,status,provider,property\n");
        String row = "%s,%sT%s:00Z,Heating,%s,Routine,,Open,Us,P-%d\n";
        rows.append(row.formatted("OLD", "2025-01-06", "09:00", "North", 0));
        for (int i = 0; i < 20; i++) {
            String area = i % 2 == 0 ? "North" : "South";
            LocalDate day = MONDAY.plusWeeks(i % 5);
            rows.append(row.formatted("A-" + i, day, "09:" + (10 + i), area, i % 3));
            rows.append(row.formatted("B-" + i, MONDAY.plusDays(15), "16:50", area, i % 3));
        }
        Answer taken =
                lena.post("/contracts/" + contract + "/repair-requests", "text/csv", rows + "");
        assertThat(taken.json().get("accepted").asInt()).as(taken.text()).isEqualTo(41);
    }

    private int[] sums(String split) {
        JsonNode table = lena.get(counts + split).json();
        int[] sums = new int[table.get("starts").size()];
        for (JsonNode row : table.get("rows")) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += row.get("counts").get(i).asInt();
            }
        }
        return sums;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"trade", "area", "priority", "hazard", "status", "provider", "property"})
    void the_parts_come_to_the_whole(String split) {
        assertThat(sums("")).contains(4).doesNotContain(24);
        assertThat(sums("&split=" + split)).isEqualTo(sums(""));
    }
}
