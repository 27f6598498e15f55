package accord.decision.ui;

import accord.contract.ContractId;
import accord.decision.DecisionId;
import accord.decision.query.Turn;
import accord.eventlog.query.Listening;
import accord.member.query.Caller;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What sides are asked to decide about something else than issues, for whoever lists it all. */
public interface Asked {

    /** What is undecided in all contracts of a caller, oldest first. */
    List<Question> open(Caller caller);

    /** Calls back, on Accord's thread, for each question that moves. */
    Listening listen(Caller caller, Consumer<Moved> told);

    /**
     * A question moved.
     *
     * @param now null where it is decided
     */
    record Moved(DecisionId decision, @Nullable Question now) {}

    /**
     * A question.
     *
     * @param since when the last thing happened, and so since when it waits
     * @param deadline when its time box ends, null where it has none
     * @param address where it is decided, relative to the root
     */
    record Question(
            ContractId contract,
            DecisionId decision,
            String question,
            Turn turn,
            Instant since,
            @Nullable Instant deadline,
            String address) {}
}
