package accord.contract.api;

import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.LENA;
import static org.assertj.core.api.Assertions.assertThat;

import accord.notification.query.Notice.Kind;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The day comes on which the sides said that they would look again at how they communicate. */
class ReviewDueTest extends OnReviewDay {
    private static final String FELL_DUE = "protocol.review-fell-due/1";

    private String given(LocalDate reviewOn) {
        return play.protocol(contract, Map.of("terms", Map.of("reviewOn", reviewOn.toString())));
    }

    private JsonNode inForce(String account) {
        return play.as(account).get("/contracts/" + contract + "/protocol").json().at("/inForce");
    }

    private void fallsDue() {
        lookUntil(() -> inForce(CARL).at("/reviewDue").asBoolean());
    }

    @Test
    void both_sides_are_told_once_and_what_they_agreed_stays_in_force() {
        String decision = given(TODAY);
        fallsDue();
        look();
        assertThat(inForce(LENA).at("/decision").asString()).isEqualTo(decision);
        assertThat(inForce(LENA).at("/reviewAt").asString())
                .isEqualTo(TODAY.atStartOfDay(ZONE).toInstant().toString());
        assertThat(play.as(LENA).get("/decisions/" + decision).at("/status")).isEqualTo("agreed");
        assertThat(play.recorded(contract, FELL_DUE)).isEqualTo(1);
        bothSidesAreToldOnce(Kind.PROTOCOL_REVIEW_DUE);
    }

    @Test
    void nobody_is_told_before_that_day() {
        given(TODAY.plusDays(2));
        look();
        assertThat(inForce(LENA).at("/reviewDue").asBoolean()).isFalse();
        assertThat(play.recorded(contract, FELL_DUE)).isZero();
        assertThat(told(CARL, "fixers")).doesNotContain(Kind.PROTOCOL_REVIEW_DUE);
    }

    @Test
    void it_is_due_no_more_when_they_agree_on_another_text_with_a_later_day() {
        given(TODAY);
        fallsDue();
        String renewed = given(TODAY.plusYears(1));
        look();
        assertThat(inForce(LENA).at("/decision").asString()).isEqualTo(renewed);
        assertThat(inForce(LENA).at("/reviewDue").asBoolean()).isFalse();
        assertThat(play.recorded(contract, FELL_DUE)).isEqualTo(1);
    }
}
