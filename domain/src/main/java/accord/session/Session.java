package accord.session;

import static accord.session.SessionRefused.Reason.ALREADY_CONCLUDED;
import static accord.session.SessionRefused.Reason.ALREADY_STARTED;
import static accord.session.SessionRefused.Reason.NOT_A_SIDE;
import static accord.session.SessionRefused.Reason.NOT_RUNNING;
import static accord.session.SessionRefused.Reason.NOT_THE_FACILITATOR;
import static accord.session.SessionRefused.Reason.NO_CHECKPOINT;
import static accord.session.SessionRefused.Reason.NO_SUCH_ITEM;
import static accord.session.SessionRefused.Reason.OVER;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import accord.member.Act;
import accord.member.SideId;
import accord.session.SessionCommand.AttendSession;
import accord.session.SessionCommand.CancelSession;
import accord.session.SessionCommand.EndSession;
import accord.session.SessionCommand.ExtendItem;
import accord.session.SessionCommand.GiveVerdict;
import accord.session.SessionCommand.MoveSession;
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
import accord.session.SessionState.Phase;
import accord.text.InvalidInput;
import accord.text.Text;
import java.time.Instant;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

@AggregateRoot
class Session {
    @AggregateIdentifier private SessionId id;
    private SessionState state = SessionState.NONE;
    private @Nullable Instant reminded;

    Session() {}

    @CommandHandler
    Session(ScheduleSession c) {
        SessionRefused.when(
                !c.sides().contains(c.act().side()),
                NOT_A_SIDE,
                "Only people of a side can ask the sides to meet.");
        known(c.facilitator(), c.sides());
        apply(
                new SessionScheduled(
                        c.session(),
                        c.about(),
                        Text.line("title", c.title()),
                        Set.copyOf(c.sides()),
                        c.startsAt() == null ? c.act().at() : c.startsAt(),
                        c.agenda(),
                        c.facilitator(),
                        c.checkpoint(),
                        c.act()));
        if (c.startsAt() == null) {
            apply(new SessionStarted(c.session(), c.act()));
        }
    }

    @CommandHandler
    void handle(MoveSession c) {
        mustWait(c.act());
        apply(new SessionMoved(id, c.startsAt(), Text.paragraph("reason", c.reason()), c.act()));
    }

    @CommandHandler
    void handle(CancelSession c) {
        mustWait(c.act());
        apply(new SessionCancelled(id, Text.paragraph("reason", c.reason()), c.act()));
    }

    @CommandHandler
    void handle(NoteSessionNear c) {
        boolean near =
                state.phase() == Phase.SCHEDULED
                        && state.startsAt().equals(c.startsAt())
                        && c.act().at().isBefore(c.startsAt())
                        && !c.act().at().isBefore(c.startsAt().minus(SessionState.NEAR));
        if (near && !c.startsAt().equals(reminded)) {
            apply(new SessionDrewNear(id, c.startsAt(), c.act()));
        }
    }

    @CommandHandler
    void handle(StartSession c) {
        SessionRefused.when(!state.isOpen(), OVER, "This session is over.");
        SessionRefused.when(state.isRunning(), ALREADY_STARTED, "This session has started.");
        SessionRefused.when(
                !isOfASide(c.act()) && !state.facilitatedBy(c.act().by()),
                NOT_THE_FACILITATOR,
                "The sides start it, or whoever facilitates.");
        apply(new SessionStarted(id, c.act()));
    }

    @CommandHandler
    void handle(AttendSession c) {
        mustRun();
        if (!state.attendance().containsKey(c.act().by())) {
            apply(new SessionAttended(id, c.act()));
        }
    }

    @CommandHandler
    void handle(OpenItem c) {
        mustFacilitate(c.act());
        SessionRefused.when(
                c.item() < 0 || c.item() >= state.plan().agenda().items().size(),
                NO_SUCH_ITEM,
                "The agenda has no such item.");
        if (state.item() == null || state.item().number() != c.item()) {
            apply(new ItemOpened(id, c.item(), c.act()));
        }
    }

    @CommandHandler
    void handle(ExtendItem c) {
        mustFacilitate(c.act());
        if (c.minutes() < 1 || c.minutes() > AgendaItem.MOST_MINUTES) {
            throw new InvalidInput("minutes", "must be 1 to " + AgendaItem.MOST_MINUTES);
        }
        if (state.item() != null) {
            apply(new ItemExtended(id, state.item().number(), c.minutes(), c.act()));
        }
    }

    @CommandHandler
    void handle(PassChair c) {
        SessionRefused.when(!state.isOpen(), OVER, "This session is over.");
        boolean takesOver = isOfASide(c.act()) && c.to().member().equals(c.act().by());
        SessionRefused.when(
                !takesOver && !state.facilitatedBy(c.act().by()),
                NOT_THE_FACILITATOR,
                "The chair is handed on by whoever has it; you can take it over yourself.");
        known(c.to(), state.plan().sides());
        if (!c.to().equals(state.facilitator())) {
            apply(new ChairPassed(id, c.to(), c.act()));
        }
    }

    @CommandHandler
    void handle(EndSession c) {
        mustFacilitate(c.act());
        apply(new SessionEnded(id, c.act()));
    }

    @CommandHandler
    void handle(GiveVerdict c) {
        SessionRefused.when(
                !isOfASide(c.act()), NOT_A_SIDE, "Your organisation is not a side of this.");
        SessionRefused.when(
                !state.plan().checkpoint(), NO_CHECKPOINT, "This session is no checkpoint.");
        SessionRefused.when(
                state.started() == null || state.phase() == Phase.CANCELLED,
                NOT_RUNNING,
                "The checkpoint has not begun.");
        SessionRefused.when(
                state.concluded() != null,
                ALREADY_CONCLUDED,
                "Every side has said the same; the checkpoint is concluded.");
        apply(new VerdictGiven(id, c.verdict(), Text.optional("note", c.note()), c.act()));
        if (state.allSaySame()) {
            apply(new CheckpointConcluded(id, c.verdict(), c.act()));
        }
    }

    private void mustWait(Act act) {
        SessionRefused.when(
                !isOfASide(act), NOT_A_SIDE, "Your organisation is not a side of this.");
        SessionRefused.when(!state.isOpen(), OVER, "This session is over.");
        SessionRefused.when(state.isRunning(), ALREADY_STARTED, "This session has started.");
    }

    private void mustRun() {
        SessionRefused.when(!state.isOpen(), OVER, "This session is over.");
        SessionRefused.when(!state.isRunning(), NOT_RUNNING, "This session has not started.");
    }

    private void mustFacilitate(Act act) {
        mustRun();
        SessionRefused.when(
                !state.facilitatedBy(act.by()),
                NOT_THE_FACILITATOR,
                "Whoever facilitates moves the session on; you can take the chair over.");
    }

    private boolean isOfASide(Act act) {
        return state.plan().sides().contains(act.side());
    }

    private static void known(Facilitator who, Set<SideId> sides) {
        if (who.side() != null && !sides.contains(who.side())) {
            throw new InvalidInput("facilitator", "must be of one of the sides, or of none");
        }
    }

    @EventSourcingHandler
    private void evolve(SessionEvent event) {
        id = event.session();
        state = state.after(event);
        if (event instanceof SessionDrewNear near) {
            reminded = near.startsAt();
        }
    }
}
