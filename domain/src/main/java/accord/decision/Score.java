package accord.decision;

import accord.text.InvalidInput;

/**
 * What a side gives a version of a proposal on a criterion.
 *
 * @param criterion its place in the list, from 0
 * @param points from 1, worst, to {@value #MOST}, best
 */
public record Score(ProposalId proposal, int version, int criterion, int points) {
    public static final int MOST = 5;

    public Score {
        if (points < 1 || points > MOST) {
            throw new InvalidInput("points", "must be 1 to " + MOST);
        }
        if (criterion < 0) {
            throw new InvalidInput("criterion", "must be 0 or more");
        }
        if (version < 1) {
            throw new InvalidInput("version", "must be 1 or more");
        }
    }
}
