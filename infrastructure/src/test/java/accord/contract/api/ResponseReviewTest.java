package accord.contract.api;

import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.LENA;
import static accord.contract.api.Play.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import accord.notification.query.Notice.Kind;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The day comes on which the sides said that they would look at a response again. */
class ResponseReviewTest extends OnReviewDay {
    private static final String FELL_DUE = "issue.review-fell-due/1";

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

    @Test
    void both_sides_are_told_once_when_the_day_has_come() {
        agreed(TODAY);
        lookUntil(() -> play.recorded(contract, FELL_DUE) == 1);
        look();
        assertThat(play.recorded(contract, FELL_DUE)).isEqualTo(1);
        bothSidesAreToldOnce(Kind.REVIEW_DUE);
    }

    @Test
    void nobody_is_told_before_that_day() {
        agreed(TODAY.plusDays(2));
        look();
        assertThat(play.recorded(contract, FELL_DUE)).isZero();
    }
}
