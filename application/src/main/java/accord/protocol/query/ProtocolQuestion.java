package accord.protocol.query;

import accord.contract.ContractId;
import accord.decision.DecisionId;
import accord.decision.DecisionState;
import accord.decision.query.Turn;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the sides of a contract are asked to decide about their protocol, and have not decided.
 *
 * @param since when the last thing happened, and so since when it waits
 * @param deadline when its time box ends, null where it has none
 */
public record ProtocolQuestion(
        ContractId contract,
        DecisionId decision,
        String question,
        Turn turn,
        Instant since,
        @Nullable Instant deadline) {

    static Shelf<ProtocolQuestion> on(Shelves shelves) {
        return shelves.shelf(
                "protocol-questions",
                ProtocolQuestion.class,
                Map.of("contract", question -> List.of(question.contract().value())));
    }

    static ProtocolQuestion of(ContractId contract, DecisionState decision, Instant since) {
        return new ProtocolQuestion(
                contract,
                decision.opening().decision(),
                decision.opening().question(),
                Turn.of(decision),
                since,
                decision.timeBox().until());
    }
}
