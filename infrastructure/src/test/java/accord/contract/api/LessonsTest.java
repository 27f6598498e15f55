package accord.contract.api;

import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.LENA;
import static accord.contract.api.ApiHouse.OTTO;
import static accord.contract.api.Play.made;
import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.api.Api.Answer;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What was learned is found again by any side, and brought into a new room. */
@OverHttp
class LessonsTest {
    @LocalServerPort private int port;

    private Play play;
    private String contract;
    private String issue;

    @BeforeEach
    void an_issue_that_was_resolved_and_left_a_lesson() {
        play = new Play(port);
        contract = play.joined();
        issue = play.issue(contract);
        String decision = play.decision(issue);
        Answer proposal = play.proposal(decision, "Two clinics.");
        made(play.consent(LENA, decision, proposal));
        made(play.consent(CARL, decision, proposal));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> measured("before", "214 a week") == 201);
    }

    private int measured(String when, String value) {
        return play.as(LENA)
                .post("/issues/" + issue + "/measurements", Map.of("when", when, "value", value))
                .status();
    }

    private void learned(String lesson) {
        made(play.as(LENA).post("/issues/" + issue + "/resolutions"));
        made(play.as(CARL).post("/issues/" + issue + "/resolutions"));
        made(play.as(CARL).post("/issues/" + issue + "/lessons", Map.of("lesson", lesson)));
    }

    private Answer found(String account, String words) {
        return play.as(account).get("/contracts/" + contract + "/lessons?words=" + words);
    }

    @Test
    void the_measure_is_read_before_and_after() {
        assertThat(measured("after", "96 a week")).isEqualTo(201);
        Answer room = play.as(CARL).get("/issues/" + issue);
        assertThat(room.at("/readings/0/value")).isEqualTo("214 a week");
        assertThat(room.at("/readings/1/when")).isEqualTo("after");
        assertThat(measured("later", "1")).isEqualTo(400);
    }

    @Test
    void any_side_finds_a_lesson_by_its_words_and_brings_it_into_a_new_room() {
        learned("Check the boilers in September.");
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> found(LENA, "boilers%20SEPTEMBER").items().size() == 1);
        assertThat(found(LENA, "boilers%20october").items()).isEmpty();
        assertThat(found(OTTO, "boilers").status()).isEqualTo(404);
        String lesson = found(LENA, "heating").items().getFirst().get("id").asString();
        String next = play.issue(contract);
        made(play.as(LENA).post("/issues/" + next + "/taken-lessons", Map.of("lesson", lesson)));
        assertThat(play.as(CARL).get("/issues/" + next).at("/taken/0/lesson"))
                .isEqualTo("Check the boilers in September.");
        assertThat(
                        play.as(LENA)
                                .post(
                                        "/issues/" + next + "/taken-lessons",
                                        Map.of("lesson", issue + "-l9"))
                                .status())
                .isEqualTo(404);
    }
}
