package accord.contract.api;

import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.LENA;
import static accord.contract.api.ApiHouse.OTTO;
import static accord.contract.api.Play.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.contract.api.Api.Answer;
import accord.contract.query.Desk;
import accord.contract.query.NotFound;
import accord.decision.Draft;
import accord.decision.Origin;
import accord.decision.query.DraftStore;
import accord.decision.query.Drafting;
import accord.decision.query.Drafts;
import accord.decision.query.Freezing;
import accord.eventlog.query.CommandIds;
import accord.eventlog.query.History;
import accord.member.query.Caller;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A draft becomes a version, and no word is lost that comes in that moment. */
@OverHttp
class FreezingTest {
    private static final Caller LENAS = DraftPlay.caller(LENA, "homes");
    private static final Caller CARLS = DraftPlay.caller(CARL, "fixers");
    private static final Caller STRANGERS = DraftPlay.caller(OTTO, "others");

    @LocalServerPort private int port;
    @Autowired private DraftStore store;
    @Autowired private Drafts drafts;
    @Autowired private Drafting drafting;
    @Autowired private Freezing freezing;
    @Autowired private Desk desk;
    @Autowired private CommandIds ids;
    @Autowired private History history;

    private DraftPlay on;

    @BeforeEach
    void a_decision_of_two_sides() {
        on = new DraftPlay(port);
    }

    /** The only draft, as it reads now. */
    private Draft read() {
        return drafts.of(LENAS, on.id()).getFirst();
    }

    @Test
    void frozen_it_is_a_proposal_and_no_draft_and_nothing_of_the_draft_is_on_record() {
        String draft = on.begun();
        made(on.write(LENA, draft, "title", "", "Clinics"));
        made(on.write(LENA, draft, "text", "", "Crossed out later"));
        made(on.write(LENA, draft, "text", "Crossed out later", "Two clinics."));
        Answer frozen = made(on.play.as(LENA).post(draft + "/freezes"));

        assertThat(frozen.at("/version")).isEqualTo("1");
        assertThat(on.play.as(CARL).get("/decisions/" + on.decision).text())
                .contains("Two clinics.");
        assertThat(on.seenBy(LENA)).isEmpty();
        assertThat(on.play.as(LENA).get("/audit/events?contract=" + on.contract).text())
                .contains("Two clinics.")
                .doesNotContain("Crossed out later");
    }

    @Test
    void words_that_come_while_it_is_frozen_stay_in_it_and_it_is_frozen_again() {
        String draft = on.clinics();
        made(on.write(LENA, draft, "reason", "", "Winter"));
        Freezing busy =
                whileFreezing(
                        () -> on.write(LENA, draft, "text", "Two clinics.", "Two clinics. Now."));
        busy.freeze(LENAS, read());

        assertThat(on.play.as(LENA).get("/decisions/" + on.decision).text())
                .contains("Two clinics.")
                .doesNotContain("Now.");
        Answer again = made(on.play.as(LENA).post(draft + "/freezes"));
        assertThat(again.at("/version")).isEqualTo("2");
        assertThat(on.play.as(CARL).get("/decisions/" + on.decision).text()).contains("Now.");
        assertThat(on.seenBy(LENA)).isEmpty();
    }

    @Test
    void words_that_come_after_it_was_frozen_are_carried_on_in_a_draft_of_whoever_wrote_them() {
        String draft = on.clinics();
        Draft frozen = read();
        made(on.play.as(LENA).post(draft + "/freezes"));

        Draft own = freezing.carryOn(CARLS, frozen, "text", "Two clinics.", "Two clinics. Now.");
        Draft kept = drafts.visible(CARLS, own.decision(), own.id()).draft();
        assertThat(kept.text("text")).isEqualTo("Two clinics. Now.");
        assertThat(kept.basedOn()).isEqualTo(1);
        assertThat(on.seenBy(LENA)).isEmpty();
        assertThatThrownBy(() -> freezing.carryOn(STRANGERS, frozen, "text", "", "Mine"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void letters_of_its_title_that_come_while_it_is_frozen_make_another_proposal_of_it() {
        String draft = on.clinics();
        on.opened(draft);
        Freezing busy =
                whileFreezing(() -> {
                    on.write(CARL, draft, "title", "Clinics", "Clinics in winter");
                    on.write(CARL, draft, "text", "Two clinics.", "Two clinics. Now.");
                });
        busy.freeze(LENAS, read());

        assertThat(on.play.as(CARL).get(on.drafts).text())
                .contains("Clinics in winter", "Two clinics. Now.");
        Answer again = made(on.play.as(CARL).post(draft + "/freezes"));
        assertThat(again.at("/version")).isEqualTo("1");
        assertThat(on.play.as(LENA).get("/decisions/" + on.decision).json().get("proposals"))
                .hasSize(2);
        assertThat(on.play.as(LENA).get("/decisions/" + on.decision).text())
                .contains("Clinics in winter", "Two clinics. Now.");
        assertThat(on.seenBy(LENA)).isEmpty();
    }

    @Test
    void letters_of_its_title_that_come_after_it_was_frozen_begin_another_of_whoever_wrote_them() {
        String draft = on.clinics();
        on.opened(draft);
        Draft frozen = read();
        made(on.play.as(LENA).post(draft + "/freezes"));

        Draft own = freezing.carryOn(CARLS, frozen, "title", "Clinics", "Clinics in winter");
        Draft kept = drafts.visible(CARLS, own.decision(), own.id()).draft();
        assertThat(kept.text("title")).isEqualTo("Clinics in winter");
        assertThat(kept.text("text")).isEqualTo("Two clinics.");
        assertThat(kept.origin()).isEqualTo(new Origin(frozen.decision(), frozen.frozenAs(), 1));
        assertThat(on.seenBy(LENA)).isEmpty();
    }

    @Test
    void letters_of_its_title_that_come_once_it_changes_a_version_find_no_title_there() {
        String draft = on.clinics();
        Draft read = read();
        Freezing busy =
                whileFreezing(
                        () -> on.write(LENA, draft, "text", "Two clinics.", "Two clinics. Now."));
        busy.freeze(LENAS, read);

        assertThatThrownBy(() -> drafting.write(LENAS, read, "title", "Clinics", "Clinics now"))
                .isInstanceOf(NotFound.class);
        Draft own = freezing.carryOn(LENAS, read, "title", "Clinics", "Clinics now");
        assertThat(drafts.visible(LENAS, own.decision(), own.id()).draft().text("title"))
                .isEqualTo("Clinics now");
    }

    @Test
    void on_a_version_that_is_no_longer_current_it_is_refused_and_kept() {
        Answer proposal = on.play.proposal(on.decision, "Two clinics.");
        String draft = on.changing(proposal);
        made(on.write(LENA, draft, "text", "Two clinics.", "Three clinics."));
        made(on.write(LENA, draft, "reason", "", "Two are not enough"));
        made(
                on.play
                        .as(CARL)
                        .post(
                                "/decisions/"
                                        + on.decision
                                        + "/proposals/"
                                        + proposal.id()
                                        + "/versions",
                                Map.of("text", "One clinic.", "reason", "Staff", "basedOn", 1)));

        Answer refused = on.play.as(LENA).post(draft + "/freezes");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/detail")).isNotBlank();
        assertThat(on.play.as(LENA).get(on.drafts).text()).contains("Three clinics.");
    }

    @Test
    void what_is_frozen_is_what_was_read_and_what_was_written_since_stays_in_it() {
        String draft = on.clinics();
        Draft read = read();
        made(on.write(LENA, draft, "reason", "", "Winter"));
        made(on.write(LENA, draft, "text", "Two clinics.", "Two clinics. Now."));
        freezing.freeze(LENAS, read);

        assertThat(on.play.as(CARL).get("/decisions/" + on.decision).text())
                .contains("Two clinics.")
                .doesNotContain("Now.");
        assertThat(read().text("text")).isEqualTo("Two clinics. Now.");
        assertThat(read().basedOn()).isEqualTo(1);
    }

    /** Something happens between the version's being made and the draft's being dropped. */
    private Freezing whileFreezing(Runnable happens) {
        DraftStore busy =
                (DraftStore)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {DraftStore.class},
                                (proxy, method, given) -> {
                                    if (method.getName().equals("drop")) {
                                        happens.run();
                                    }
                                    return method.invoke(store, given);
                                });
        return new Freezing(busy, drafts, drafting, desk, ids, history);
    }
}
