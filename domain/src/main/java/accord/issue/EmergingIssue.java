package accord.issue;

import static accord.issue.IssueRefused.Reason.ACTIONS_OPEN;
import static accord.issue.IssueRefused.Reason.ACTION_EXISTS;
import static accord.issue.IssueRefused.Reason.ALREADY_ACCEPTED;
import static accord.issue.IssueRefused.Reason.ALREADY_ACKNOWLEDGED;
import static accord.issue.IssueRefused.Reason.ALREADY_CONFIRMED;
import static accord.issue.IssueRefused.Reason.HATS_ALREADY_SWAPPED;
import static accord.issue.IssueRefused.Reason.NOTHING_TO_MARK;
import static accord.issue.IssueRefused.Reason.NOT_A_SIDE;
import static accord.issue.IssueRefused.Reason.NOT_RESOLVED;
import static accord.issue.IssueRefused.Reason.NO_POSITION_YET;
import static accord.issue.IssueRefused.Reason.NO_RESPONSE_YET;
import static accord.issue.IssueRefused.Reason.OWN_POSITION;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import accord.decision.DecisionId;
import accord.issue.IssueCommand.AcceptSkippingHats;
import accord.issue.IssueCommand.AcknowledgeIssue;
import accord.issue.IssueCommand.AddAction;
import accord.issue.IssueCommand.ConfirmResolution;
import accord.issue.IssueCommand.FinishAction;
import accord.issue.IssueCommand.MarkRestatement;
import accord.issue.IssueCommand.MeasureOutcome;
import accord.issue.IssueCommand.NoteActionDue;
import accord.issue.IssueCommand.NoteLesson;
import accord.issue.IssueCommand.NoteReviewDue;
import accord.issue.IssueCommand.NoteSign;
import accord.issue.IssueCommand.RaiseIssue;
import accord.issue.IssueCommand.ReopenIssue;
import accord.issue.IssueCommand.RescheduleAction;
import accord.issue.IssueCommand.RestatePosition;
import accord.issue.IssueCommand.StatePosition;
import accord.issue.IssueCommand.TakeLesson;
import accord.issue.IssueCommand.TakeResponse;
import accord.issue.IssueEvent.ActionAdded;
import accord.issue.IssueEvent.ActionDone;
import accord.issue.IssueEvent.ActionNearedDue;
import accord.issue.IssueEvent.ActionRescheduled;
import accord.issue.IssueEvent.HatsSkipAccepted;
import accord.issue.IssueEvent.HatsSwapped;
import accord.issue.IssueEvent.IssueAcknowledged;
import accord.issue.IssueEvent.IssueRaised;
import accord.issue.IssueEvent.IssueReopened;
import accord.issue.IssueEvent.IssueResolved;
import accord.issue.IssueEvent.LessonNoted;
import accord.issue.IssueEvent.LessonTaken;
import accord.issue.IssueEvent.OutcomeMeasured;
import accord.issue.IssueEvent.PositionRestated;
import accord.issue.IssueEvent.PositionStated;
import accord.issue.IssueEvent.ResolutionConfirmed;
import accord.issue.IssueEvent.ResponseAgreed;
import accord.issue.IssueEvent.ResponseOvertaken;
import accord.issue.IssueEvent.RestatementMarked;
import accord.issue.IssueEvent.ReviewFellDue;
import accord.issue.IssueEvent.SignNoted;
import accord.text.InvalidInput;
import accord.text.Text;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

@AggregateRoot
class EmergingIssue {
    @AggregateIdentifier private IssueId id;
    private IssueState state = IssueState.NONE;
    private final Set<String> signs = new HashSet<>();
    private final Map<ActionId, LocalDate> reminded = new HashMap<>();
    private final Set<DecisionId> reviewed = new HashSet<>();

    EmergingIssue() {}

    @CommandHandler
    EmergingIssue(RaiseIssue c) {
        if (c.sides().size() < 2) {
            throw new InvalidInput("sides", "must be two or more");
        }
        apply(
                new IssueRaised(
                        c.issue(),
                        Text.line("title", c.title()),
                        Text.paragraph("description", c.description()),
                        Set.copyOf(c.sides()),
                        c.surge(),
                        c.act()));
    }

    @CommandHandler
    void handle(NoteSign c) {
        SignNoted noted = new SignNoted(id, c.sign(), Text.paragraph("words", c.words()), c.act());
        if (!signs.contains(told(noted))) {
            apply(noted);
        }
    }

    private static String told(SignNoted noted) {
        return noted.sign() + " " + noted.words();
    }

    @CommandHandler
    void handle(AcknowledgeIssue c) {
        state.mustBeASide(c.act());
        IssueRefused.when(
                state.acknowledged().containsKey(c.act().side()),
                ALREADY_ACKNOWLEDGED,
                "Your side has already acknowledged this.");
        apply(new IssueAcknowledged(id, c.act()));
    }

    @CommandHandler
    void handle(StatePosition c) {
        state.mustBeOpen(c.act());
        apply(new PositionStated(id, c.position(), c.act()));
    }

    @CommandHandler
    void handle(RestatePosition c) {
        state.mustBeOpen(c.act());
        IssueRefused.when(
                c.of().equals(c.act().side()),
                OWN_POSITION,
                "Restate the other side's position; your own you state.");
        IssueRefused.when(
                !state.hats().positions().containsKey(c.of()),
                NO_POSITION_YET,
                "That side has not stated its position yet.");
        apply(new PositionRestated(id, c.of(), Text.paragraph("text", c.text()), c.act()));
    }

    @CommandHandler
    void handle(MarkRestatement c) {
        state.mustBeOpen(c.act());
        IssueRefused.when(
                state.hats().restatement(c.restatedBy(), c.act().side()).isEmpty(),
                NOTHING_TO_MARK,
                "That side has not restated your position yet.");
        String correction =
                c.fair()
                        ? Text.optional("correction", c.correction())
                        : Text.paragraph("correction", c.correction());
        apply(new RestatementMarked(id, c.restatedBy(), c.fair(), correction, c.act()));
        if (!state.hats().isSwapped() && state.hats().allFair(state.sides())) {
            apply(new HatsSwapped(id, false, c.act()));
        }
    }

    @CommandHandler
    void handle(AcceptSkippingHats c) {
        state.mustBeOpen(c.act());
        IssueRefused.when(
                state.hats().isSwapped(),
                HATS_ALREADY_SWAPPED,
                "Consent is already open; there is nothing to skip.");
        IssueRefused.when(
                state.hats().skipping().contains(c.act().side()),
                ALREADY_ACCEPTED,
                "Your side has already agreed to skip this.");
        apply(new HatsSkipAccepted(id, c.act()));
        if (state.hats().skipping().containsAll(state.sides())) {
            apply(new HatsSwapped(id, true, c.act()));
        }
    }

    @CommandHandler
    void handle(TakeResponse c) {
        @Nullable ResponseAgreed inForce = state.response();
        @Nullable DecisionId current = inForce == null ? null : inForce.decision();
        if (c.decision().equals(current)) {
            return;
        }
        if (current == null || Objects.equals(current, c.base())) {
            apply(
                    new ResponseAgreed(
                            id, c.decision(), c.proposal(), c.version(), c.textHash(), c.act()));
        } else {
            apply(new ResponseOvertaken(id, c.decision(), current, c.act()));
        }
    }

    @CommandHandler
    void handle(AddAction c) {
        state.mustBeOpen(c.act());
        IssueRefused.when(
                state.response() == null,
                NO_RESPONSE_YET,
                "Actions follow from an agreed response; agree on one first.");
        IssueRefused.when(
                !state.sides().contains(c.side()),
                NOT_A_SIDE,
                "The owner must be on one of the sides.");
        IssueRefused.when(
                state.action(c.action()).isPresent(),
                ACTION_EXISTS,
                "This action has already been added.");
        apply(
                new ActionAdded(
                        id,
                        c.action(),
                        Text.line("what", c.what()),
                        c.side(),
                        c.owner(),
                        c.dueOn(),
                        c.act()));
    }

    @CommandHandler
    void handle(NoteActionDue c) {
        boolean waits =
                state.action(c.action())
                        .filter(action -> action.open() && action.dueOn().equals(c.dueOn()))
                        .isPresent();
        if (waits && !c.dueOn().equals(reminded.get(c.action()))) {
            apply(new ActionNearedDue(id, c.action(), c.dueOn(), c.act()));
        }
    }

    @CommandHandler
    void handle(NoteReviewDue c) {
        @Nullable ResponseAgreed inForce = state.response();
        boolean stands = inForce != null && inForce.decision().equals(c.decision());
        if (stands && !reviewed.contains(c.decision())) {
            apply(new ReviewFellDue(id, c.decision(), c.reviewOn(), c.act()));
        }
    }

    @CommandHandler
    void handle(RescheduleAction c) {
        state.mustHaveOpen(c.action(), c.act());
        apply(
                new ActionRescheduled(
                        id, c.action(), c.dueOn(), Text.paragraph("reason", c.reason()), c.act()));
    }

    @CommandHandler
    void handle(FinishAction c) {
        state.mustHaveOpen(c.action(), c.act());
        apply(new ActionDone(id, c.action(), Text.optional("evidence", c.evidence()), c.act()));
    }

    @CommandHandler
    void handle(ConfirmResolution c) {
        state.mustBeOpen(c.act());
        IssueRefused.when(
                state.response() == null,
                NO_RESPONSE_YET,
                "An issue is resolved after a response has been agreed and carried out.");
        IssueRefused.when(
                state.hasOpenActions(), ACTIONS_OPEN, "There are actions that are not done yet.");
        IssueRefused.when(
                state.confirmed().containsKey(c.act().side()),
                ALREADY_CONFIRMED,
                "Your side has already said that this is resolved.");
        apply(new ResolutionConfirmed(id, Text.optional("note", c.note()), c.act()));
        if (state.confirmed().keySet().containsAll(state.sides())) {
            apply(new IssueResolved(id, c.act()));
        }
    }

    @CommandHandler
    void handle(ReopenIssue c) {
        state.mustBeASide(c.act());
        IssueRefused.when(!state.isResolved(), NOT_RESOLVED, "This issue is open.");
        apply(new IssueReopened(id, Text.paragraph("reason", c.reason()), c.act()));
    }

    @CommandHandler
    void handle(NoteLesson c) {
        state.mustBeASide(c.act());
        IssueRefused.when(
                !state.isResolved(), NOT_RESOLVED, "Lessons are drawn once it is resolved.");
        apply(new LessonNoted(id, Text.paragraph("lesson", c.lesson()), c.act()));
    }

    @CommandHandler
    void handle(MeasureOutcome c) {
        state.mustBeASide(c.act());
        IssueRefused.when(
                state.response() == null,
                NO_RESPONSE_YET,
                "A measure belongs to what was agreed; agree on a response first.");
        apply(new OutcomeMeasured(id, c.when(), Text.line("value", c.value()), c.act()));
    }

    @CommandHandler
    void handle(TakeLesson c) {
        state.mustBeOpen(c.act());
        if (!state.outcome().hasTaken(c.from(), c.lesson())) {
            apply(new LessonTaken(id, c.from(), Text.paragraph("lesson", c.lesson()), c.act()));
        }
    }

    @EventSourcingHandler
    private void evolve(IssueEvent event) {
        id = event.issue();
        state = state.after(event);
        if (event instanceof SignNoted noted) {
            signs.add(told(noted));
        }
        if (event instanceof ActionNearedDue near) {
            reminded.put(near.action(), near.dueOn());
        }
        if (event instanceof ReviewFellDue due) {
            reviewed.add(due.decision());
        }
    }
}
