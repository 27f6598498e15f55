package accord.decision.query;

import accord.decision.DecisionId;
import accord.decision.ScoreSheet;
import java.util.Optional;

/** Keeps sealed scores for all nodes, outside the log, until all are revealed. */
public interface ScoreBox {

    /**
     * @param round in which it is given
     * @param commitment under which it is found again
     */
    void put(DecisionId decision, int round, String commitment, ScoreSheet sheet);

    Optional<ScoreSheet> find(DecisionId decision, String commitment);

    /** Drops one that nobody is bound to. */
    void drop(DecisionId decision, String commitment);

    /** Drops all of a decision's up to a round; of what was revealed the record has it. */
    void empty(DecisionId decision, int lastRound);
}
