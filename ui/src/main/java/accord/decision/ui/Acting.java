package accord.decision.ui;

import accord.decision.DecisionId;
import accord.decision.ThreadId;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a viewer can do about the decisions of a room.
 *
 * @param binds how far they can bind their side in a decision, as of now
 * @param answering brings somebody to where they say their answer
 */
public record Acting(
        Sending sending,
        Function<DecisionId, Binds> binds,
        DraftsPart.Beginning drafting,
        ComparePart.Scores scores,
        Consumer<Answering> answering) {

    /**
     * What somebody wants to answer.
     *
     * @param to what it says, in a few words
     */
    public record Answering(DecisionId decision, ThreadId thread, String to) {}
}
