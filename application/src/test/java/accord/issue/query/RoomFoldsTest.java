package accord.issue.query;

import static org.assertj.core.api.Assertions.assertThat;

import accord.decision.DecisionEvent;
import accord.decision.DecisionEvent.ConsentGiven;
import accord.decision.DecisionEvent.DecisionAgreed;
import accord.decision.DecisionEvent.DecisionOpened;
import accord.decision.DecisionEvent.ProposalAmended;
import accord.decision.DecisionEvent.ProposalMade;
import accord.decision.DecisionId;
import accord.decision.ProposalId;
import accord.decision.Subject;
import accord.decision.Terms;
import accord.decision.Version;
import accord.decision.Wording;
import accord.eventlog.query.InMemoryHistory;
import accord.issue.IssueEvent.IssueAcknowledged;
import accord.issue.IssueEvent.IssueRaised;
import accord.issue.IssueEvent.IssueReopened;
import accord.issue.IssueEvent.IssueResolved;
import accord.issue.IssueEvent.OutcomeMeasured;
import accord.issue.IssueEvent.ResolutionConfirmed;
import accord.issue.IssueEvent.ResponseAgreed;
import accord.issue.IssueId;
import accord.issue.Moment;
import accord.member.Act;
import accord.member.Acted;
import accord.member.MemberId;
import accord.member.SideId;
import accord.session.AgendaTemplate;
import accord.session.Facilitator;
import accord.session.SessionEvent.CheckpointConcluded;
import accord.session.SessionEvent.ItemOpened;
import accord.session.SessionEvent.SessionAttended;
import accord.session.SessionEvent.SessionEnded;
import accord.session.SessionEvent.SessionScheduled;
import accord.session.SessionEvent.SessionStarted;
import accord.session.SessionEvent.VerdictGiven;
import accord.session.SessionId;
import accord.session.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is read off a room: minutes, what happened so far, and the next step. */
class RoomFoldsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final IssueId ISSUE = new IssueId("i");
    private static final SessionId SESSION = Rooms.session(ISSUE, 1);
    private static final DecisionId DECISION = Rooms.decision(ISSUE, 1);
    private static final ProposalId PROPOSAL = new ProposalId("p");
    private static final Act ANN = new Act(new MemberId("ann"), new SideId("city"), NOON);
    private static final Act BOB = new Act(new MemberId("bob"), new SideId("firm"), NOON);
    private static final Set<SideId> SIDES = Set.of(ANN.side(), BOB.side());
    private static final Terms MEASURED =
            new Terms(Terms.Kind.OPERATING_ARRANGEMENT, null, "", "Calls a week");
    private static final Wording FIRST = new Wording("Two clinics", MEASURED);
    private static final Wording SECOND = new Wording("Three clinics", MEASURED);

    private final InMemoryHistory log = new InMemoryHistory();
    private Room room = Room.EMPTY;

    private void given(Acted... events) {
        for (Acted event : events) {
            room = room.after(log.append("s" + log.head(), event, Map.of(), NOON));
        }
    }

    private void acknowledged() {
        given(
                new IssueRaised(ISSUE, "Cold homes", "Forty calls", SIDES, null, ANN),
                new IssueAcknowledged(ISSUE, ANN),
                new IssueAcknowledged(ISSUE, BOB));
    }

    private void proposed() {
        given(
                new DecisionOpened(
                        DECISION,
                        new Subject(Issues.RESPONSE, "i"),
                        "What now?",
                        SIDES,
                        null,
                        false,
                        null,
                        ANN),
                new ProposalMade(
                        DECISION, PROPOSAL, "Clinics", FIRST, FIRST.hash(), "", null, ANN));
    }

    private void agreed() {
        given(
                new DecisionAgreed(
                        DECISION, PROPOSAL, 1, FIRST, FIRST.hash(), Map.of(), List.of(), BOB),
                new ResponseAgreed(ISSUE, DECISION, PROPOSAL, 1, FIRST.hash(), ANN));
    }

    private void started(boolean checkpoint) {
        given(
                new SessionScheduled(
                        SESSION,
                        "i",
                        "Surge",
                        SIDES,
                        NOON,
                        AgendaTemplate.SURGE.agenda(),
                        new Facilitator(ANN.by(), ANN.side()),
                        checkpoint,
                        ANN),
                new SessionStarted(SESSION, ANN));
    }

    @Test
    void minutes_hold_what_happened_by_the_item_that_was_open() {
        acknowledged();
        started(false);
        given(new SessionAttended(SESSION, BOB), new ItemOpened(SESSION, 3, ANN));
        proposed();
        given(
                new SessionEnded(SESSION, ANN),
                new ConsentGiven(DECISION, PROPOSAL, 1, FIRST.hash(), "", BOB));
        Minutes minutes = Minutes.of(room, SESSION);
        assertThat(minutes.parts()).hasSize(2);
        assertThat(minutes.parts().getFirst().happenings()).isEmpty();
        assertThat(minutes.parts().getLast().item())
                .isEqualTo(AgendaTemplate.SURGE.agenda().items().get(3));
        assertThat(minutes.parts().getLast().happenings())
                .extracting(Room.Happening::event)
                .hasExactlyElementsOfTypes(DecisionOpened.class, ProposalMade.class);
        assertThat(minutes.session().attendance()).containsOnlyKeys(BOB.by());
    }

    @Test
    void what_happened_so_far_leaves_out_what_does_not_matter_any_more() {
        acknowledged();
        proposed();
        given(
                new ConsentGiven(DECISION, PROPOSAL, 1, FIRST.hash(), "", BOB),
                new ProposalAmended(
                        DECISION,
                        PROPOSAL,
                        2,
                        SECOND,
                        SECOND.hash(),
                        "More",
                        1,
                        Set.of(BOB.side()),
                        ANN));
        assertThat(SoFar.of(room).happenings())
                .extracting(Room.Happening::event)
                .hasExactlyElementsOfTypes(
                        IssueRaised.class, DecisionOpened.class, ProposalAmended.class);
        long seen = room.position();
        given(new ConsentGiven(DECISION, PROPOSAL, 2, SECOND.hash(), "", BOB));
        assertThat(SoFar.since(room, seen).happenings())
                .extracting(Room.Happening::event)
                .hasExactlyElementsOfTypes(ConsentGiven.class);
    }

    @Test
    void that_a_side_has_seen_a_version_is_known_and_moves_nothing() {
        acknowledged();
        proposed();
        started(false);
        Room before = room;
        Act bobs = new Act(new MemberId("accord"), BOB.side(), BOB.at().plusSeconds(3600));
        given(new DecisionEvent.VersionSeen(DECISION, PROPOSAL, 1, bobs));
        Version version = room.decisions().get(DECISION).proposals().getFirst().current();
        assertThat(version.seen()).containsEntry(BOB.side(), bobs.at());
        assertThat(room.movedAt()).isEqualTo(before.movedAt());
        assertThat(Minutes.of(room, SESSION).parts())
                .isEqualTo(Minutes.of(before, SESSION).parts());
        assertThat(SoFar.since(room, before.position()).happenings()).isEmpty();
    }

    @Test
    void whoever_has_not_acted_yet_is_asked_whether_they_have_seen_it() {
        given(new IssueRaised(ISSUE, "Cold homes", "Forty calls", SIDES, null, ANN));
        assertThat(NextStep.of(room).kind()).isEqualTo(NextStep.Kind.ACKNOWLEDGE);
        assertThat(NextStep.of(room).waitingOn()).isEqualTo(SIDES);
        proposed();
        assertThat(NextStep.of(room).kind()).isEqualTo(NextStep.Kind.ACKNOWLEDGE);
        assertThat(NextStep.of(room).waitingOn()).containsExactly(BOB.side());
        Act looked = new Act(new MemberId("accord"), BOB.side(), BOB.at());
        given(new DecisionEvent.VersionSeen(DECISION, PROPOSAL, 1, looked));
        assertThat(NextStep.of(room).kind()).isEqualTo(NextStep.Kind.ACKNOWLEDGE);
        given(new ConsentGiven(DECISION, PROPOSAL, 1, FIRST.hash(), "", BOB));
        assertThat(NextStep.of(room).kind()).isNotEqualTo(NextStep.Kind.ACKNOWLEDGE);
    }

    @Test
    void a_checkpoint_waits_for_a_word_and_a_change_asks_for_a_response() {
        acknowledged();
        proposed();
        agreed();
        started(true);
        given(new VerdictGiven(SESSION, Verdict.CHANGE, "", ANN));
        assertThat(NextStep.of(room).kind()).isEqualTo(NextStep.Kind.GIVE_VERDICT);
        assertThat(NextStep.of(room).waitingOn()).containsExactly(BOB.side());
        given(
                new VerdictGiven(SESSION, Verdict.CHANGE, "", BOB),
                new CheckpointConcluded(SESSION, Verdict.CHANGE, BOB));
        assertThat(NextStep.of(room).kind()).isEqualTo(NextStep.Kind.ASK_FOR_A_RESPONSE);
    }

    @Test
    void what_came_back_asks_for_a_response_until_somebody_says_that_it_is_over_again() {
        acknowledged();
        proposed();
        agreed();
        given(
                new OutcomeMeasured(ISSUE, Moment.AFTER, "Nine", BOB),
                new ResolutionConfirmed(ISSUE, "", ANN),
                new ResolutionConfirmed(ISSUE, "", BOB),
                new IssueResolved(ISSUE, BOB),
                new IssueReopened(ISSUE, "Forty calls again", ANN));
        assertThat(NextStep.of(room).kind()).isEqualTo(NextStep.Kind.ASK_FOR_A_RESPONSE);
        assertThat(NextStep.of(room).waitingOn()).isEqualTo(SIDES);
        given(new ResolutionConfirmed(ISSUE, "Over after all", ANN));
        assertThat(NextStep.of(room).kind()).isEqualTo(NextStep.Kind.CONFIRM_RESOLUTION);
        assertThat(NextStep.of(room).waitingOn()).containsExactly(BOB.side());
    }

    @Test
    void what_was_agreed_with_a_measure_is_measured_before_it_is_resolved() {
        acknowledged();
        proposed();
        agreed();
        given(new ResolutionConfirmed(ISSUE, "", ANN));
        assertThat(NextStep.of(room).kind()).isEqualTo(NextStep.Kind.MEASURE_OUTCOME);
        given(new OutcomeMeasured(ISSUE, Moment.AFTER, "Nine", BOB));
        assertThat(NextStep.of(room).kind()).isEqualTo(NextStep.Kind.CONFIRM_RESOLUTION);
    }
}
