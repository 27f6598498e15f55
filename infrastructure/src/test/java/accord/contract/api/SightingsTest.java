package accord.contract.api;

import static accord.contract.api.ApiHouse.ADA;
import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.LENA;
import static accord.contract.api.ApiHouse.OTTO;
import static accord.contract.api.Play.made;
import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.api.Api.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Which side has had which version before it, and not who of it. */
@OverHttp
class SightingsTest {
    @LocalServerPort private int port;

    @Test
    void a_side_says_that_it_has_a_version_before_it_once_and_nobody_says_who() {
        Play play = new Play(port);
        String contract = play.joined();
        String decision = play.decision(play.issue(contract));
        Answer proposal = play.proposal(decision, "Two clinics.");
        assertThat(seen(play, decision).propertyNames()).containsExactly("fixers");
        String versions = "/decisions/" + decision + "/proposals/" + proposal.id() + "/versions/";
        made(play.as(LENA).post(versions + "1/sightings"));
        JsonNode first = seen(play, decision);
        made(play.as(LENA).post(versions + "1/sightings"));
        assertThat(seen(play, decision)).isEqualTo(first);
        assertThat(first.propertyNames()).containsExactly("fixers", "homes");
        assertThat(play.as(LENA).post(versions + "2/sightings").status()).isEqualTo(404);
        String record = play.as(CARL).get("/audit/events?contract=" + contract).text();
        assertThat(record.lines().filter(line -> line.contains("decision.version-seen/1")).toList())
                .hasSize(1)
                .allMatch(line -> !line.contains(LENA));
    }

    @Test
    void what_programs_read_and_what_auditors_and_outsiders_say_is_no_sides_seeing() {
        Play play = new Play(port);
        String contract = play.joined();
        List.of(LENA, CARL)
                .forEach(negotiator ->
                        made(
                                play.as(negotiator)
                                        .post(
                                                "/contracts/" + contract + "/auditors",
                                                Map.of("account", ADA))));
        String decision = play.decision(play.issue(contract));
        String proposal = play.proposal(decision, "Two clinics.").id();
        assertThat(play.as(LENA).get("/decisions/" + decision).status()).isEqualTo(200);
        String sightings =
                "/decisions/" + decision + "/proposals/" + proposal + "/versions/1/sightings";
        assertThat(play.as(ADA).post(sightings).status()).isEqualTo(409);
        assertThat(play.as(OTTO).post(sightings).status()).isEqualTo(404);
        assertThat(seen(play, decision).propertyNames()).containsExactly("fixers");
    }

    private static JsonNode seen(Play play, String decision) {
        return play.as(CARL)
                .get("/decisions/" + decision)
                .json()
                .at("/proposals/0/versions/0/seen");
    }
}
