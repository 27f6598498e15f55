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
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.contract.query.NotFound;
import accord.decision.DecisionId;
import accord.decision.Draft;
import accord.decision.DraftFrom;
import accord.decision.Origin;
import accord.decision.ProposalId;
import accord.decision.query.Decisions;
import accord.decision.query.DraftStore;
import accord.decision.query.Drafts;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Caller;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is written together before it is a version. */
@OverHttp
class DraftsTest {
    private static final Caller LENAS = caller(LENA, "homes");
    private static final Caller CARLS = caller(CARL, "fixers");
    private static final Caller STRANGERS = caller(OTTO, "others");

    @LocalServerPort private int port;
    @Autowired private DraftStore store;
    @Autowired private Decisions decisions;
    @Autowired private Contracts contracts;
    @Autowired private Desk desk;

    private Play play;
    private String contract;
    private String decision;
    private String drafts;

    @BeforeEach
    void a_decision_of_two_sides() {
        play = new Play(port);
        contract = play.joined();
        made(
                play.as(LENA)
                        .post(
                                "/contracts/" + contract + "/people",
                                Map.of("account", OLLIE, "permission", "observer")));
        decision = play.decision(play.issue(contract));
        drafts = "/decisions/" + decision + "/drafts";
    }

    private String begun() {
        return drafts + "/" + made(play.as(LENA).post(drafts, Map.of())).id();
    }

    /** One with a title and a text. */
    private String clinics() {
        String draft = begun();
        made(write(LENA, draft, "title", "", "Clinics"));
        made(write(LENA, draft, "text", "", "Two clinics."));
        return draft;
    }

    private Answer write(String account, String draft, String field, String base, String text) {
        return play.as(account)
                .post(draft + "/fields", Map.of("field", field, "base", base, "text", text));
    }

    @Test
    void a_draft_is_its_authors_alone_until_they_open_it_and_then_of_all_sides_only() {
        String draft = begun();
        made(write(LENA, draft, "text", "", "Two clinics"));

        assertThat(play.as(CARL).get(drafts).json().get("items")).isEmpty();
        assertThat(write(CARL, draft, "text", "", "Peek").status()).isEqualTo(404);
        assertThat(play.as(CARL).post(draft + "/openings").status()).isEqualTo(404);
        assertThat(play.as(CARL).post(draft + "/freezes").status()).isEqualTo(404);

        made(play.as(LENA).post(draft + "/openings"));
        assertThat(play.as(CARL).get(drafts).text()).contains("Two clinics");
        assertThat(play.as(OLLIE).get(drafts).text()).contains("Two clinics");
        assertThat(write(OLLIE, draft, "text", "Two clinics", "Mine").status()).isEqualTo(403);
        for (String stranger : List.of(OTTO, ADA)) {
            assertThat(play.as(stranger).get(drafts).status()).isEqualTo(404);
            assertThat(write(stranger, draft, "text", "", "Mine").status()).isEqualTo(404);
            assertThat(play.as(stranger).post(draft + "/freezes").status()).isEqualTo(404);
        }
        assertThat(play.nobody().get(drafts).status()).isEqualTo(401);
    }

    @Test
    void its_author_throws_it_away_as_long_as_nobody_else_has_seen_it() {
        String own = begun();
        assertThat(play.as(CARL).delete(own).status()).isEqualTo(404);
        assertThat(play.as(LENA).delete(own).status()).isEqualTo(204);
        assertThat(play.as(LENA).get(drafts).json().get("items")).isEmpty();

        String shared = begun();
        made(play.as(LENA).post(shared + "/openings"));
        assertThat(play.as(LENA).delete(shared).status()).isEqualTo(400);
        assertThat(play.as(CARL).get(drafts).json().get("items")).hasSize(1);
    }

    @Test
    void where_two_write_in_one_field_the_words_of_both_stay() {
        String draft = begun();
        made(play.as(LENA).post(draft + "/openings"));
        made(write(LENA, draft, "text", "", "Two clinics each weekend."));
        made(
                write(
                        LENA,
                        draft,
                        "text",
                        "Two clinics each weekend.",
                        "Three clinics each weekend."));
        Answer merged =
                made(
                        write(
                                CARL,
                                draft,
                                "text",
                                "Two clinics each weekend.",
                                "Two clinics each weekend until Christmas."));
        assertThat(merged.at("/fields/text"))
                .isEqualTo("Three clinics each weekend until Christmas.");
    }

    @Test
    void frozen_it_is_a_proposal_and_no_draft_and_nothing_of_the_draft_is_on_record() {
        String draft = begun();
        made(write(LENA, draft, "title", "", "Clinics"));
        made(write(LENA, draft, "text", "", "Crossed out later"));
        made(write(LENA, draft, "text", "Crossed out later", "Two clinics."));
        Answer frozen = made(play.as(LENA).post(draft + "/freezes"));

        assertThat(frozen.at("/version")).isEqualTo("1");
        assertThat(play.as(CARL).get("/decisions/" + decision).text()).contains("Two clinics.");
        assertThat(play.as(LENA).get(drafts).json().get("items")).isEmpty();
        assertThat(play.as(LENA).get("/audit/events?contract=" + contract).text())
                .contains("Two clinics.")
                .doesNotContain("Crossed out later");
    }

    @Test
    void words_that_come_while_it_is_frozen_stay_in_it_and_it_is_frozen_again() {
        String draft = clinics();
        made(write(LENA, draft, "reason", "", "Winter"));
        DraftStore busy =
                whileFreezing(
                        () -> write(LENA, draft, "text", "Two clinics.", "Two clinics. Now."));
        Drafts drafts = new Drafts(busy, decisions, contracts, desk);
        drafts.freeze(LENAS, drafts.of(LENAS, new DecisionId(decision)).getFirst());

        assertThat(play.as(LENA).get("/decisions/" + decision).text())
                .contains("Two clinics.")
                .doesNotContain("Now.");
        Answer again = made(play.as(LENA).post(draft + "/freezes"));
        assertThat(again.at("/version")).isEqualTo("2");
        assertThat(play.as(CARL).get("/decisions/" + decision).text()).contains("Now.");
        assertThat(play.as(LENA).get(this.drafts).json().get("items")).isEmpty();
    }

    @Test
    void words_that_come_after_it_was_frozen_are_carried_on_in_a_draft_of_whoever_wrote_them() {
        String draft = clinics();
        Drafts drafts = new Drafts(store, decisions, contracts, desk);
        Draft frozen = drafts.of(LENAS, new DecisionId(decision)).getFirst();
        made(play.as(LENA).post(draft + "/freezes"));

        Draft own = drafts.carryOn(CARLS, frozen, "text", "Two clinics.", "Two clinics. Now.");
        Draft kept = drafts.visible(CARLS, own.decision(), own.id()).draft();
        assertThat(kept.text("text")).isEqualTo("Two clinics. Now.");
        assertThat(kept.basedOn()).isEqualTo(1);
        assertThat(play.as(LENA).get(this.drafts).json().get("items")).isEmpty();
        assertThatThrownBy(() -> drafts.carryOn(STRANGERS, frozen, "text", "", "Mine"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void letters_of_its_title_that_come_while_it_is_frozen_make_another_proposal_of_it() {
        String draft = clinics();
        made(play.as(LENA).post(draft + "/openings"));
        DraftStore busy =
                whileFreezing(() -> {
                    write(CARL, draft, "title", "Clinics", "Clinics in winter");
                    write(CARL, draft, "text", "Two clinics.", "Two clinics. Now.");
                });
        Drafts drafts = new Drafts(busy, decisions, contracts, desk);
        drafts.freeze(LENAS, drafts.of(LENAS, new DecisionId(decision)).getFirst());

        assertThat(play.as(CARL).get(this.drafts).text())
                .contains("Clinics in winter", "Two clinics. Now.");
        Answer again = made(play.as(CARL).post(draft + "/freezes"));
        assertThat(again.at("/version")).isEqualTo("1");
        assertThat(play.as(LENA).get("/decisions/" + decision).json().get("proposals")).hasSize(2);
        assertThat(play.as(LENA).get("/decisions/" + decision).text())
                .contains("Clinics in winter", "Two clinics. Now.");
        assertThat(play.as(LENA).get(this.drafts).json().get("items")).isEmpty();
    }

    @Test
    void letters_of_its_title_that_come_after_it_was_frozen_begin_another_of_whoever_wrote_them() {
        String draft = clinics();
        made(play.as(LENA).post(draft + "/openings"));
        Drafts drafts = new Drafts(store, decisions, contracts, desk);
        Draft frozen = drafts.of(LENAS, new DecisionId(decision)).getFirst();
        made(play.as(LENA).post(draft + "/freezes"));

        Draft own = drafts.carryOn(CARLS, frozen, "title", "Clinics", "Clinics in winter");
        Draft kept = drafts.visible(CARLS, own.decision(), own.id()).draft();
        assertThat(kept.text("title")).isEqualTo("Clinics in winter");
        assertThat(kept.text("text")).isEqualTo("Two clinics.");
        assertThat(kept.origin()).isEqualTo(new Origin(frozen.decision(), frozen.frozenAs(), 1));
        assertThat(play.as(LENA).get(this.drafts).json().get("items")).isEmpty();
    }

    @Test
    void letters_of_its_title_that_come_once_it_changes_a_version_find_no_title_there() {
        String draft = clinics();
        Draft read =
                new Drafts(store, decisions, contracts, desk)
                        .of(LENAS, new DecisionId(decision))
                        .getFirst();
        DraftStore busy =
                whileFreezing(
                        () -> write(LENA, draft, "text", "Two clinics.", "Two clinics. Now."));
        Drafts drafts = new Drafts(busy, decisions, contracts, desk);
        drafts.freeze(LENAS, read);

        assertThatThrownBy(() -> drafts.write(LENAS, read, "title", "Clinics", "Clinics now"))
                .isInstanceOf(NotFound.class);
        Draft own = drafts.carryOn(LENAS, read, "title", "Clinics", "Clinics now");
        assertThat(drafts.visible(LENAS, own.decision(), own.id()).draft().text("title"))
                .isEqualTo("Clinics now");
    }

    @Test
    void a_draft_begins_from_a_version_of_another_decision_only_for_who_may_see_that() {
        Answer proposal = play.proposal(decision, "Two clinics.");
        Origin theirs = new Origin(new DecisionId(decision), new ProposalId(proposal.id()), 1);
        Drafts drafts = new Drafts(store, decisions, contracts, desk);
        Draft draft = drafts.begin(CARLS, new DecisionId(decision), new DraftFrom.Another(theirs));
        assertThat(draft.text("text")).isEqualTo("Two clinics.");
        String others = decisionOf(OTTO, Play.contract("homes", "others"));
        assertThatThrownBy(() ->
                        drafts.begin(
                                STRANGERS, new DecisionId(others), new DraftFrom.Another(theirs)))
                .isInstanceOf(NotFound.class);
    }

    private String decisionOf(String account, Map<String, Object> terms) {
        String theirs = made(play.as(account).post("/contracts", terms)).id();
        String issue =
                made(play.as(account)
                                .post(
                                        "/contracts/" + theirs + "/issues",
                                        Map.of("title", "Damp", "description", "Homes")))
                        .id();
        return made(play.as(account)
                        .post(
                                "/issues/" + issue + "/decisions",
                                Map.of("question", "What do we do?")))
                .id();
    }

    /** The same store, in which something comes before it drops a draft. */
    private DraftStore whileFreezing(Runnable happens) {
        return (DraftStore)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {DraftStore.class},
                        (proxy, method, given) -> {
                            if (method.getName().equals("drop")) {
                                happens.run();
                            }
                            return method.invoke(store, given);
                        });
    }

    private static Caller caller(String account, String side) {
        return new Caller(
                account,
                new MemberId(account),
                new SideId(side),
                account,
                Permission.NEGOTIATOR,
                false);
    }

    @Test
    void on_a_version_that_is_no_longer_current_it_is_refused_and_kept() {
        Answer proposal = play.proposal(decision, "Two clinics.");
        String draft =
                drafts
                        + "/"
                        + made(play.as(LENA).post(drafts, Map.of("proposal", proposal.id()))).id();
        made(write(LENA, draft, "text", "Two clinics.", "Three clinics."));
        made(write(LENA, draft, "reason", "", "Two are not enough"));
        made(
                play.as(CARL)
                        .post(
                                "/decisions/"
                                        + decision
                                        + "/proposals/"
                                        + proposal.id()
                                        + "/versions",
                                Map.of("text", "One clinic.", "reason", "Staff", "basedOn", 1)));

        Answer refused = play.as(LENA).post(draft + "/freezes");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/detail")).isNotBlank();
        assertThat(play.as(LENA).get(drafts).text()).contains("Three clinics.");
    }

    @Test
    void a_field_that_it_does_not_have_is_named_and_a_draft_without_a_text_is_not_frozen() {
        String draft = begun();
        Answer unknown = write(LENA, draft, "passages", "", "Two");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.at("/detail")).contains("title, text, reason");
        Answer empty = play.as(LENA).post(draft + "/freezes");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(play.as(LENA).get(drafts).json().get("items")).hasSize(1);
    }
}
