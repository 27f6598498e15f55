package accord.decision.query;

import accord.decision.DecisionId;
import accord.decision.ScoreSheet;
import java.util.Optional;

/** Keeps sealed scores for all nodes, outside the log, until all are revealed. */
public interface ScoreBox {

    /**
     * @param commitment under which it is found again
     */
    void put(DecisionId decision, String commitment, ScoreSheet sheet);

    Optional<ScoreSheet> find(DecisionId decision, String commitment);

    /** Drops all of a decision's; what is revealed is on record. */
    void empty(DecisionId decision);
}
