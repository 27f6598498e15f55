package accord.contract.api;

import static accord.contract.api.ApiHouse.CARL;
import static accord.contract.api.ApiHouse.LENA;
import static accord.contract.api.Play.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.contract.api.Api.Answer;
import accord.contract.query.Desk;
import accord.contract.query.NotFound;
import accord.decision.DraftId;
import accord.decision.Origin;
import accord.decision.ProposalId;
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

/** A freezing that is cut off and asked for again makes one version, and no word is lost. */
@OverHttp
class FrozenOnceTest {
    private static final Caller LENAS = DraftPlay.caller(LENA, "homes");
    private static final Caller CARLS = DraftPlay.caller(CARL, "fixers");

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

    @Test
    void it_is_answered_with_its_own_version_where_others_have_amended_that_since() {
        Answer proposal = on.play.proposal(on.decision, "Two clinics.");
        String draft = on.changing(proposal);
        made(on.write(LENA, draft, "text", "Two clinics.", "Three clinics."));
        made(on.write(LENA, draft, "reason", "", "Two are not enough"));
        Origin first = frozen(freezing, draft);
        String versions = "/decisions/" + on.decision + "/proposals/" + proposal.id() + "/versions";
        made(
                on.play
                        .as(CARL)
                        .post(
                                versions,
                                Map.of("text", "One clinic.", "reason", "Staff", "basedOn", 2)));

        assertThat(frozen(freezing, draft)).isEqualTo(first);
        assertThat(first).isEqualTo(new Origin(on.id(), new ProposalId(proposal.id()), 2));
        assertThat(versions()).isEqualTo(3);
    }

    @Test
    void a_draft_that_was_left_is_taken_away_by_the_same_request() {
        String draft = on.clinics();
        leave(draft);
        assertThat(on.seenBy(LENA)).hasSize(1);

        assertThat(frozen(freezing, draft).version()).isEqualTo(1);
        assertThat(on.seenBy(LENA)).isEmpty();
        assertThat(versions()).isEqualTo(1);
    }

    @Test
    void words_that_came_into_a_draft_that_was_left_stay_and_amend_its_version() {
        String draft = on.clinics();
        leave(draft);
        made(on.write(LENA, draft, "text", "Two clinics.", "Two clinics. Now."));
        made(on.write(LENA, draft, "reason", "", "Winter"));

        assertThat(frozen(freezing, draft).version()).isEqualTo(1);
        assertThat(frozen(freezing, draft).version()).isEqualTo(1);
        assertThat(on.play.as(LENA).get(on.drafts).text()).contains("Two clinics. Now.");
        assertThat(made(on.play.as(LENA).post(draft + "/freezes")).at("/version")).isEqualTo("2");
    }

    @Test
    void a_draft_of_which_nothing_was_frozen_under_that_request_is_not_there_for_others() {
        String draft = on.clinics();
        frozen(freezing, draft);
        try (CommandIds.Scope scope = ids.follow("another of " + draft)) {
            assertThatThrownBy(() -> freezing.freeze(CARLS, on.id(), id(draft)))
                    .isInstanceOf(NotFound.class);
        }
    }

    private Origin frozen(Freezing by, String draft) {
        try (CommandIds.Scope scope = ids.follow("freezing of " + draft)) {
            return by.freeze(LENAS, on.id(), id(draft));
        }
    }

    /** Freezes it, but is cut off before the draft is dropped. */
    private void leave(String draft) {
        DraftStore cutOff =
                (DraftStore)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {DraftStore.class},
                                (proxy, method, given) -> {
                                    if (method.getName().equals("drop")) {
                                        throw new IllegalStateException("cut off");
                                    }
                                    return method.invoke(store, given);
                                });
        Freezing dying = new Freezing(cutOff, drafts, drafting, desk, ids, history);
        assertThatThrownBy(() -> frozen(dying, draft)).hasMessage("cut off");
    }

    private static DraftId id(String draft) {
        return new DraftId(draft.substring(draft.lastIndexOf('/') + 1));
    }

    /** How many there are, of the only proposal. */
    private int versions() {
        return on.play
                .as(LENA)
                .get("/decisions/" + on.decision)
                .json()
                .at("/proposals/0/versions")
                .size();
    }
}
