package accord.decision.ui;

import accord.decision.DecisionId;
import accord.decision.Ladder;
import accord.decision.ThreadId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a viewer can do about the decisions of a room.
 *
 * @param binds how far they can bind their side in a decision, as of now
 * @param ladder that the sides agreed on, as of now
 * @param drafting begins what several people write together
 * @param answering brings somebody to where they say their answer
 */
public record Acting(
        Sending sending,
        Function<DecisionId, Binds> binds,
        Supplier<Optional<Ladder>> ladder,
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
