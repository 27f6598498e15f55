package accord.decision.ui;

import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.ContractSide;
import accord.contract.ContractTerms;
import accord.contract.Scope;
import accord.contract.SideKind;
import accord.contract.ui.Chairs;
import accord.contract.ui.Table;
import accord.decision.DecisionEvent;
import accord.decision.DecisionEvent.ConsentGiven;
import accord.decision.DecisionEvent.DecisionOpened;
import accord.decision.DecisionEvent.ObjectionRaised;
import accord.decision.DecisionEvent.ProposalAmended;
import accord.decision.DecisionEvent.ProposalMade;
import accord.decision.DecisionId;
import accord.decision.DecisionState;
import accord.decision.ObjectionId;
import accord.decision.ProposalId;
import accord.decision.Subject;
import accord.decision.Terms;
import accord.decision.Wording;
import accord.decision.ui.Choices.Act;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChoicesTest {
    private static final SideId LANDLORD = new SideId("landlord");
    private static final SideId CONTRACTOR = new SideId("contractor");
    private static final DecisionId DECISION = new DecisionId("decision-1");
    private static final ProposalId PROPOSAL = new ProposalId("proposal-1");
    private static final Wording FIRST = new Wording("First", Terms.PLAIN);
    private static final Wording SECOND = new Wording("Second", Terms.PLAIN);

    @Test
    void a_negotiator_can_consent_to_what_nobody_of_theirs_objects_to() {
        assertThat(choices(Permission.NEGOTIATOR, open(false)).acts())
                .containsExactly(Act.CONSENT, Act.AMEND, Act.OBJECT, Act.START_ANOTHER);
    }

    @Test
    void who_may_not_bind_their_side_just_now_is_told_so_and_can_do_the_rest() {
        Choices choices =
                choices(Permission.NEGOTIATOR, open(false)).unless("You facilitate the session.");
        assertThat(choices.acts()).containsExactly(Act.AMEND, Act.OBJECT, Act.START_ANOTHER);
        assertThat(choices.note()).isEqualTo("You facilitate the session.");
        assertThat(choices(Permission.CONTRIBUTOR, open(false)).unless("You facilitate.").note())
                .contains("A negotiator of your side");
    }

    @Test
    void a_contributor_can_ask_for_a_change_and_is_told_who_can_consent() {
        Choices choices = choices(Permission.CONTRIBUTOR, open(false));
        assertThat(choices.acts()).containsExactly(Act.AMEND, Act.START_ANOTHER);
        assertThat(choices.note()).contains("A negotiator of your side");
    }

    @Test
    void an_observer_finds_no_buttons_and_is_told_why() {
        Choices choices = choices(Permission.OBSERVER, open(false));
        assertThat(choices.acts()).isEmpty();
        assertThat(choices.note()).contains("observer");
    }

    @Test
    void an_auditor_finds_no_buttons_and_is_told_why() {
        Choices choices = choices(null, open(false));
        assertThat(choices.acts()).isEmpty();
        assertThat(choices.note()).contains("auditor");
    }

    @Test
    void consent_waits_for_the_hats_and_says_so() {
        Choices choices = choices(Permission.NEGOTIATOR, open(true));
        assertThat(choices.acts()).doesNotContain(Act.CONSENT);
        assertThat(choices.note()).contains("Consent opens when");
    }

    @Test
    void who_has_consented_can_withdraw_it() {
        assertThat(choices(Permission.NEGOTIATOR, after(open(false), consent(1))).acts())
                .contains(Act.WITHDRAW)
                .doesNotContain(Act.CONSENT);
    }

    @Test
    void who_objected_says_first_that_it_is_resolved() {
        DecisionState state =
                after(
                        open(false),
                        new ObjectionRaised(
                                DECISION, PROPOSAL, new ObjectionId("o"), 1, "No", "Yes", act()));
        assertThat(choices(Permission.NEGOTIATOR, state).acts())
                .contains(Act.RESOLVE)
                .doesNotContain(Act.CONSENT);
    }

    @Test
    void a_voided_consent_is_told_as_such() {
        DecisionState state =
                after(
                        after(open(false), consent(1)),
                        new ProposalAmended(
                                DECISION,
                                PROPOSAL,
                                2,
                                SECOND,
                                SECOND.hash(),
                                "Better",
                                1,
                                Set.of(LANDLORD),
                                act()));
        assertThat(Standing.all(state, state.proposals().getFirst(), table(null)))
                .extracting(Standing::sentence)
                .containsExactly(
                        "Landlord consented to version 1; version 2 voided it",
                        "Contractor has not seen version 2 yet");
        assertThat(Standing.all(state, state.proposals().getFirst(), table(null)))
                .extracting(Standing::kind)
                .containsExactly(Standing.Kind.VOIDED, Standing.Kind.UNSEEN);
    }

    private static Choices choices(Permission permission, DecisionState state) {
        return Choices.of(state, state.proposals().getFirst(), table(permission));
    }

    private static DecisionState open(boolean withHats) {
        DecisionState state =
                DecisionState.NONE.after(
                        new DecisionOpened(
                                DECISION,
                                new Subject("issue-response", "issue-1"),
                                "What?",
                                Set.of(LANDLORD, CONTRACTOR),
                                null,
                                withHats,
                                null,
                                act()));
        return after(
                state,
                new ProposalMade(
                        DECISION, PROPOSAL, "Clinics", FIRST, FIRST.hash(), "", null, act()));
    }

    private static DecisionState after(DecisionState state, DecisionEvent event) {
        return state.after(event);
    }

    private static ConsentGiven consent(int version) {
        return new ConsentGiven(DECISION, PROPOSAL, version, FIRST.hash(), "", act());
    }

    private static accord.member.Act act() {
        return new accord.member.Act(
                new MemberId("ana"), LANDLORD, Instant.parse("2026-03-01T12:00:00Z"));
    }

    private static Table table(Permission permission) {
        ContractTerms terms =
                new ContractTerms(
                        "Repairs",
                        List.of(
                                new ContractSide(LANDLORD, "Landlord", SideKind.LANDLORD),
                                new ContractSide(CONTRACTOR, "Contractor", SideKind.CONTRACTOR)),
                        Scope.EVERYTHING,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2030, 1, 1),
                        ZoneId.of("Europe/London"));
        return new Table(
                Chairs.of(terms),
                List.of(LANDLORD, CONTRACTOR),
                permission == null ? null : LANDLORD,
                permission,
                ZoneId.of("Europe/London"));
    }
}
