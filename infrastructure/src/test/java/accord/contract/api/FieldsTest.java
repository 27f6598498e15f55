package accord.contract.api;

import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.LENA;
import static accord.contract.api.Play.made;
import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.api.Api.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A proposal's fields, as programs send and read them. */
@OverHttp
class FieldsTest {
    private static final Map<String, Object> FIELDS =
            Map.of(
                    "template", "surge",
                    "texts", Map.of("triage", "Babies first", "overtime", " "),
                    "tables", Map.of("exitWhen", List.of(List.of("Intake", "40 a week"))));

    @LocalServerPort private int port;

    private Play play;
    private String decision;

    @BeforeEach
    void a_decision() {
        play = new Play(port);
        decision = play.decision(play.issue(play.joined()));
    }

    @Test
    void fields_are_read_as_they_were_sent_and_hashed_with_the_text() {
        Answer plain = play.proposal(decision, "Two clinics.");
        Answer filled = made(propose(FIELDS));
        assertThat(filled.at("/textHash")).isNotEqualTo(plain.at("/textHash"));
        JsonNode version =
                play.as(LENA).get("/decisions/" + decision).json().at("/proposals/1/versions/0");
        assertThat(version.at("/fields/template").asString()).isEqualTo("surge");
        assertThat(version.at("/fields/texts/triage").asString()).isEqualTo("Babies first");
        assertThat(version.at("/fields/texts").has("overtime")).isFalse();
        assertThat(version.at("/fields/tables/exitWhen/0/1").asString()).isEqualTo("40 a week");
        made(play.consent(LENA, decision, filled));
        assertThat(made(play.consent(CARL, decision, filled)).at("/status")).isEqualTo("agreed");
        assertThat(play.as(CARL).get("/decisions/" + decision).at("/agreed/fields/texts/triage"))
                .isEqualTo("Babies first");
    }

    @Test
    void only_what_a_template_has_is_taken() {
        refused(Map.of("template", "sunshine"), "fields.template");
        refused(Map.of("texts", Map.of("triage", "x")), "fields.template");
        refused(Map.of("template", "surge", "texts", Map.of("colour", "x")), "fields.colour");
        refused(
                Map.of("template", "surge", "tables", Map.of("exitWhen", List.of(List.of("x")))),
                "fields.exitWhen");
    }

    @Test
    void templates_can_be_read() {
        List<JsonNode> all = play.as(LENA).get("/proposal-templates").items();
        assertThat(all)
                .anySatisfy(t -> {
                    assertThat(t.at("/id").asString()).isEqualTo("surge");
                    assertThat(t.at("/fields/0/name").asString()).isEqualTo("triage");
                });
    }

    private void refused(Map<String, Object> fields, String field) {
        Answer answer = propose(fields);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/field")).isEqualTo(field);
    }

    private Answer propose(Map<String, Object> fields) {
        return play.as(CARL)
                .post(
                        "/decisions/" + decision + "/proposals",
                        Map.of("title", "Clinics", "text", "Two clinics.", "fields", fields));
    }
}
