package accord.contract.api;

import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.LENA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import accord.notification.query.Notice.Kind;
import accord.notification.query.Notices;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everybody is reminded once, whichever of two nodes of one database is there to do it. */
class RemindersOnTwoNodesTest {
    private static final String SESSION = "session.drew-near/1";
    private static final String ACTION = "issue.action-neared-due/1";
    private static final Instant THE_DAY_BEFORE = Instant.parse("2099-11-30T09:00:00Z");

    private TwoHouses houses;
    private String contract;
    private String issue;

    @BeforeEach
    void an_issue_on_two_nodes() {
        houses = new TwoHouses();
        contract = houses.at(0).joined();
        issue = houses.at(0).issue(contract);
    }

    @AfterEach
    void close() {
        houses.close();
    }

    private void given_a_session_in_an_hour() {
        houses.at(0).session(issue, Instant.now().plus(Duration.ofHours(1)).plusSeconds(1));
    }

    private void given_an_action_of_the_contractor() {
        Play play = houses.at(0);
        String decision = play.decision(issue);
        play.agree(decision, play.proposal(decision, "Two clinics."));
        play.action(issue, "2099-12-01");
    }

    /** Asks the node about its own: what one has noted both must know. */
    private List<Kind> told(int node, String account, String side) {
        return Told.of(houses.bean(node, Notices.class), contract, account, side);
    }

    private long recorded(String type) {
        return houses.at(1).recorded(contract, type);
    }

    @Test
    void of_a_session_where_both_look_at_the_same_moment() throws Exception {
        given_a_session_in_an_hour();
        await().atMost(Play.PATIENCE)
                .until(() -> {
                    houses.look(Instant.now());
                    return recorded(SESSION) > 0;
                });
        houses.look(Instant.now());
        assertThat(recorded(SESSION)).isEqualTo(1);
        await().atMost(Play.PATIENCE)
                .untilAsserted(() ->
                        assertThat(told(0, LENA, "homes")).containsOnlyOnce(Kind.SESSION_NEAR));
        assertThat(told(1, CARL, "fixers")).containsOnlyOnce(Kind.SESSION_NEAR);
    }

    @Test
    void of_an_action_where_both_look_at_the_same_moment() throws Exception {
        given_an_action_of_the_contractor();
        await().atMost(Play.PATIENCE)
                .until(() -> {
                    houses.look(THE_DAY_BEFORE);
                    return recorded(ACTION) > 0;
                });
        houses.look(THE_DAY_BEFORE);
        assertThat(recorded(ACTION)).isEqualTo(1);
        await().atMost(Play.PATIENCE)
                .untilAsserted(() ->
                        assertThat(told(0, CARL, "fixers")).containsOnlyOnce(Kind.ACTION_NEAR));
        assertThat(told(1, LENA, "homes")).doesNotContain(Kind.ACTION_NEAR);
    }

    @Test
    void by_the_other_node_where_the_one_that_took_it_down_has_stopped_and_not_again_by_that_one() {
        given_an_action_of_the_contractor();
        given_a_session_in_an_hour();
        houses.stop(0);
        await().atMost(Play.PATIENCE)
                .until(() -> {
                    houses.look(1, Instant.now());
                    return recorded(SESSION) > 0;
                });
        await().atMost(Play.PATIENCE)
                .until(() -> {
                    houses.look(1, THE_DAY_BEFORE);
                    return recorded(ACTION) > 0;
                });
        houses.start(0);
        houses.look(0, THE_DAY_BEFORE);
        assertThat(recorded(SESSION)).isEqualTo(1);
        assertThat(recorded(ACTION)).isEqualTo(1);
        await().atMost(Play.PATIENCE)
                .untilAsserted(() ->
                        assertThat(told(0, CARL, "fixers"))
                                .containsOnlyOnce(Kind.SESSION_NEAR)
                                .containsOnlyOnce(Kind.ACTION_NEAR));
    }
}
