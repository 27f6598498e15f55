package accord.contract.api;

import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.LENA;
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
import tools.jackson.databind.JsonNode;

/** The day comes on which the sides said that they would look again at how they communicate. */
@OverHttp
class ReviewDueTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final String FELL_DUE = "protocol.review-fell-due/1";

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

    private String given(LocalDate reviewOn) {
        return play.protocol(contract, Map.of("terms", Map.of("reviewOn", reviewOn.toString())));
    }

    private JsonNode inForce(String account) {
        return play.as(account).get("/contracts/" + contract + "/protocol").json().at("/inForce");
    }

    private void look() {
        dues.forEach(due -> due.runOut(Instant.now()));
    }

    private void fallsDue() {
        await().atMost(Play.PATIENCE)
                .until(() -> {
                    look();
                    return inForce(CARL).at("/reviewDue").asBoolean();
                });
    }

    @Test
    void both_sides_are_told_once_and_what_they_agreed_stays_in_force() {
        LocalDate today = LocalDate.now(ZONE);
        String decision = given(today);
        fallsDue();
        look();
        assertThat(inForce(LENA).at("/decision").asString()).isEqualTo(decision);
        assertThat(inForce(LENA).at("/reviewAt").asString())
                .isEqualTo(today.atStartOfDay(ZONE).toInstant().toString());
        assertThat(play.as(LENA).get("/decisions/" + decision).at("/status")).isEqualTo("agreed");
        assertThat(play.recorded(contract, FELL_DUE)).isEqualTo(1);
        await().atMost(Play.PATIENCE)
                .untilAsserted(() -> {
                    assertThat(told(LENA, "homes")).containsOnlyOnce(Kind.PROTOCOL_REVIEW_DUE);
                    assertThat(told(CARL, "fixers")).containsOnlyOnce(Kind.PROTOCOL_REVIEW_DUE);
                });
    }

    @Test
    void nobody_is_told_before_that_day() {
        given(LocalDate.now(ZONE).plusDays(2));
        look();
        assertThat(inForce(LENA).at("/reviewDue").asBoolean()).isFalse();
        assertThat(play.recorded(contract, FELL_DUE)).isZero();
        assertThat(told(CARL, "fixers")).doesNotContain(Kind.PROTOCOL_REVIEW_DUE);
    }

    @Test
    void it_is_due_no_more_when_they_agree_on_another_text_with_a_later_day() {
        given(LocalDate.now(ZONE));
        fallsDue();
        String renewed = given(LocalDate.now(ZONE).plusYears(1));
        look();
        assertThat(inForce(LENA).at("/decision").asString()).isEqualTo(renewed);
        assertThat(inForce(LENA).at("/reviewDue").asBoolean()).isFalse();
        assertThat(play.recorded(contract, FELL_DUE)).isEqualTo(1);
    }

    private List<Kind> told(String account, String side) {
        return Told.of(notices, contract, account, side);
    }
}
