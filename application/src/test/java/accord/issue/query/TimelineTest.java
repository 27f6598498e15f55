package accord.issue.query;

import static org.assertj.core.api.Assertions.assertThat;

import accord.decision.CommentId;
import accord.decision.DecisionEvent.CommentMade;
import accord.decision.DecisionEvent.DecisionAgreed;
import accord.decision.DecisionEvent.DecisionOpened;
import accord.decision.DecisionEvent.ProposalMade;
import accord.decision.DecisionEvent.ThreadSettled;
import accord.decision.DecisionEvent.VersionSeen;
import accord.decision.DecisionId;
import accord.decision.ProposalId;
import accord.decision.Subject;
import accord.decision.Terms;
import accord.decision.ThreadId;
import accord.decision.Wording;
import accord.eventlog.query.InMemoryHistory;
import accord.issue.IssueEvent.IssueAcknowledged;
import accord.issue.IssueEvent.IssueRaised;
import accord.issue.IssueEvent.IssueResolved;
import accord.issue.IssueId;
import accord.issue.MeasureEvent.MeasureEnded;
import accord.issue.MeasureEvent.MeasureTaken;
import accord.issue.MeasureId;
import accord.issue.MeasuresId;
import accord.issue.query.Timeline.Line;
import accord.issue.query.Timeline.Run;
import accord.issue.query.Timeline.Step;
import accord.member.Act;
import accord.member.Acted;
import accord.member.MemberId;
import accord.member.SideId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A room's timeline: what is folded into one line, what stands out, and how long it took. */
class TimelineTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final IssueId ISSUE = new IssueId("i");
    private static final DecisionId DECISION = Rooms.decision(ISSUE, 1);
    private static final ProposalId PROPOSAL = new ProposalId("p");
    private static final SideId CITY = new SideId("city");
    private static final SideId FIRM = new SideId("firm");
    private static final Set<SideId> SIDES = Set.of(CITY, FIRM);
    private static final Wording WORDING =
            new Wording("Clinics", new Terms(Terms.Kind.OPERATING_ARRANGEMENT, null, "", ""));

    private final InMemoryHistory log = new InMemoryHistory();
    private Room room = Room.EMPTY;

    @Test
    void comments_that_follow_each_other_are_one_line_and_unfold_to_all_of_them() {
        raised();
        asked();
        said(CITY, 10);
        said(FIRM, 11);
        given(new ThreadSettled(DECISION, new ThreadId("c11"), act(CITY, 12)));
        Run run = (Run) lines(9).getFirst();
        assertThat(run.count()).isEqualTo(3);
        assertThat(run.comments()).isEqualTo(2);
        assertThat(run.sides()).containsExactlyInAnyOrder(CITY, FIRM);
        assertThat(run.until()).isEqualTo(at(12));
        assertThat(Timeline.within(room, run))
                .extracting(step -> step.happening().event())
                .hasExactlyElementsOfTypes(
                        ThreadSettled.class, CommentMade.class, CommentMade.class);
    }

    @Test
    void a_run_keeps_its_place_as_it_grows_and_what_moves_nothing_does_not_end_it() {
        raised();
        asked();
        said(CITY, 10);
        Line alone = lines(9).getFirst();
        assertThat(alone).isInstanceOf(Step.class);
        given(new VersionSeen(DECISION, PROPOSAL, 1, act(FIRM, 11)));
        said(FIRM, 12);
        Line both = lines(9).getFirst();
        assertThat(both).isInstanceOf(Run.class);
        assertThat(both.position()).isEqualTo(alone.position());
        assertThat(Timeline.within(room, (Run) both)).hasSize(2);
    }

    @Test
    void a_step_between_ends_a_run() {
        raised();
        asked();
        said(CITY, 10);
        said(FIRM, 11);
        given(new IssueAcknowledged(ISSUE, act(CITY, 12)));
        said(FIRM, 13);
        assertThat(lines(9).subList(0, 3))
                .hasExactlyElementsOfTypes(Step.class, Step.class, Run.class);
    }

    @Test
    void of_a_long_story_the_latest_and_the_origin_are_told_and_all_of_it_on_request() {
        raised();
        asked();
        for (int minute = 10; minute < 20; minute++) {
            given(new IssueAcknowledged(ISSUE, act(CITY, minute)));
        }
        Timeline some = Timeline.of(room, 4);
        assertThat(some.latest()).hasSize(3);
        assertThat(some.origin()).isNotNull();
        assertThat(some.origin().happening().event()).isInstanceOf(IssueRaised.class);
        assertThat(some.origin().weight()).isEqualTo(Weight.MILESTONE);
        assertThat(lines(Integer.MAX_VALUE)).hasSize(12);
    }

    @Test
    void a_story_that_fits_ends_with_its_origin_and_leaves_nothing_out() {
        raised();
        asked();
        Timeline all = Timeline.of(room, 2);
        assertThat(all.origin()).isNull();
        assertThat(events(all.latest()))
                .hasExactlyElementsOfTypes(DecisionOpened.class, IssueRaised.class);
    }

    @Test
    void an_agreement_says_how_long_it_took_from_its_proposal() {
        raised();
        asked();
        given(
                new ProposalMade(
                        DECISION,
                        PROPOSAL,
                        "Clinics",
                        WORDING,
                        WORDING.hash(),
                        "",
                        null,
                        act(CITY, 30)),
                new DecisionAgreed(
                        DECISION,
                        PROPOSAL,
                        1,
                        WORDING,
                        WORDING.hash(),
                        Map.of(),
                        List.of(),
                        act(FIRM, 230)));
        Step agreed = (Step) lines(9).getFirst();
        assertThat(agreed.weight()).isEqualTo(Weight.MILESTONE);
        assertThat(agreed.lasted()).isEqualTo(new Lasted(Lasted.What.PROPOSED, at(30), at(230)));
    }

    @Test
    void a_measure_is_in_force_until_it_ends_and_an_issue_open_until_it_is_resolved() {
        raised();
        MeasureId measure = new MeasureId("m");
        given(
                new MeasureTaken(
                        MeasuresId.of(ISSUE),
                        measure,
                        SIDES,
                        "Heaters",
                        "Cold",
                        "Duty",
                        at(9_000),
                        act(CITY, 5)));
        assertThat(((Step) lines(9).getFirst()).lasted())
                .isEqualTo(new Lasted(Lasted.What.IN_FORCE, at(5), null));
        assertThat(((Step) lines(9).getLast()).lasted())
                .isEqualTo(new Lasted(Lasted.What.OPEN, at(0), null));
        given(
                new MeasureEnded(MeasuresId.of(ISSUE), measure, "Warm again", act(CITY, 65)),
                new IssueResolved(ISSUE, act(FIRM, 90)));
        assertThat(lines(9))
                .extracting(line -> ((Step) line).lasted())
                .containsExactly(
                        new Lasted(Lasted.What.OPEN, at(0), at(90)),
                        new Lasted(Lasted.What.IN_FORCE, at(5), at(65)),
                        null,
                        null);
    }

    @Test
    void what_is_only_said_and_what_duty_does_meanwhile_makes_nobody_wait_anew() {
        raised();
        asked();
        Instant since = room.movedAt();
        said(CITY, 50);
        given(
                new MeasureTaken(
                        MeasuresId.of(ISSUE),
                        new MeasureId("m"),
                        SIDES,
                        "Heaters",
                        "Cold",
                        "Duty",
                        at(9_000),
                        act(CITY, 55)));
        assertThat(room.movedAt()).isEqualTo(since);
        given(new IssueAcknowledged(ISSUE, act(FIRM, 60)));
        assertThat(room.movedAt()).isEqualTo(at(60));
    }

    private List<Line> lines(int most) {
        return Timeline.of(room, most).latest();
    }

    private static Stream<Acted> events(List<Line> lines) {
        return lines.stream().map(line -> ((Step) line).happening().event());
    }

    private void raised() {
        given(new IssueRaised(ISSUE, "Cold homes", "Forty calls", SIDES, null, act(CITY, 0)));
    }

    private void asked() {
        given(
                new DecisionOpened(
                        DECISION,
                        new Subject(Issues.RESPONSE, "i"),
                        "What now?",
                        SIDES,
                        null,
                        false,
                        null,
                        act(CITY, 1)));
    }

    private void said(SideId side, int minute) {
        given(
                new CommentMade(
                        DECISION, new CommentId("c" + minute), "Said", null, act(side, minute)));
    }

    private void given(Acted... events) {
        for (Acted event : events) {
            room = room.after(log.append("s" + log.head(), event, Map.of(), NOON));
        }
    }

    private static Act act(SideId side, int minute) {
        return new Act(new MemberId("of-" + side), side, at(minute));
    }

    private static Instant at(int minute) {
        return NOON.plus(Duration.ofMinutes(minute));
    }
}
