package accord.decision.ui;

import accord.decision.DecisionId;
import java.util.function.Function;

/**
 * What a viewer can do about the decisions of a room.
 *
 * @param binds how far they can bind their side in a decision, as of now
 */
public record Acting(
        Sending sending,
        Function<DecisionId, Binds> binds,
        DraftsPart.Beginning drafting,
        ComparePart.Scores scores) {}
