package accord.contract.api;

import static accord.contract.api.ApiHouse.ADA;
import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.LENA;
import static accord.contract.api.ApiHouse.OLLIE;
import static accord.contract.api.ApiHouse.OTTO;
import static accord.contract.api.Play.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.contract.api.Api.Answer;
import accord.contract.query.NotFound;
import accord.decision.DecisionId;
import accord.decision.Draft;
import accord.decision.DraftFrom;
import accord.decision.Origin;
import accord.decision.ProposalId;
import accord.decision.query.Drafting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is written together before it is a version: who sees it, and who writes in it. */
@OverHttp
class DraftsTest {
    @LocalServerPort private int port;
    @Autowired private Drafting drafting;

    private DraftPlay on;

    @BeforeEach
    void a_decision_of_two_sides() {
        on = new DraftPlay(port);
    }

    @Test
    void a_draft_is_its_authors_alone_until_they_open_it_and_then_of_all_sides_only() {
        String draft = on.begun();
        made(on.write(LENA, draft, "text", "", "Two clinics"));

        assertThat(on.seenBy(CARL)).isEmpty();
        assertThat(on.write(CARL, draft, "text", "", "Peek").status()).isEqualTo(404);
        assertThat(on.play.as(CARL).post(draft + "/openings").status()).isEqualTo(404);
        assertThat(on.play.as(CARL).post(draft + "/freezes").status()).isEqualTo(404);

        on.opened(draft);
        assertThat(on.play.as(CARL).get(on.drafts).text()).contains("Two clinics");
        assertThat(on.play.as(OLLIE).get(on.drafts).text()).contains("Two clinics");
        assertThat(on.write(OLLIE, draft, "text", "Two clinics", "Mine").status()).isEqualTo(403);
        for (String stranger : List.of(OTTO, ADA)) {
            assertThat(on.play.as(stranger).get(on.drafts).status()).isEqualTo(404);
            assertThat(on.write(stranger, draft, "text", "", "Mine").status()).isEqualTo(404);
            assertThat(on.play.as(stranger).post(draft + "/freezes").status()).isEqualTo(404);
        }
        assertThat(on.play.nobody().get(on.drafts).status()).isEqualTo(401);
    }

    @Test
    void its_author_throws_it_away_as_long_as_nobody_else_has_seen_it() {
        String own = on.begun();
        assertThat(on.play.as(CARL).delete(own).status()).isEqualTo(404);
        assertThat(on.play.as(LENA).delete(own).status()).isEqualTo(204);
        assertThat(on.seenBy(LENA)).isEmpty();

        String shared = on.begun();
        on.opened(shared);
        assertThat(on.play.as(LENA).delete(shared).status()).isEqualTo(400);
        assertThat(on.seenBy(CARL)).hasSize(1);
    }

    @Test
    void where_two_write_in_one_field_the_words_of_both_stay() {
        String draft = on.begun();
        on.opened(draft);
        made(on.write(LENA, draft, "text", "", "Two clinics each weekend."));
        made(
                on.write(
                        LENA,
                        draft,
                        "text",
                        "Two clinics each weekend.",
                        "Three clinics each weekend."));
        Answer merged =
                made(
                        on.write(
                                CARL,
                                draft,
                                "text",
                                "Two clinics each weekend.",
                                "Two clinics each weekend until Christmas."));
        assertThat(merged.at("/fields/text"))
                .isEqualTo("Three clinics each weekend until Christmas.");
    }

    @Test
    void a_draft_begins_from_a_version_of_another_decision_only_for_who_may_see_that() {
        Answer proposal = on.play.proposal(on.decision, "Two clinics.");
        Origin theirs = new Origin(on.id(), new ProposalId(proposal.id()), 1);
        Draft draft =
                drafting.begin(
                        DraftPlay.caller(CARL, "fixers"), on.id(), new DraftFrom.Another(theirs));
        assertThat(draft.text("text")).isEqualTo("Two clinics.");
        String others = decisionOf(OTTO, Play.contract("homes", "others"));
        assertThatThrownBy(() ->
                        drafting.begin(
                                DraftPlay.caller(OTTO, "others"),
                                new DecisionId(others),
                                new DraftFrom.Another(theirs)))
                .isInstanceOf(NotFound.class);
    }

    private String decisionOf(String account, Map<String, Object> terms) {
        String theirs = made(on.play.as(account).post("/contracts", terms)).id();
        String issue =
                made(on.play
                                .as(account)
                                .post(
                                        "/contracts/" + theirs + "/issues",
                                        Map.of("title", "Damp", "description", "Homes")))
                        .id();
        return made(on.play
                        .as(account)
                        .post(
                                "/issues/" + issue + "/decisions",
                                Map.of("question", "What do we do?")))
                .id();
    }

    @Test
    void a_field_that_it_does_not_have_is_named_and_a_draft_without_a_text_is_not_frozen() {
        String draft = on.begun();
        Answer unknown = on.write(LENA, draft, "passages", "", "Two");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.at("/detail")).contains("title, text, kind");
        Answer empty = on.play.as(LENA).post(draft + "/freezes");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(on.seenBy(LENA)).hasSize(1);
    }
}
