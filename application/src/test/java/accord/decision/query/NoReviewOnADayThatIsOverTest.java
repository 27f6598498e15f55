package accord.decision.query;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.OnRecord;
import accord.decision.DecisionCommand;
import accord.decision.DecisionCommand.Amend;
import accord.decision.DecisionCommand.Propose;
import accord.decision.DecisionEvent.DecisionOpened;
import accord.decision.DecisionId;
import accord.decision.ProposalId;
import accord.decision.Subject;
import accord.decision.Terms;
import accord.decision.Wording;
import accord.eventlog.query.InMemoryHistory;
import accord.eventlog.query.InMemoryShelves;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Caller;
import accord.text.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoReviewOnADayThatIsOverTest {
    private static final DecisionId DECISION = new DecisionId("i-d1");
    private static final ProposalId PROPOSAL = new ProposalId("p");
    private static final LocalDate THE_FIFTH = LocalDate.of(2026, 1, 5);

    /** Noon of the fifth in London, and the sixth already where the contract is. */
    private static final Act ANN =
            new Act(new MemberId("ann"), new SideId("city"), Instant.parse("2026-01-05T12:00:00Z"));

    private static final Caller CALLER =
            new Caller("ann", ANN.by(), ANN.side(), "Ann", Permission.NEGOTIATOR, false);

    private final InMemoryHistory log = new InMemoryHistory();
    private final NoReviewOnADayThatIsOver rule =
            new NoReviewOnADayThatIsOver(new Contracts(log, new InMemoryShelves()));

    @BeforeEach
    void a_decision_of_a_contract_far_in_the_east() {
        ContractId contract = new ContractId("c");
        OnRecord.contract(log, contract, ZoneId.of("Pacific/Auckland"), ANN);
        DecisionOpened opened =
                new DecisionOpened(
                        DECISION,
                        new Subject("issue-response", "i"),
                        "What do we do?",
                        Set.of(ANN.side()),
                        null,
                        false,
                        null,
                        ANN);
        log.append(DECISION.value(), opened, OnRecord.in(contract), ANN.at());
    }

    @Test
    void a_day_is_over_when_it_is_over_where_the_contract_is() {
        refused(proposed(THE_FIFTH));
        refused(amended(THE_FIFTH));
        allowed(proposed(THE_FIFTH.plusDays(1)));
        allowed(amended(THE_FIFTH.plusDays(1)));
    }

    @Test
    void whoever_names_no_day_may_propose() {
        allowed(proposed(null));
        allowed(amended(null));
    }

    private void refused(DecisionCommand asked) {
        assertThatThrownBy(() -> rule.check(CALLER, asked))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("today or later");
    }

    private void allowed(DecisionCommand asked) {
        assertThatCode(() -> rule.check(CALLER, asked)).doesNotThrowAnyException();
    }

    private static DecisionCommand proposed(@Nullable LocalDate reviewOn) {
        return new Propose(DECISION, PROPOSAL, "Clinics", wording(reviewOn), "", null, ANN);
    }

    private static DecisionCommand amended(@Nullable LocalDate reviewOn) {
        return new Amend(DECISION, PROPOSAL, wording(reviewOn), "Two are full", 1, ANN);
    }

    private static Wording wording(@Nullable LocalDate reviewOn) {
        return new Wording(
                "Two clinics.", new Terms(Terms.Kind.OPERATING_ARRANGEMENT, reviewOn, "", ""));
    }
}
