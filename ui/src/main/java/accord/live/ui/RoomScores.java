package accord.live.ui;

import accord.decision.DecisionId;
import accord.decision.Score;
import accord.decision.query.BlindScores;
import accord.decision.ui.ComparePart;
import accord.member.query.Caller;
import java.util.List;

/** The scores of one viewer's side in one room. */
record RoomScores(Caller caller, BlindScores scores, Runnable refresh)
        implements ComparePart.Scores {

    @Override
    public List<Score> own(DecisionId decision) {
        return scores.own(caller, decision);
    }

    @Override
    public void score(DecisionId decision, int round, List<Score> given) {
        try {
            scores.score(caller, decision, round, given);
        } finally {
            refresh.run();
        }
    }
}
