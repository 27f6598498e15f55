package accord.contract.api;

import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.LENA;
import static accord.contract.api.Play.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.eventlog.query.Shelves;
import accord.issue.query.ResponseReview;
import accord.issue.query.Reviews;
import accord.notification.query.Notice.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The day comes on which the sides said that they would look at a response again. */
class ResponseReviewTest extends OnReviewDay {
    private static final String FELL_DUE = "issue.review-fell-due/1";

    @Autowired private Reviews reviews;
    @Autowired private Contracts contracts;
    @Autowired private Shelves shelves;

    private String issue;

    private void agreed(LocalDate reviewOn) {
        issue = play.issue(contract);
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

    @Test
    void what_is_ahead_is_listed_for_every_side_and_for_nobody_else() {
        agreed(TODAY.plusDays(2));
        await().atMost(Play.PATIENCE).until(() -> listed(LENA, "homes").size() == 1);
        assertThat(listed(CARL, "fixers")).isEqualTo(listed(LENA, "homes"));
        ResponseReview review = listed(LENA, "homes").getFirst();
        assertThat(review.title()).isEqualTo("Clinics");
        assertThat(review.reviewOn()).isEqualTo(TODAY.plusDays(2));
        assertThat(review.fellDue()).isFalse();
        assertThat(listed("nora", "others")).isEmpty();
    }

    @Test
    void what_fell_due_stays_listed_until_somebody_has_looked() {
        agreed(TODAY);
        lookUntil(this::isListedAsDue);
        assertThat(listed(LENA, "homes")).hasSize(1);
        made(
                play.as(CARL)
                        .post(
                                "/issues/" + issue + "/measurements",
                                Map.of("when", "after", "value", "9 a week")));
        await().atMost(Play.PATIENCE).until(() -> listed(LENA, "homes").isEmpty());
    }

    @Test
    void what_fell_due_and_nobody_looked_at_is_listed_for_a_week() {
        agreed(TODAY);
        lookUntil(this::isListedAsDue);
        assertThat(listedIn(Duration.ofDays(6))).hasSize(1);
        assertThat(listedIn(Duration.ofDays(8))).isEmpty();
    }

    private boolean isListedAsDue() {
        return listed(LENA, "homes").stream().anyMatch(ResponseReview::fellDue);
    }

    private List<ResponseReview> listedIn(Duration time) {
        return ofTheContract(
                new Reviews(contracts, Clock.offset(Clock.systemUTC(), time), shelves),
                LENA,
                "homes");
    }

    private List<ResponseReview> listed(String account, String side) {
        return ofTheContract(reviews, account, side);
    }

    private List<ResponseReview> ofTheContract(Reviews some, String account, String side) {
        return some.of(ApiHouse.negotiator(account, side), 1_000, 1_000).stream()
                .filter(review -> review.contract().equals(new ContractId(contract)))
                .toList();
    }
}
