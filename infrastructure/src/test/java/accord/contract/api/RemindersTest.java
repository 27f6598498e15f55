package accord.contract.api;

import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.LENA;
import static accord.contract.api.Play.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import accord.contract.api.Api.Answer;
import accord.decision.query.Due;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Caller;
import accord.notification.query.Notice;
import accord.notification.query.Notices;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everybody is reminded of a session, and a side of its actions, once. */
@OverHttp
class RemindersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort private int port;
    @Autowired private Notices notices;
    @Autowired private List<Due> dues;

    private Play play;
    private String issue;

    @BeforeEach
    void an_issue() {
        play = new Play(port);
        issue = play.issue(play.joined());
    }

    @Test
    void all_are_reminded_of_a_session_within_the_hour_before_it() {
        Instant soon = Instant.now().plus(Duration.ofHours(1)).plusSeconds(1);
        made(
                play.as(LENA)
                        .post(
                                "/issues/" + issue + "/sessions",
                                Map.of("template", "surge", "startsAt", soon.toString())));
        await().atMost(PATIENCE)
                .until(() -> {
                    runOut("SessionsAhead", Instant.now());
                    return told(CARL, "fixers", Notice.Kind.SESSION_NEAR) == 1;
                });
        runOut("SessionsAhead", Instant.now());
        assertThat(told(LENA, "homes", Notice.Kind.SESSION_NEAR)).isEqualTo(1);
        assertThat(told(CARL, "fixers", Notice.Kind.SESSION_NEAR)).isEqualTo(1);
    }

    @Test
    void a_side_is_reminded_of_its_own_action() {
        String decision = play.decision(issue);
        Answer proposal = play.proposal(decision, "Two clinics.");
        made(play.consent(LENA, decision, proposal));
        made(play.consent(CARL, decision, proposal));
        await().atMost(PATIENCE)
                .until(() ->
                        play.as(CARL)
                                        .post(
                                                "/issues/" + issue + "/actions",
                                                Map.of(
                                                        "what", "Book the hall",
                                                        "dueOn", "2099-12-01"))
                                        .status()
                                == 201);
        Instant nine = Instant.parse("2099-11-30T09:00:00Z");
        await().atMost(PATIENCE)
                .until(() -> {
                    runOut("ActionsAhead", nine);
                    return told(CARL, "fixers", Notice.Kind.ACTION_NEAR) == 1;
                });
        runOut("ActionsAhead", nine);
        assertThat(told(CARL, "fixers", Notice.Kind.ACTION_NEAR)).isEqualTo(1);
        assertThat(told(LENA, "homes", Notice.Kind.ACTION_NEAR)).isZero();
    }

    private void runOut(String what, Instant now) {
        dues.stream()
                .filter(due -> due.getClass().getSimpleName().equals(what))
                .forEach(due -> due.runOut(now));
    }

    private long told(String account, String side, Notice.Kind kind) {
        Caller caller =
                new Caller(
                        account,
                        new MemberId(account),
                        new SideId(side),
                        account,
                        Permission.NEGOTIATOR,
                        false);
        return notices.of(caller, 0, 1_000).stream()
                .filter(notice -> notice.kind() == kind)
                .filter(notice -> notice.issue() != null && notice.issue().value().equals(issue))
                .count();
    }
}
