package accord.contract.api;

import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.LENA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import accord.decision.query.Due;
import accord.notification.query.Notice.Kind;
import accord.notification.query.Notices;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everybody is reminded of a session, and a side of its actions, once. */
@OverHttp
class RemindersTest {
    @LocalServerPort private int port;
    @Autowired private Notices notices;
    @Autowired private List<Due> dues;

    private Play play;
    private String contract;
    private String issue;

    @BeforeEach
    void an_issue() {
        play = new Play(port);
        contract = play.joined();
        issue = play.issue(contract);
    }

    @Test
    void all_are_reminded_of_a_session_within_the_hour_before_it() {
        Instant soon = Instant.now().plus(Duration.ofHours(1)).plusSeconds(1);
        play.session(issue, soon);
        await().atMost(Play.PATIENCE)
                .until(() -> {
                    runOut("SessionsAhead", Instant.now());
                    return told(CARL, "fixers").contains(Kind.SESSION_NEAR);
                });
        runOut("SessionsAhead", Instant.now());
        assertThat(told(LENA, "homes")).containsOnlyOnce(Kind.SESSION_NEAR);
        assertThat(told(CARL, "fixers")).containsOnlyOnce(Kind.SESSION_NEAR);
    }

    @Test
    void a_side_is_reminded_of_its_own_action() {
        String decision = play.decision(issue);
        play.agree(decision, play.proposal(decision, "Two clinics."));
        play.action(issue, "2099-12-01");
        Instant nine = Instant.parse("2099-11-30T09:00:00Z");
        await().atMost(Play.PATIENCE)
                .until(() -> {
                    runOut("ActionsAhead", nine);
                    return told(CARL, "fixers").contains(Kind.ACTION_NEAR);
                });
        runOut("ActionsAhead", nine);
        assertThat(told(CARL, "fixers")).containsOnlyOnce(Kind.ACTION_NEAR);
        assertThat(told(LENA, "homes")).doesNotContain(Kind.ACTION_NEAR);
    }

    private void runOut(String what, Instant now) {
        dues.stream()
                .filter(due -> due.getClass().getSimpleName().equals(what))
                .forEach(due -> due.runOut(now));
    }

    private List<Kind> told(String account, String side) {
        return Told.of(notices, contract, account, side);
    }
}
