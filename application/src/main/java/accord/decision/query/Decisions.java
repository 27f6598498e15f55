package accord.decision.query;

import accord.decision.DecisionEvent;
import accord.decision.DecisionId;
import accord.decision.DecisionState;
import accord.eventlog.query.Fold;
import accord.eventlog.query.History;
import accord.eventlog.query.Recorded;
import jakarta.inject.Singleton;

/** Decisions as they stand; whoever answers with them checks the contract first. */
@Singleton
public class Decisions {
    private final Fold<DecisionState> fold;

    public Decisions(History history) {
        this.fold = new Fold<>(history, DecisionState.NONE, Decisions::after, 1_000);
    }

    public DecisionState state(DecisionId decision) {
        return fold.current(decision.value());
    }

    private static DecisionState after(DecisionState state, Recorded event) {
        return event.payload() instanceof DecisionEvent e ? state.after(e) : state;
    }
}
