package accord.decision;

import accord.text.InvalidInput;
import java.util.List;

/**
 * Where a decision goes whose time box runs out, as the sides agreed beforehand. It moves who sees
 * to it and never what anybody consents to.
 *
 * @param agreedIn the decision in which they did
 * @param rungs from the lowest, 1 to {@value #MOST_RUNGS}
 */
public record Ladder(DecisionId agreedIn, List<Rung> rungs) {
    public static final int MOST_RUNGS = 6;

    public Ladder {
        rungs = List.copyOf(rungs);
        if (rungs.isEmpty() || rungs.size() > MOST_RUNGS) {
            throw new InvalidInput("ladder", "must have 1 to %d rungs".formatted(MOST_RUNGS));
        }
    }

    /**
     * @param number from 1
     */
    public Rung rung(int number) {
        return rungs.get(number - 1);
    }
}
