package accord.contract.api;

import static accord.contract.api.ApiHouse.LENA;
import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.api.Api.Answer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is said of a file that was brought in before, and is read differently now. */
@OverHttp
class BroughtInTwiceTest {
    private static final String ROWS = "No,Raised,Kind,Skill\r\n1,2026-03-02,Boiler,Heating\r\n";
    private static final String ONE_WAY = "?source=desk&reference=No&trade=Kind";
    private static final String ANOTHER = "?source=desk&reference=No&trade=Skill";

    @LocalServerPort private int port;

    private Api lena;
    private String contract;

    @BeforeEach
    void a_contract() {
        Play play = new Play(port);
        lena = play.as(LENA);
        contract = "/contracts/" + play.joined();
    }

    private String remarks(String mapping, String rows) {
        Answer taken = lena.post(contract + "/repair-requests" + mapping, "text/csv", rows);
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        return taken.json().get("remarks").toString();
    }

    @Test
    void it_says_when_that_was_and_what_to_do() {
        remarks(ONE_WAY, ROWS);
        assertThat(remarks(ANOTHER, ROWS))
                .contains(
                        "This file was brought in before, on ",
                        ", and read differently then.",
                        "take back the earlier import first");
    }

    @Test
    void read_the_same_it_is_only_known_already() {
        remarks(ONE_WAY, ROWS);
        assertThat(remarks(ONE_WAY, ROWS)).doesNotContain("brought in before");
    }

    @Test
    void another_file_and_another_source_say_nothing_of_it() {
        remarks(ONE_WAY, ROWS);
        assertThat(remarks(ONE_WAY, ROWS.replace("Boiler", "Roof")))
                .doesNotContain("brought in before");
        remarks(ONE_WAY.replace("desk", "yard"), ROWS.replace("Boiler", "Door"));
        assertThat(remarks(ANOTHER.replace("desk", "yard"), ROWS))
                .doesNotContain("brought in before");
    }

    @Test
    void an_import_that_was_taken_back_does_not_count() {
        remarks(ONE_WAY, ROWS);
        String first = lena.get(contract + "/imports").items().getFirst().get("id").asString();
        remarks(ONE_WAY, ROWS.replace("Boiler", "Roof"));
        Answer back =
                lena.post(
                        contract + "/imports/" + first + "/taking-back",
                        Map.of("reason", "read by the wrong column"));
        assertThat(back.status()).as(back.text()).isEqualTo(201);
        assertThat(remarks(ANOTHER, ROWS)).doesNotContain("brought in before");
    }
}
