package accord.decision;

import static accord.decision.DecisionRefused.Reason.NO_TIME_BOX;
import static accord.decision.DecisionRefused.Reason.TIME_BOX_NOT_OVER;
import static accord.decision.Guards.mustBeUndecided;

import accord.decision.DecisionCommand.NoteTimeBox;
import accord.decision.DecisionCommand.ProposeExtension;
import accord.decision.DecisionEvent.DecisionEscalated;
import accord.decision.DecisionEvent.ExtensionProposed;
import accord.decision.DecisionEvent.TimeBoxExtended;
import accord.decision.DecisionEvent.TimeBoxRanOut;
import accord.text.InvalidInput;
import accord.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The laws of time: what runs out goes up the ladder, and all sides together give it longer.
 * Nothing here touches what anybody consented to.
 */
final class Climbing {
    private Climbing() {}

    /** Once for each time box, whoever notes it and however often. */
    static List<DecisionEvent> note(DecisionState state, NoteTimeBox c) {
        TimeBox box = state.timeBox();
        @Nullable Instant until = box.until();
        boolean another = c.deadline() != null && !c.deadline().equals(until);
        if (state.hasEnded() || box.over() || another) {
            return List.of();
        }
        if (until == null || c.act().at().isBefore(until)) {
            throw new DecisionRefused(TIME_BOX_NOT_OVER, "The time box is not over yet.");
        }
        List<DecisionEvent> events = new ArrayList<>();
        events.add(new TimeBoxRanOut(c.decision(), until, c.act()));
        @Nullable Ladder ladder = box.place().map(DecisionEscalated::ladder).orElse(c.ladder());
        if (ladder != null) {
            box.next(ladder).map(rung -> step(c, until, ladder, rung)).ifPresent(events::add);
        }
        return List.copyOf(events);
    }

    /** Its time begins when all are told, so that a rung is never shorter than was agreed. */
    private static DecisionEvent step(NoteTimeBox c, Instant ranOut, Ladder ladder, int rung) {
        Instant until = ladder.rung(rung).until(c.act().at());
        return new DecisionEscalated(c.decision(), ranOut, rung, ladder, until, c.act());
    }

    /** It ends later at the moment when every side has named the same time, and never otherwise. */
    static List<DecisionEvent> extend(DecisionState state, ProposeExtension c) {
        mustBeUndecided(state, c.act());
        TimeBox box = state.timeBox();
        @Nullable Instant from = box.until();
        if (from == null) {
            throw new DecisionRefused(NO_TIME_BOX, "This has no time box that could be longer.");
        }
        if (!c.until().isAfter(from) || !c.until().isAfter(c.act().at())) {
            throw new InvalidInput("until", "must be later than the time box ends, and than now");
        }
        ExtensionProposed wish =
                new ExtensionProposed(
                        c.decision(), c.until(), Text.optional("reason", c.reason()), c.act());
        TimeBox then = box.with(wish);
        boolean all =
                state.sides().stream()
                        .allMatch(side ->
                                then.wished().containsKey(side)
                                        && then.wished().get(side).until().equals(c.until()));
        return all
                ? List.of(wish, new TimeBoxExtended(c.decision(), from, c.until(), c.act()))
                : List.of(wish);
    }
}
