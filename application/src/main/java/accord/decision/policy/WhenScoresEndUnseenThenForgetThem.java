package accord.decision.policy;

import accord.decision.DecisionEvent.CriteriaSet;
import accord.decision.DecisionEvent.DecisionAgreed;
import accord.decision.DecisionEvent.DecisionClosed;
import accord.decision.query.BlindScores;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

@ProcessingGroup("when-scores-end-unseen-then-forget-them")
@DisallowReplay
class WhenScoresEndUnseenThenForgetThem {
    private final BlindScores scores;

    WhenScoresEndUnseenThenForgetThem(BlindScores scores) {
        this.scores = scores;
    }

    @EventHandler
    void react(CriteriaSet set) {
        scores.forgetBefore(set.decision(), set.round());
    }

    @EventHandler
    void react(DecisionAgreed agreed) {
        scores.forgetAll(agreed.decision());
    }

    @EventHandler
    void react(DecisionClosed closed) {
        scores.forgetAll(closed.decision());
    }
}
