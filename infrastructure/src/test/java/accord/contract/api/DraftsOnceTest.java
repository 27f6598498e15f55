package accord.contract.api;

import static accord.contract.api.ApiHouse.LENA;
import static accord.contract.api.Play.made;
import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.api.Api.Answer;
import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is done to a draft, cut off, and asked for again under the same key. */
@OverHttp
class DraftsOnceTest {
    @LocalServerPort private int port;
    @Autowired private MongoDatabase database;

    private Play play;
    private String decision;
    private String drafts;
    private Api lena;

    @BeforeEach
    void a_decision() {
        play = new Play(port);
        decision = play.decision(play.issue(play.joined()));
        drafts = "/decisions/" + decision + "/drafts";
        lena = play.as(LENA).with("Idempotency-Key", UUID.randomUUID().toString());
    }

    @Test
    void a_draft_that_was_cut_off_is_begun_once() {
        Answer first = made(lena.post(drafts, Map.of()));
        CutOff.all(database);
        Answer again = made(lena.post(drafts, Map.of()));
        made(play.as(LENA).post(drafts, Map.of()));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(play.as(LENA).get(drafts).items()).hasSize(2);
    }

    @Test
    void what_is_written_in_a_draft_and_cut_off_is_there_once_whatever_others_made_of_it() {
        String draft = begun();
        Map<String, String> first = Map.of("field", "text", "base", "", "text", "Two clinics.");
        Map<String, String> then =
                Map.of("field", "text", "base", "Two clinics.", "text", "Three halls.");
        made(lena.post(draft + "/fields", first));
        made(play.as(LENA).post(draft + "/fields", then));
        CutOff.all(database);
        Answer again = made(lena.post(draft + "/fields", first));

        assertThat(again.at("/fields/text")).isEqualTo("Three halls.");
    }

    @Test
    void a_freezing_that_was_cut_off_after_its_draft_was_gone_is_answered_with_its_version() {
        String draft = begun();
        Stream.of("title", "text")
                .map(field -> Map.of("field", field, "base", "", "text", "Two clinics."))
                .forEach(words -> made(play.as(LENA).post(draft + "/fields", words)));
        Answer first = made(lena.post(draft + "/freezes"));
        CutOff.all(database);
        Answer again = made(lena.post(draft + "/freezes"));

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(play.as(LENA).get("/decisions/" + decision).json().get("proposals")).hasSize(1);
        assertThat(play.as(LENA).post(draft + "/freezes").status()).isEqualTo(404);
    }

    @Test
    void what_was_set_as_it_stood_and_cut_off_takes_nothing_from_what_others_set_since() {
        String draft = begun();
        Map<String, String> day = Map.of("field", "reviewOn", "text", "2099-05-01");
        made(play.as(LENA).post(draft + "/fields", day));
        made(lena.post(draft + "/fields", day));
        made(
                play.as(LENA)
                        .post(
                                draft + "/fields",
                                Map.of("field", "reviewOn", "text", "2099-05-03")));
        CutOff.all(database);
        Answer again = made(lena.post(draft + "/fields", day));

        assertThat(again.at("/fields/reviewOn")).isEqualTo("2099-05-03");
    }

    /** The path of an empty one. */
    private String begun() {
        return drafts + "/" + made(play.as(LENA).post(drafts, Map.of())).id();
    }
}
