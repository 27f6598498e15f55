package accord.contract.api;

import static accord.contract.api.ApiHouse.LENA;
import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.api.Api.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Which requests are listed, and what of them to whom. */
@OverHttp
class RequestListingTest {
    @LocalServerPort private int port;

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
}
