package accord.session;

import static accord.session.SessionRefused.Reason.ALREADY_CONCLUDED;
import static accord.session.SessionRefused.Reason.ALREADY_STARTED;
import static accord.session.SessionRefused.Reason.NOT_A_SIDE;
import static accord.session.SessionRefused.Reason.NOT_RUNNING;
import static accord.session.SessionRefused.Reason.NOT_THE_FACILITATOR;
import static accord.session.SessionRefused.Reason.NO_CHECKPOINT;
import static accord.session.SessionRefused.Reason.NO_SUCH_ITEM;
import static accord.session.SessionRefused.Reason.OVER;
import static org.assertj.core.api.Assertions.assertThat;

import accord.member.Act;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.session.SessionCommand.AttendSession;
import accord.session.SessionCommand.CancelSession;
import accord.session.SessionCommand.EndSession;
import accord.session.SessionCommand.ExtendItem;
import accord.session.SessionCommand.GiveVerdict;
import accord.session.SessionCommand.NoteSessionNear;
import accord.session.SessionCommand.OpenItem;
import accord.session.SessionCommand.PassChair;
import accord.session.SessionCommand.ScheduleSession;
import accord.session.SessionCommand.StartSession;
import accord.session.SessionEvent.ChairPassed;
import accord.session.SessionEvent.CheckpointConcluded;
import accord.session.SessionEvent.ItemExtended;
import accord.session.SessionEvent.ItemOpened;
import accord.session.SessionEvent.SessionAttended;
import accord.session.SessionEvent.SessionCancelled;
import accord.session.SessionEvent.SessionDrewNear;
import accord.session.SessionEvent.SessionEnded;
import accord.session.SessionEvent.SessionMoved;
import accord.session.SessionEvent.SessionScheduled;
import accord.session.SessionEvent.SessionStarted;
import accord.session.SessionEvent.VerdictGiven;
import accord.text.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final SessionId ID = new SessionId("i-s1");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final SideId CITY = new SideId("city");
    private static final SideId FIRM = new SideId("firm");
    private static final Act ANN = new Act(new MemberId("ann"), CITY, NOON);
    private static final Act BOB = new Act(new MemberId("bob"), FIRM, NOON);
    private static final Act FAY = new Act(new MemberId("fay"), new SideId("neutral"), NOON);
    private static final Act EVE = new Act(new MemberId("eve"), new SideId("other"), NOON);
    private static final Facilitator NEUTRAL = new Facilitator(FAY.by(), null);
    private static final Agenda SURGE = AgendaTemplate.SURGE.agenda();
    private static final SessionScheduled PLANNED = planned(false);
    private static final SessionScheduled CHECKPOINT = planned(true);
    private static final SessionStarted STARTED = new SessionStarted(ID, ANN);
    private static final SessionEnded ENDED = new SessionEnded(ID, FAY);

    private final FixtureConfiguration<Session> session = new AggregateTestFixture<>(Session.class);

    private static SessionScheduled planned(boolean checkpoint) {
        return new SessionScheduled(
                ID, "i", "Surge", Set.of(CITY, FIRM), NOON, SURGE, NEUTRAL, checkpoint, ANN);
    }

    private static ScheduleSession schedule(Act act, @Nullable Instant at, Facilitator who) {
        return new ScheduleSession(
                ID, "i", "Surge", Set.of(CITY, FIRM), at, SURGE, who, false, act);
    }

    private static void refused(ResultValidator<Session> result, SessionRefused.Reason reason) {
        result.expectNoEvents()
                .expectException(
                        new FeatureMatcher<SessionRefused, SessionRefused.Reason>(
                                Matchers.equalTo(reason), "refused with", "reason") {
                            @Override
                            protected SessionRefused.Reason featureValueOf(SessionRefused refused) {
                                return refused.reason();
                            }
                        });
    }

    @Test
    void a_side_asks_the_sides_to_meet_or_starts_on_the_spot() {
        session.givenNoPriorActivity().when(schedule(ANN, NOON, NEUTRAL)).expectEvents(PLANNED);
        session.givenNoPriorActivity()
                .when(schedule(ANN, null, NEUTRAL))
                .expectEvents(PLANNED, STARTED);
        refused(session.givenNoPriorActivity().when(schedule(EVE, NOON, NEUTRAL)), NOT_A_SIDE);
    }

    @Test
    void all_are_reminded_within_the_hour_before_it_once_for_each_time() {
        Instant later = NOON.plus(Duration.ofHours(5));
        SessionMoved moved = new SessionMoved(ID, later, "Trains.", ANN);
        session.given(PLANNED).when(near(NOON, 61)).expectNoEvents();
        session.given(PLANNED)
                .when(near(NOON, 60))
                .expectEvents(new SessionDrewNear(ID, NOON, before(NOON, 60)));
        session.given(PLANNED, new SessionDrewNear(ID, NOON, before(NOON, 60)))
                .when(near(NOON, 30))
                .expectNoEvents();
        session.given(PLANNED, new SessionDrewNear(ID, NOON, before(NOON, 60)), moved)
                .when(near(later, 10))
                .expectEvents(new SessionDrewNear(ID, later, before(later, 10)));
    }

    @Test
    void nobody_is_reminded_of_what_was_moved_is_running_or_is_over() {
        SessionMoved moved = new SessionMoved(ID, NOON.plus(Duration.ofHours(5)), "Trains.", ANN);
        session.given(PLANNED, moved).when(near(NOON, 10)).expectNoEvents();
        session.given(PLANNED, STARTED).when(near(NOON, 10)).expectNoEvents();
        session.given(PLANNED, new SessionCancelled(ID, "Ill.", ANN))
                .when(near(NOON, 10))
                .expectNoEvents();
        session.given(PLANNED).when(near(NOON, 0)).expectNoEvents();
    }

    private static NoteSessionNear near(Instant startsAt, int minutesBefore) {
        return new NoteSessionNear(ID, startsAt, before(startsAt, minutesBefore));
    }

    private static Act before(Instant startsAt, int minutes) {
        return Act.ofAccord(startsAt.minus(Duration.ofMinutes(minutes)));
    }

    @Test
    void whoever_facilitates_is_of_one_of_the_sides_or_of_none() {
        session.givenNoPriorActivity()
                .when(schedule(ANN, NOON, new Facilitator(EVE.by(), EVE.side())))
                .expectNoEvents()
                .expectException(InvalidInput.class);
    }

    @Test
    void only_the_facilitator_moves_a_session_on() {
        session.given(PLANNED, STARTED)
                .when(new OpenItem(ID, 1, FAY))
                .expectEvents(new ItemOpened(ID, 1, FAY));
        session.given(PLANNED, STARTED)
                .when(new ExtendItem(ID, 5, FAY))
                .expectEvents(new ItemExtended(ID, 0, 5, FAY));
        session.given(PLANNED, STARTED).when(new EndSession(ID, FAY)).expectEvents(ENDED);
        refused(
                session.given(PLANNED, STARTED).when(new OpenItem(ID, 1, ANN)),
                NOT_THE_FACILITATOR);
        refused(session.given(PLANNED, STARTED).when(new EndSession(ID, ANN)), NOT_THE_FACILITATOR);
        refused(session.given(PLANNED, STARTED).when(new OpenItem(ID, 9, FAY)), NO_SUCH_ITEM);
        refused(session.given(PLANNED).when(new OpenItem(ID, 1, FAY)), NOT_RUNNING);
    }

    @Test
    void somebody_of_a_side_can_take_the_chair_over_and_nobody_else() {
        Facilitator bob = new Facilitator(BOB.by(), FIRM);
        session.given(PLANNED, STARTED)
                .when(new PassChair(ID, bob, BOB))
                .expectEvents(new ChairPassed(ID, bob, BOB));
        session.given(PLANNED, STARTED, new ChairPassed(ID, bob, BOB))
                .when(new OpenItem(ID, 1, BOB))
                .expectEvents(new ItemOpened(ID, 1, BOB));
        refused(
                session.given(PLANNED, STARTED).when(new PassChair(ID, bob, ANN)),
                NOT_THE_FACILITATOR);
        refused(
                session.given(PLANNED, STARTED)
                        .when(new PassChair(ID, new Facilitator(EVE.by(), null), EVE)),
                NOT_THE_FACILITATOR);
    }

    @Test
    void everybody_who_is_there_is_noted_once() {
        session.given(PLANNED, STARTED)
                .when(new AttendSession(ID, BOB))
                .expectEvents(new SessionAttended(ID, BOB));
        session.given(PLANNED, STARTED, new SessionAttended(ID, BOB))
                .when(new AttendSession(ID, BOB))
                .expectNoEvents();
        refused(session.given(PLANNED, STARTED, ENDED).when(new AttendSession(ID, BOB)), OVER);
    }

    @Test
    void a_session_that_has_started_can_not_be_cancelled_and_one_that_is_over_not_started() {
        session.given(PLANNED)
                .when(new CancelSession(ID, "Storm", BOB))
                .expectEvents(new SessionCancelled(ID, "Storm", BOB));
        refused(
                session.given(PLANNED, STARTED).when(new CancelSession(ID, "Storm", BOB)),
                ALREADY_STARTED);
        refused(session.given(PLANNED, STARTED, ENDED).when(new StartSession(ID, ANN)), OVER);
        refused(session.given(PLANNED).when(new StartSession(ID, EVE)), NOT_THE_FACILITATOR);
    }

    @Test
    void a_checkpoint_is_concluded_when_every_side_says_the_same_and_never_by_one() {
        VerdictGiven go = new VerdictGiven(ID, Verdict.CONTINUE, "", ANN);
        session.given(CHECKPOINT, STARTED)
                .when(new GiveVerdict(ID, Verdict.CONTINUE, "", ANN))
                .expectEvents(go);
        session.given(CHECKPOINT, STARTED, go)
                .when(new GiveVerdict(ID, Verdict.STOP, "Dearer", BOB))
                .expectEvents(new VerdictGiven(ID, Verdict.STOP, "Dearer", BOB));
        session.given(CHECKPOINT, STARTED, go, ENDED)
                .when(new GiveVerdict(ID, Verdict.CONTINUE, "", BOB))
                .expectEvents(
                        new VerdictGiven(ID, Verdict.CONTINUE, "", BOB),
                        new CheckpointConcluded(ID, Verdict.CONTINUE, BOB));
        refused(
                session.given(
                                CHECKPOINT,
                                STARTED,
                                new CheckpointConcluded(ID, Verdict.CONTINUE, BOB))
                        .when(new GiveVerdict(ID, Verdict.STOP, "", ANN)),
                ALREADY_CONCLUDED);
        refused(
                session.given(PLANNED, STARTED).when(new GiveVerdict(ID, Verdict.STOP, "", ANN)),
                NO_CHECKPOINT);
        refused(
                session.given(CHECKPOINT, STARTED).when(new GiveVerdict(ID, Verdict.STOP, "", FAY)),
                NOT_A_SIDE);
        assertThat(new GiveVerdict(ID, Verdict.STOP, "", ANN).needs())
                .isEqualTo(Permission.NEGOTIATOR);
    }

    @Test
    void a_time_box_ends_and_nothing_follows_from_that() {
        SessionState state = SessionState.NONE.after(PLANNED).after(STARTED);
        assertThat(state.item()).isEqualTo(new SessionState.Running(0, NOON, 5));
        SessionState longer = state.after(new ItemExtended(ID, 0, 7, FAY));
        assertThat(longer.item())
                .extracting(SessionState.Running::until)
                .isEqualTo(NOON.plus(Duration.ofMinutes(12)));
        assertThat(longer.after(new ItemOpened(ID, 1, FAY)).item())
                .isEqualTo(new SessionState.Running(1, NOON, 10));
    }

    @Test
    void a_checkpoint_waits_for_the_silent_and_for_all_who_differ() {
        SessionState begun = SessionState.NONE.after(CHECKPOINT).after(STARTED);
        SessionState one = begun.after(new VerdictGiven(ID, Verdict.STOP, "", ANN));
        SessionState two = one.after(new VerdictGiven(ID, Verdict.CHANGE, "", BOB));
        assertThat(begun.silent()).containsExactlyInAnyOrder(CITY, FIRM);
        assertThat(one.silent()).containsExactly(FIRM);
        assertThat(two.silent()).containsExactlyInAnyOrder(CITY, FIRM);
        assertThat(two.awaitsVerdict()).isTrue();
        assertThat(two.after(new CheckpointConcluded(ID, Verdict.STOP, BOB)).awaitsVerdict())
                .isFalse();
    }
}
