package accord.contract.api;

import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.LENA;
import static accord.contract.api.Play.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import accord.decision.query.Due;
import accord.notification.query.Notice.Kind;
import accord.notification.query.Notices;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The day comes on which the sides said that they would look at a response again. */
@OverHttp
class ResponseReviewTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));
    private static final String FELL_DUE = "issue.review-fell-due/1";

    @LocalServerPort private int port;
    @Autowired private Notices notices;
    @Autowired private List<Due> dues;

    private Play play;
    private String contract;

    @BeforeEach
    void a_contract() {
        play = new Play(port);
        contract = play.joined();
    }

    private void agreed(LocalDate reviewOn) {
        String issue = play.issue(contract);
        String decision = play.decision(issue);
        Map<String, ?> proposal =
                Map.of(
                        "title", "Clinics",
                        "text", "Two clinics each weekend.",
                        "terms", Map.of("reviewOn", reviewOn.toString()));
        play.agree(
                decision,
                made(play.as(CARL).post("/decisions/" + decision + "/proposals", proposal)));
        await().atMost(Play.PATIENCE)
                .until(() ->
                        play.as(LENA)
                                .get("/issues/" + issue)
                                .at("/response/decision")
                                .equals(decision));
    }

    private void look() {
        dues.forEach(due -> due.runOut(Instant.now()));
    }

    @Test
    void both_sides_are_told_once_when_the_day_has_come() {
        agreed(TODAY);
        await().atMost(Play.PATIENCE)
                .until(() -> {
                    look();
                    return play.recorded(contract, FELL_DUE) == 1;
                });
        look();
        assertThat(play.recorded(contract, FELL_DUE)).isEqualTo(1);
        await().atMost(Play.PATIENCE)
                .untilAsserted(() -> {
                    assertThat(Told.of(notices, contract, LENA, "homes"))
                            .containsOnlyOnce(Kind.REVIEW_DUE);
                    assertThat(Told.of(notices, contract, CARL, "fixers"))
                            .containsOnlyOnce(Kind.REVIEW_DUE);
                });
    }

    @Test
    void nobody_is_told_before_that_day() {
        agreed(TODAY.plusDays(2));
        look();
        assertThat(play.recorded(contract, FELL_DUE)).isZero();
    }
}
