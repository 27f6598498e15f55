package accord.contract.api;

import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.CORA;
import static accord.contract.api.ApiHouse.LENA;
import static accord.contract.api.ApiHouse.OTTO;
import static accord.contract.api.ApiHouse.PASSWORD;
import static accord.contract.api.Play.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.contract.api.ListeningProgram.Frame;
import accord.member.query.AccessTokens;
import accord.member.query.Caller;
import accord.member.query.SignIn;
import accord.text.NotThere;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OverHttp
class StompTest {
    @LocalServerPort private int port;

    @Autowired private SignIn signIn;
    @Autowired private AccessTokens tokens;

    private Play play;
    private String contract;
    private String issue;

    @BeforeEach
    void a_contract_with_an_issue() {
        play = new Play(port);
        contract = play.joined();
        issue = play.issue(contract);
    }

    private ListeningProgram program(String account) {
        return ListeningProgram.connect(port, account, PASSWORD);
    }

    private static JsonNode json(Frame frame) {
        assertThat(frame.command()).as(frame.headers()).isEqualTo("MESSAGE");
        return JsonMapper.shared().readTree(frame.body());
    }

    @Test
    void a_party_hears_of_each_event_of_a_contract_once_in_order_as_the_audit_tells_it() {
        try (ListeningProgram carl = program(CARL)) {
            assertThat(carl.subscribe("/topic/contracts/" + contract).command())
                    .isEqualTo("RECEIPT");
            play.proposal(play.decision(issue), "Clinics on Saturdays");
            JsonNode opened = json(carl.next());
            JsonNode proposed = json(carl.next());
            assertThat(opened.at("/type").asString()).startsWith("decision.opened/");
            assertThat(proposed.at("/position").asLong())
                    .isEqualTo(opened.at("/position").asLong() + 1);
            String after = "&after=" + opened.at("/position").asLong();
            Api.Answer record = play.as(CARL).get("/audit/events?contract=" + contract + after);
            assertThat(proposed).isEqualTo(JsonMapper.shared().readTree(record.text()));
        }
    }

    @Test
    void who_listens_to_an_issue_hears_of_it_alone() {
        String other = play.issue(contract);
        try (ListeningProgram lena = program(LENA)) {
            lena.subscribe("/topic/issues/" + issue);
            made(play.as(CARL).post("/issues/" + other + "/acknowledgements"));
            made(play.as(CARL).post("/issues/" + issue + "/acknowledgements"));
            JsonNode heard = json(lena.next());
            assertThat(heard.at("/type").asString()).startsWith("issue.acknowledged/");
            assertThat(heard.at("/payload/issue").asString()).isEqualTo(issue);
        }
    }

    @Test
    void a_member_hears_what_they_are_told() {
        try (ListeningProgram lena = program(LENA)) {
            lena.subscribe("/user/queue/notifications");
            made(play.as(CARL).post("/issues/" + issue + "/acknowledgements"));
            JsonNode notice = json(lena.next());
            assertThat(notice.at("/kind").asString()).isEqualTo("issue-acknowledged");
            assertThat(notice.at("/issue").asString()).isEqualTo(issue);
        }
    }

    @Test
    void who_is_no_party_is_told_the_same_as_of_what_is_not_there() {
        try (ListeningProgram one = program(OTTO);
                ListeningProgram other = program(OTTO);
                ListeningProgram third = program(OTTO)) {
            Frame refused = one.subscribe("/topic/issues/" + issue);
            assertThat(refused.command()).isEqualTo("ERROR");
            assertThat(refused.headers()).contains(NotThere.SENTENCE);
            assertThat(other.subscribe("/topic/issues/nothing")).isEqualTo(refused);
            assertThat(third.subscribe("/topic/contracts/" + contract)).isEqualTo(refused);
        }
    }

    @Test
    void a_permission_that_ends_ends_the_subscription_before_anything_else_is_heard() {
        made(
                play.as(LENA)
                        .post(
                                "/contracts/" + contract + "/people",
                                Map.of("account", CORA, "permission", "contributor")));
        try (ListeningProgram cora = program(CORA)) {
            cora.subscribe("/topic/contracts/" + contract);
            play.as(LENA).delete("/contracts/" + contract + "/people/" + CORA);
            made(play.as(CARL).post("/issues/" + issue + "/acknowledgements"));
            assertThat(json(cora.next()).at("/type").asString())
                    .startsWith("contract.permission-withdrawn/");
            assertThat(cora.next().command()).isEqualTo("ERROR");
        }
    }

    @Test
    void who_came_with_an_access_token_is_cut_off_when_it_is_withdrawn() {
        Caller lena = signIn.with(LENA, PASSWORD, "here").caller();
        AccessTokens.Made made = tokens.make(lena, "Listener " + contract, 30);
        try (ListeningProgram listener = ListeningProgram.connectBy(port, made.secret())) {
            listener.subscribe("/topic/issues/" + issue);
            made(play.as(CARL).post("/issues/" + issue + "/acknowledgements"));
            json(listener.next());
            tokens.withdraw(lena, made.token().digest());
            assertThat(listener.next().command()).isEqualTo("ERROR");
        }
    }

    @Test
    void without_credentials_there_is_no_connection() {
        assertThatThrownBy(() -> ListeningProgram.connect(port, LENA, "wrong"))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(WebSocketHandshakeException.class);
    }

    @Test
    void a_destination_of_nobody_is_not_there() {
        try (ListeningProgram lena = program(LENA)) {
            assertThat(lena.subscribe("/somewhere/else").command()).isEqualTo("ERROR");
        }
    }
}
