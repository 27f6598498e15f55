package accord.issue;

import accord.decision.DecisionId;
import accord.decision.ProposalId;
import accord.issue.IssueEvent.ActionAdded;
import accord.issue.IssueEvent.IssueRaised;
import accord.issue.IssueEvent.PositionRestated;
import accord.issue.IssueEvent.PositionStated;
import accord.issue.IssueEvent.ResponseAgreed;
import accord.issue.IssueEvent.RestatementMarked;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.SideId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;

/** What the tests of an emerging issue have in common: its sides, and what can be given. */
abstract class OnAnIssue {
    static final IssueId ID = new IssueId("i");
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final SideId CITY = new SideId("city");
    static final SideId FIRM = new SideId("firm");
    static final SideId TEAM = new SideId("team");
    static final Act ANN = new Act(new MemberId("ann"), CITY, NOON);
    static final Act BOB = new Act(new MemberId("bob"), FIRM, NOON);
    static final Act CAT = new Act(new MemberId("cat"), TEAM, NOON);
    static final Act EVE = new Act(new MemberId("eve"), new SideId("other"), NOON);
    static final Act ACCORD = Act.ofAccord(NOON);
    static final DecisionId FIRST = new DecisionId("d1");
    static final DecisionId SECOND = new DecisionId("d2");
    static final ActionId ACTION = new ActionId("a");
    static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    static final IssueRaised RAISED = raised(Set.of(CITY, FIRM));
    static final ResponseAgreed AGREED = agreed(FIRST);
    static final ActionAdded ADDED =
            new ActionAdded(ID, ACTION, "Send a crew", FIRM, BOB.by(), MAY, ANN);

    final FixtureConfiguration<EmergingIssue> issue =
            new AggregateTestFixture<>(EmergingIssue.class);

    static IssueRaised raised(Set<SideId> sides) {
        return new IssueRaised(ID, "Cold homes", "Forty calls a day.", sides, null, ANN);
    }

    static ResponseAgreed agreed(DecisionId decision) {
        return new ResponseAgreed(ID, decision, new ProposalId("p"), 2, "hash", ACCORD);
    }

    static PositionStated stated(Act act) {
        return new PositionStated(ID, new Position("Cold", "Pay", "Crews"), act);
    }

    static PositionRestated restated(SideId of, Act act) {
        return new PositionRestated(ID, of, "You are short of crews.", act);
    }

    static RestatementMarked fair(SideId restatedBy, Act act) {
        return new RestatementMarked(ID, restatedBy, true, "", act);
    }

    static void refused(ResultValidator<EmergingIssue> result, IssueRefused.Reason reason) {
        Matcher<IssueRefused> because =
                new FeatureMatcher<>(Matchers.equalTo(reason), "refused with", "reason") {
                    @Override
                    protected IssueRefused.Reason featureValueOf(IssueRefused refused) {
                        return refused.reason();
                    }
                };
        result.expectNoEvents().expectException(because);
    }
}
