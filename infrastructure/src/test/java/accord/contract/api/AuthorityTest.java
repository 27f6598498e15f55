package accord.contract.api;

import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.CORA;
import static accord.contract.api.ApiHouse.LENA;
import static accord.contract.api.Play.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import accord.contract.api.Api.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who may bind a side, as a program meets it. */
@OverHttp
class AuthorityTest {
    @LocalServerPort private int port;

    private Play play;
    private Api lena;
    private String contract;
    private String authorities;

    @BeforeEach
    void a_contract_of_two() {
        play = new Play(port);
        lena = play.as(LENA);
        contract = play.joined();
        authorities = "/contracts/" + contract + "/authorities";
    }

    @Test
    void until_anything_is_registered_negotiators_bind_without_limit_and_then_only_up_to_it() {
        JsonNode homes = lena.get(authorities).json().at("/items/0");
        assertThat(homes.at("/registered").asBoolean()).isFalse();
        registerLena(List.of("operating-arrangement"), 1000);
        Answer cheap = costing(400);
        Answer dear = costing(700);
        made(consent(LENA, cheap, Map.of()));
        await().untilAsserted(() -> assertThat(used()).isEqualTo(400.0));
        Answer refused = consent(LENA, dear, Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("not-authorised");
        assertThat(refused.at("/detail"))
                .isEqualTo("This costs up to £700, and you may bind your side up to £600 more.");
        assertThat(consent(LENA, play.proposal(decision(), "Free?"), Map.of()).at("/detail"))
                .contains("does not say what it costs at most");
        made(consent(CARL, dear, Map.of()));
    }

    @Test
    void a_condition_is_no_consent_until_it_is_lifted() {
        Answer proposal = costing(400);
        made(consent(CARL, proposal, Map.of()));
        Answer conditional = made(consent(LENA, proposal, Map.of("condition", "Subject to board")));
        assertThat(conditional.at("/status")).isEqualTo("frozen");
        JsonNode version = version(proposal);
        assertThat(version.at("/consents")).hasSize(1);
        assertThat(version.at("/pending/0/condition").asString()).isEqualTo("Subject to board");
        String liftings = path(proposal) + "/liftings";
        assertThat(play.as(CARL).post(liftings).at("/code")).isEqualTo("no-such-condition");
        assertThat(made(lena.post(liftings)).at("/status")).isEqualTo("agreed");
    }

    @Test
    void two_negotiators_sign_above_a_threshold() {
        made(lena.post(authorities + "/thresholds", Map.of("above", 500)));
        Answer proposal = costing(501);
        made(consent(CARL, proposal, Map.of()));
        assertThat(made(consent(LENA, proposal, Map.of())).at("/status")).isEqualTo("frozen");
        assertThat(version(proposal).at("/pending/0/by").asString()).isEqualTo(LENA);
        assertThat(consent(LENA, proposal, Map.of()).at("/code")).isEqualTo("already-signed");
        made(
                lena.post(
                        "/contracts/" + contract + "/people",
                        Map.of("account", CORA, "permission", "negotiator")));
        assertThat(made(consent(CORA, proposal, Map.of())).at("/status")).isEqualTo("agreed");
        JsonNode seal =
                lena.get("/decisions/" + decisionOf(proposal)).json().at("/agreed/consents");
        assertThat(seal)
                .anySatisfy(each -> {
                    assertThat(each.at("/by").asString()).isEqualTo(CORA);
                    assertThat(each.at("/signedBy").asString()).isEqualTo(LENA);
                });
    }

    @Test
    void a_side_registers_its_own_people_and_keeps_one() {
        assertThat(
                        lena.post(
                                        authorities,
                                        Map.of("member", CARL, "kinds", List.of("instruction")))
                                .at("/field"))
                .isEqualTo("member");
        assertThat(lena.post(authorities, Map.of("member", LENA, "kinds", List.of())).at("/field"))
                .isEqualTo("kinds");
        registerLena(List.of("instruction"), 10);
        assertThat(lena.delete(authorities + "/" + LENA).at("/code")).isEqualTo("last-authority");
        assertThat(play.as(CARL).delete(authorities + "/" + LENA).status()).isEqualTo(404);
    }

    private void registerLena(List<String> kinds, int limit) {
        made(lena.post(authorities, Map.of("member", LENA, "kinds", kinds, "limit", limit)));
    }

    private double used() {
        return lena.get(authorities).json().at("/items/0/authorities/0/used").asDouble();
    }

    private String decision() {
        return play.decision(play.issue(contract));
    }

    /** A proposal in a decision of its own; its Location says in which. */
    private Answer costing(int pounds) {
        return made(
                play.as(CARL)
                        .post(
                                "/decisions/" + decision() + "/proposals",
                                Map.of(
                                        "title", "Clinics",
                                        "text", "Two clinics.",
                                        "terms", Map.of("value", pounds))));
    }

    private Answer consent(String account, Answer proposal, Map<String, Object> more) {
        Map<String, Object> body =
                new java.util.HashMap<>(Map.of("version", 1, "textHash", proposal.at("/textHash")));
        body.putAll(more);
        return play.as(account).post(path(proposal) + "/consents", body);
    }

    private JsonNode version(Answer proposal) {
        return lena.get("/decisions/" + decisionOf(proposal)).json().at("/proposals/0/versions/0");
    }

    private static String path(Answer proposal) {
        return "/decisions/" + decisionOf(proposal) + "/proposals/" + proposal.id();
    }

    private static String decisionOf(Answer proposal) {
        return proposal.header("Location").replaceFirst(".*/decisions/", "");
    }
}
