package accord.issue;

import static accord.issue.IssueRefused.Reason.ACTION_DONE;
import static accord.issue.IssueRefused.Reason.NOT_A_SIDE;
import static accord.issue.IssueRefused.Reason.NO_SUCH_ACTION;

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
import accord.issue.IssueEvent.SignNoted;
import accord.member.Act;
import accord.member.SideId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An emerging issue as it stands after its events.
 *
 * @param raised how it was raised; null before it was
 * @param acknowledged by each side, by whom and when
 * @param response what is in force, null before anything was agreed
 * @param actions in the order in which they were added
 * @param confirmed the sides that say it is resolved; anew after each response and action
 * @param resolved when every side had said so, null while it is open
 * @param lessons oldest first
 * @param outcome what the measure read, and the lessons that were brought in
 */
public record IssueState(
        @Nullable IssueRaised raised,
        Map<SideId, Act> acknowledged,
        Hats hats,
        @Nullable ResponseAgreed response,
        List<Action> actions,
        Map<SideId, Act> confirmed,
        @Nullable Act resolved,
        List<LessonNoted> lessons,
        Outcome outcome) {

    public static final IssueState NONE =
            new IssueState(
                    null,
                    Map.of(),
                    Hats.NONE,
                    null,
                    List.of(),
                    Map.of(),
                    null,
                    List.of(),
                    Outcome.NONE);

    public IssueState after(IssueEvent event) {
        return switch (event) {
            case IssueRaised e ->
                    new IssueState(
                            e,
                            acknowledged,
                            hats,
                            response,
                            actions,
                            confirmed,
                            resolved,
                            lessons,
                            outcome);
            case IssueAcknowledged e ->
                    new IssueState(
                            raised,
                            with(acknowledged, e.act()),
                            hats,
                            response,
                            actions,
                            confirmed,
                            resolved,
                            lessons,
                            outcome);
            case SignNoted e -> this;
            case PositionStated e -> withHats(hats.after(e));
            case PositionRestated e -> withHats(hats.after(e));
            case RestatementMarked e -> withHats(hats.after(e));
            case HatsSkipAccepted e -> withHats(hats.after(e));
            case HatsSwapped e -> withHats(hats.swapped(e.skipped()));
            case ResponseAgreed e ->
                    new IssueState(
                            raised,
                            acknowledged,
                            hats,
                            e,
                            actions,
                            Map.of(),
                            resolved,
                            lessons,
                            outcome);
            case ResponseOvertaken e -> this;
            case ActionAdded e -> withActions(with(actions, action(e))).withEnd(Map.of(), resolved);
            case ActionNearedDue e -> this;
            case IssueEvent.ReviewFellDue e -> this;
            case ActionRescheduled e -> change(e.action(), a -> a.dueOn(e.dueOn()));
            case ActionDone e -> change(e.action(), a -> a.doneBy(e.act(), e.evidence()));
            case ResolutionConfirmed e -> withEnd(with(confirmed, e.act()), resolved);
            case IssueResolved e -> withEnd(confirmed, e.act());
            case IssueReopened e -> withEnd(Map.of(), null);
            case OutcomeMeasured e -> withOutcome(outcome.after(e));
            case LessonTaken e -> withOutcome(outcome.after(e));
            case LessonNoted e ->
                    new IssueState(
                            raised,
                            acknowledged,
                            hats,
                            response,
                            actions,
                            confirmed,
                            resolved,
                            with(lessons, e),
                            outcome);
        };
    }

    /** How it was raised; only of an issue that exists. */
    public IssueRaised raising() {
        if (raised == null) {
            throw new IllegalStateException("no such issue");
        }
        return raised;
    }

    public Set<SideId> sides() {
        return raising().sides();
    }

    public boolean isResolved() {
        return resolved != null;
    }

    public Optional<Action> action(ActionId id) {
        return actions.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    public boolean hasOpenActions() {
        return actions.stream().anyMatch(Action::open);
    }

    void mustBeASide(Act act) {
        IssueRefused.when(
                !sides().contains(act.side()),
                NOT_A_SIDE,
                "Your organisation is not a side of this issue.");
    }

    void mustBeOpen(Act act) {
        mustBeASide(act);
        if (isResolved()) {
            throw IssueRefused.resolved();
        }
    }

    void mustHaveOpen(ActionId id, Act act) {
        mustBeOpen(act);
        Action found =
                action(id)
                        .orElseThrow(
                                () -> new IssueRefused(NO_SUCH_ACTION, "There is no such action."));
        IssueRefused.when(!found.open(), ACTION_DONE, "This action is done already.");
    }

    private static Action action(ActionAdded e) {
        return new Action(e.action(), e.what(), e.side(), e.owner(), e.dueOn(), null, "");
    }

    private IssueState change(ActionId id, UnaryOperator<Action> how) {
        return withActions(
                actions.stream().map(a -> a.id().equals(id) ? how.apply(a) : a).toList());
    }

    private IssueState withHats(Hats now) {
        return new IssueState(
                raised,
                acknowledged,
                now,
                response,
                actions,
                confirmed,
                resolved,
                lessons,
                outcome);
    }

    private IssueState withOutcome(Outcome now) {
        return new IssueState(
                raised, acknowledged, hats, response, actions, confirmed, resolved, lessons, now);
    }

    private IssueState withActions(List<Action> now) {
        return new IssueState(
                raised, acknowledged, hats, response, now, confirmed, resolved, lessons, outcome);
    }

    private IssueState withEnd(Map<SideId, Act> now, @Nullable Act end) {
        return new IssueState(
                raised, acknowledged, hats, response, actions, now, end, lessons, outcome);
    }

    private static Map<SideId, Act> with(Map<SideId, Act> map, Act act) {
        Map<SideId, Act> result = new HashMap<>(map);
        result.put(act.side(), act);
        return Map.copyOf(result);
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> result = new ArrayList<>(list);
        result.add(more);
        return List.copyOf(result);
    }
}
