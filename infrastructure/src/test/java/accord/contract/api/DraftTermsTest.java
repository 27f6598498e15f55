package accord.contract.api;

import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.LENA;
import static accord.contract.api.ApiHouse.OLLIE;
import static accord.contract.api.Play.made;
import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.api.Api.Answer;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a draft says of itself is set by everybody in it, and frozen with its text. */
@OverHttp
class DraftTermsTest {
    private static final Map<String, Object> TERMS =
            Map.of("kind", "interim-relief", "reviewOn", "2099-02-01", "measure", "No cold home.");

    @LocalServerPort private int port;
    @Autowired private MongoDatabase database;

    private DraftPlay on;

    @BeforeEach
    void a_decision_of_two_sides() {
        on = new DraftPlay(port);
    }

    @Test
    void terms_that_both_sides_set_say_by_whom_and_are_frozen_with_the_text() {
        String draft = on.clinics();
        on.opened(draft);
        made(on.set(LENA, draft, "kind", "interim-relief"));
        made(on.set(LENA, draft, "value", "£4,200"));
        made(on.set(CARL, draft, "reviewOn", "2099-02-01"));
        made(on.write(CARL, draft, "measure", "", "No cold home."));
        Answer set = made(on.write(LENA, draft, "exit", "", "In March."));

        assertThat(set.at("/fields/value")).isEqualTo("4200.00");
        assertThat(set.at("/changedBy/reviewOn")).isNotEqualTo(set.at("/changedBy/kind"));
        assertThat(set.json().at("/changedBy").has("reason")).isFalse();

        made(on.play.as(LENA).post(draft + "/freezes"));
        JsonNode terms = frozen(0, 0);
        assertThat(terms.at("/kind").asString()).isEqualTo("interim-relief");
        assertThat(terms.at("/reviewOn").asString()).isEqualTo("2099-02-01");
        assertThat(terms.at("/measure").asString()).isEqualTo("No cold home.");
        assertThat(terms.at("/exit").asString()).isEqualTo("In March.");
        assertThat(terms.at("/value").asDouble()).isEqualTo(4200);
    }

    @Test
    void of_two_days_that_are_set_at_once_the_later_one_holds_and_neither_is_an_error() {
        String draft = on.clinics();
        on.opened(draft);
        List<CompletableFuture<Answer>> at =
                Stream.of(LENA, CARL)
                        .map(who ->
                                CompletableFuture.supplyAsync(
                                        () -> on.set(who, draft, "reviewOn", day(who))))
                        .toList();
        at.forEach(answer -> made(answer.join()));
        assertThat(seen("reviewOn")).isIn(day(LENA), day(CARL));

        made(on.set(CARL, draft, "reviewOn", "2099-05-03"));
        assertThat(seen("reviewOn")).isEqualTo("2099-05-03");
    }

    private static String day(String who) {
        return who.equals(LENA) ? "2099-05-01" : "2099-05-02";
    }

    @Test
    void what_no_term_can_be_is_refused_by_its_field_and_what_stood_there_stays() {
        String draft = on.clinics();
        made(on.set(LENA, draft, "reviewOn", "2099-05-01"));
        String yesterday = LocalDate.now(ZoneId.of("Europe/London")).minusDays(1).toString();
        Map.of("reviewOn", yesterday, "value", "much", "kind", "order")
                .forEach((field, wrong) -> {
                    Answer refused = on.set(LENA, draft, field, wrong);
                    assertThat(refused.status()).isEqualTo(400);
                    assertThat(refused.at("/field")).isEqualTo(field);
                });
        assertThat(on.set(LENA, draft, "measure", "No base").status()).isEqualTo(400);
        on.opened(draft);
        assertThat(on.set(OLLIE, draft, "kind", "instruction").status()).isEqualTo(403);
        assertThat(seen("reviewOn")).isEqualTo("2099-05-01");
        assertThat(seen("kind")).isEqualTo("operating-arrangement");
    }

    @Test
    void a_draft_begins_with_the_terms_of_its_version_and_freezes_those_that_it_has_now() {
        String draft = on.changing(withTerms());
        assertThat(seen("reviewOn")).isEqualTo("2099-02-01");
        made(on.set(LENA, draft, "reviewOn", "2099-03-01"));
        made(on.write(LENA, draft, "reason", "", "One month more"));
        made(on.play.as(LENA).post(draft + "/freezes"));

        assertThat(frozen(0, 1).at("/reviewOn").asString()).isEqualTo("2099-03-01");
        assertThat(frozen(0, 1).at("/kind").asString()).isEqualTo("interim-relief");
        assertThat(frozen(0, 1).at("/measure").asString()).isEqualTo("No cold home.");
    }

    @Test
    void a_draft_that_was_kept_without_terms_opens_is_set_and_frozen_with_those_of_its_version() {
        String draft = on.changing(withTerms());
        kept(
                Updates.combine(
                        Stream.of("kind", "reviewOn", "value", "exit", "measure")
                                .map(term -> (Bson) Updates.unset("passages." + term))
                                .toList()));

        assertThat(seen("measure")).isEqualTo("No cold home.");
        made(on.set(LENA, draft, "value", "99.50"));
        made(on.write(LENA, draft, "measure", "No cold home.", "No cold home at night."));
        made(on.write(LENA, draft, "reason", "", "It costs something"));
        made(on.play.as(LENA).post(draft + "/freezes"));

        assertThat(on.seenBy(LENA)).isEmpty();
        assertThat(frozen(0, 1).at("/kind").asString()).isEqualTo("interim-relief");
        assertThat(frozen(0, 1).at("/measure").asString()).isEqualTo("No cold home at night.");
        assertThat(frozen(0, 1).at("/value").asDouble()).isEqualTo(99.5);
    }

    @Test
    void what_a_draft_says_itself_is_not_looked_up_in_its_version() {
        on.changing(withTerms());
        kept(Updates.set("basedOn", 9));
        assertThat(seen("measure")).isEqualTo("No cold home.");
    }

    /** Changes how the draft is kept. */
    private void kept(Bson otherwise) {
        database.getCollection("drafts").updateOne(Filters.eq("decision", on.decision), otherwise);
    }

    private Answer withTerms() {
        return made(
                on.play
                        .as(CARL)
                        .post(
                                "/decisions/" + on.decision + "/proposals",
                                Map.of("title", "Clinics", "text", "Two.", "terms", TERMS)));
    }

    private String seen(String field) {
        return on.seenBy(LENA).getFirst().at("/fields/" + field).asString();
    }

    private JsonNode frozen(int proposal, int version) {
        return on.play
                .as(CARL)
                .get("/decisions/" + on.decision)
                .json()
                .at("/proposals/%d/versions/%d/terms".formatted(proposal, version));
    }
}
