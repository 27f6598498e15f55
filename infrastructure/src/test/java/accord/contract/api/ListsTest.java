package accord.contract.api;

import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.LENA;
import static accord.contract.api.Play.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import accord.contract.ContractId;
import accord.contract.api.Api.Answer;
import accord.issue.query.Issues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@OverHttp
class ListsTest {
    @LocalServerPort private int port;
    @Autowired private Issues issues;

    private Play play;
    private Api lena;

    @BeforeEach
    void sign_in() {
        play = new Play(port);
        lena = play.as(LENA);
    }

    @Test
    void issues_are_listed_oldest_first_in_parts_that_meet() {
        String contract = play.joined();
        List<String> raised = IntStream.range(0, 7).mapToObj(i -> play.issue(contract)).toList();
        String list = "/contracts/" + contract + "/issues";
        await().until(() -> lena.get(list).items().size() == 7);
        assertThat(inParts(list, 3)).isEqualTo(raised);
        assertThat(lena.get(list).json().get("next").isNull()).isTrue();
        assertThat(lena.get(list + "?limit=7").json().get("next").isNull()).isTrue();
    }

    @Test
    void of_more_issues_than_a_page_shows_it_is_the_latest_that_are_there() {
        String contract = play.joined();
        List<String> raised = IntStream.range(0, 5).mapToObj(i -> play.issue(contract)).toList();
        await().untilAsserted(() ->
                assertThat(
                                issues.latest(
                                        ApiHouse.negotiator(LENA, "homes"),
                                        new ContractId(contract),
                                        3))
                        .extracting(issue -> issue.id().value())
                        .containsExactlyElementsOf(raised.reversed().subList(0, 3)));
    }

    @Test
    void contracts_are_listed_oldest_first_in_parts_that_meet() {
        List<String> opened = IntStream.range(0, 3).mapToObj(i -> play.joined()).toList();
        await().until(() -> inParts("/contracts", 500).containsAll(opened));
        assertThat(inParts("/contracts", 2)).containsSubsequence(opened);
    }

    @Test
    void comments_are_read_at_once_by_whoever_asks() {
        String decision = play.decision(play.issue(play.joined()));
        String comments = "/decisions/" + decision + "/comments";
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            said.add(made(lena.post(comments, Map.of("text", "No. " + i))).id());
            assertThat(ids(play.as(CARL).get(comments))).isEqualTo(said);
        }
        assertThat(inParts(comments, 2)).isEqualTo(said);
    }

    @Test
    void a_cursor_or_a_limit_that_cannot_be_one_is_told() {
        String contract = play.joined();
        for (String list : List.of("/contracts", "/contracts/" + contract + "/issues")) {
            assertThat(lena.get(list + "?after=unknown").at("/field")).isEqualTo("after");
            for (String limit : List.of("0", "501", "x", "-1")) {
                Answer answer = lena.get(list + "?limit=" + limit);
                assertThat(answer.status()).isEqualTo(400);
                assertThat(answer.at("/field")).isEqualTo("limit");
            }
        }
    }

    private List<String> inParts(String list, int size) {
        List<String> all = new ArrayList<>();
        String from = list + "?limit=" + size;
        Answer part = lena.get(from);
        all.addAll(ids(part));
        while (!part.json().get("next").isNull()) {
            part = lena.get(from + "&after=" + part.at("/next"));
            all.addAll(ids(part));
        }
        return all;
    }

    private static List<String> ids(Answer answer) {
        return answer.items().stream().map(ListsTest::id).toList();
    }

    private static String id(JsonNode item) {
        return item.get("id").asString();
    }
}
