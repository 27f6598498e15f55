package accord.contract.api;

import static accord.contract.api.ApiHouse.ADA;
import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.CORA;
import static accord.contract.api.ApiHouse.LENA;
import static accord.contract.api.ApiHouse.OTTO;
import static accord.contract.api.Play.made;
import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.api.Api.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sessions as programs hold them. */
@OverHttp
class SessionsTest {
    @LocalServerPort private int port;

    private Play play;
    private String contract;
    private String issue;

    @BeforeEach
    void an_issue_of_two_sides() {
        play = new Play(port);
        contract = play.joined();
        issue = play.issue(contract);
    }

    private Answer held(String account, Map<String, Object> body) {
        return play.as(account).post("/issues/" + issue + "/sessions", body);
    }

    private Answer course(String account, String session, String what, Map<String, Object> body) {
        return play.as(account).post("/sessions/" + session + "/" + what, body);
    }

    @Test
    void a_session_runs_through_its_agenda_and_its_minutes_write_themselves() {
        String session = made(held(LENA, Map.of("template", "surge"))).id();
        made(play.as(CARL).post("/sessions/" + session + "/attendances"));
        made(play.as(CARL).post("/issues/" + issue + "/acknowledgements"));
        Answer second = made(course(LENA, session, "items", Map.of("item", 1)));
        assertThat(second.at("/now/item")).isEqualTo("1");
        String decision = play.decision(issue);
        play.proposal(decision, "Two clinics.");
        Answer refused = course(CARL, session, "items", Map.of("item", 2));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("not-the-facilitator");
        made(play.as(LENA).post("/sessions/" + session + "/endings"));

        Answer minutes = play.as(CARL).get("/sessions/" + session + "/minutes");
        assertThat(minutes.at("/parts/0/events/0/type")).isEqualTo("issue.acknowledged/1");
        assertThat(minutes.at("/parts/1/item/minutes")).isEqualTo("10");
        assertThat(minutes.at("/parts/1/events/1/type")).isEqualTo("decision.proposed/1");
        assertThat(minutes.at("/session/attendance/0/by")).isEqualTo(CARL);
        assertThat(play.as(LENA).get("/sessions/" + session + "/minutes").text())
                .isEqualTo(minutes.text());
        assertThat(play.as(OTTO).get("/sessions/" + session + "/minutes").status()).isEqualTo(404);
    }

    @Test
    void whoever_facilitates_consents_to_nothing_meanwhile() {
        String session = made(held(LENA, Map.of("template", "surge"))).id();
        String decision = play.decision(issue);
        Answer proposal = play.proposal(decision, "Two clinics.");
        Answer refused = play.consent(LENA, decision, proposal);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("facilitating");
        made(course(CARL, session, "chairs", Map.of("facilitator", CARL)));
        made(play.consent(LENA, decision, proposal));
        assertThat(play.consent(CARL, decision, proposal).status()).isEqualTo(409);
        made(play.as(CARL).post("/sessions/" + session + "/endings"));
        assertThat(made(play.consent(CARL, decision, proposal)).text()).contains("agreed");
    }

    @Test
    void one_of_no_side_whom_all_let_in_can_facilitate_and_do_nothing_else() {
        for (String negotiator : List.of(LENA, CARL)) {
            made(
                    play.as(negotiator)
                            .post("/contracts/" + contract + "/auditors", Map.of("account", ADA)));
        }
        Answer session = made(held(LENA, Map.of("template", "no-access", "facilitator", ADA)));
        assertThat(session.json().get("facilitating").isNull()).isTrue();
        made(course(ADA, session.id(), "items", Map.of("item", 1)));
        made(play.as(ADA).post("/sessions/" + session.id() + "/endings"));
        assertThat(held(ADA, Map.of("template", "surge")).status()).isEqualTo(403);
        assertThat(held(LENA, Map.of("template", "surge", "facilitator", OTTO)).at("/field"))
                .isEqualTo("facilitator");
    }

    @Test
    void there_is_one_session_at_a_time_and_it_can_be_moved_before_it_starts() {
        Answer planned =
                made(
                        held(
                                LENA,
                                Map.of(
                                        "template",
                                        "winter-pressure",
                                        "startsAt",
                                        "2099-12-01T14:00:00Z")));
        assertThat(planned.at("/status")).isEqualTo("scheduled");
        assertThat(held(CARL, Map.of("template", "surge")).at("/code"))
                .isEqualTo("another-session");
        made(
                course(
                        CARL,
                        planned.id(),
                        "moves",
                        Map.of("startsAt", "2099-12-02T14:00:00Z", "reason", "Surveyor")));
        String calendar = play.as(CARL).get("/sessions/" + planned.id() + "/invitation").text();
        assertThat(calendar)
                .contains("BEGIN:VEVENT", "DTSTART:20991202T140000Z", "SEQUENCE:1", "SUMMARY:")
                .contains("/issues/" + issue);
        made(course(CARL, planned.id(), "cancellations", Map.of("reason", "Warm again")));
        assertThat(play.as(LENA).get("/sessions/" + planned.id() + "/invitation").text())
                .contains("STATUS:CANCELLED", "METHOD:CANCEL");
        made(held(CARL, Map.of("template", "surge")));
    }

    @Test
    void a_checkpoint_waits_for_every_side() {
        made(play.as(LENA).post("/issues/" + issue + "/acknowledgements"));
        made(play.as(CARL).post("/issues/" + issue + "/acknowledgements"));
        String session = made(held(LENA, Map.of("template", "checkpoint"))).id();
        made(play.as(LENA).post("/sessions/" + session + "/endings"));
        made(course(LENA, session, "verdicts", Map.of("verdict", "continue")));
        Answer room = play.as(LENA).get("/issues/" + issue);
        assertThat(room.at("/next/step")).isEqualTo("give-verdict");
        assertThat(room.at("/next/waitingOn/0")).isEqualTo("fixers");
        Answer concluded = made(course(CARL, session, "verdicts", Map.of("verdict", "continue")));
        assertThat(concluded.at("/concluded")).isEqualTo("continue");
        assertThat(course(CORA, session, "verdicts", Map.of("verdict", "stop")).status())
                .isEqualTo(404);
    }

    @Test
    void a_side_keeps_an_agenda_and_every_side_may_use_it() {
        Map<String, Object> ours =
                Map.of("name", "Ours", "items", List.of(Map.of("title", "Lifts", "minutes", 15)));
        made(play.as(LENA).post("/contracts/" + contract + "/agendas", ours));
        assertThat(play.as(CARL).get("/contracts/" + contract + "/agendas").text())
                .contains("\"Ours\"", "winter-pressure");
        Answer wrong =
                held(
                        LENA,
                        Map.of(
                                "title",
                                "x",
                                "agenda",
                                List.of(Map.of("title", "x", "minutes", 0))));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.at("/field")).isEqualTo("agenda.minutes");
        assertThat(held(LENA, Map.of("title", "x")).at("/field")).isEqualTo("agenda");
    }
}
