package accord.decision.policy;

import accord.decision.DecisionEvent.ScoresSealed;
import accord.decision.query.BlindScores;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

@ProcessingGroup("when-every-side-scored-then-reveal")
@DisallowReplay
class WhenEverySideScoredThenReveal {
    private final BlindScores scores;

    WhenEverySideScoredThenReveal(BlindScores scores) {
        this.scores = scores;
    }

    @EventHandler
    void react(ScoresSealed sealed) {
        scores.revealIfAllScored(sealed.decision());
    }
}
