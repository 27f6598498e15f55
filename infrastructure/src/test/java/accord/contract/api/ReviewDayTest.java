package accord.contract.api;

import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.LENA;
import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.api.Api.Answer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** On which day the sides would look at a proposal again. */
@OverHttp
class ReviewDayTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final LocalDate OVER = TODAY.minusDays(2);
    private static final LocalDate AHEAD = TODAY.plusDays(2);

    @LocalServerPort private int port;

    private Play play;
    private String decision;

    @BeforeEach
    void a_decision() {
        play = new Play(port);
        decision = play.decision(play.issue(play.joined()));
    }

    @Test
    void a_proposal_is_not_made_for_a_day_that_is_over() {
        refused(propose(OVER));
        assertThat(proposals()).isZero();
        assertThat(propose(AHEAD).status()).isEqualTo(201);
    }

    @Test
    void nor_is_it_changed_to_one() {
        String proposal = propose(AHEAD).id();
        refused(amend(proposal, OVER));
        assertThat(amend(proposal, AHEAD).status()).isEqualTo(201);
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/field")).isEqualTo("reviewOn");
        assertThat(answer.at("/detail")).contains("today or later");
    }

    private int proposals() {
        return play.as(LENA).get("/decisions/" + decision).json().at("/proposals").size();
    }

    private Answer propose(LocalDate reviewOn) {
        return play.as(CARL)
                .post(
                        "/decisions/" + decision + "/proposals",
                        Map.of("title", "Clinics", "text", "Two clinics.", "terms", on(reviewOn)));
    }

    private Answer amend(String proposal, LocalDate reviewOn) {
        return play.as(LENA)
                .post(
                        "/decisions/" + decision + "/proposals/" + proposal + "/versions",
                        Map.of(
                                "text",
                                "Three clinics.",
                                "reason",
                                "Two are full.",
                                "basedOn",
                                1,
                                "terms",
                                on(reviewOn)));
    }

    private static Map<String, Object> on(LocalDate day) {
        return Map.of("reviewOn", day.toString());
    }
}
