package accord.decision;

import accord.member.SideId;
import accord.text.InvalidInput;
import accord.text.Text;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * All that a side gives in one round.
 *
 * @param scores in the order of proposals' ids and of criteria
 * @param salt random, so that nobody can find the scores of a commitment by trying
 */
public record ScoreSheet(List<Score> scores, String salt) {
    public ScoreSheet {
        if (scores.isEmpty()) {
            throw new InvalidInput("scores", "must not be empty");
        }
        if (new HashSet<>(scores.stream().map(ScoreSheet::place).toList()).size() < scores.size()) {
            throw new InvalidInput("scores", "must have each proposal once on each criterion");
        }
        scores =
                scores.stream()
                        .sorted(
                                Comparator.comparing((Score score) -> score.proposal().value())
                                        .thenComparing(Score::criterion))
                        .toList();
    }

    /**
     * What binds a side to its scores while nobody else sees them: SHA-256 in hexadecimal of the
     * round, the side, each score as {@code proposal,version,criterion,points}, and the salt, each
     * on a line of its own.
     */
    public String commitment(SideId side, int round) {
        StringBuilder all = new StringBuilder("%d\n%s\n".formatted(round, side));
        for (Score score : scores) {
            all.append(
                    "%s,%d,%d,%d\n"
                            .formatted(
                                    score.proposal(),
                                    score.version(),
                                    score.criterion(),
                                    score.points()));
        }
        return Text.hash(all.append(salt).toString());
    }

    private static String place(Score score) {
        return score.proposal() + "," + score.criterion();
    }
}
