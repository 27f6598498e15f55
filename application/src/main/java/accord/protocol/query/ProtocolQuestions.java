package accord.protocol.query;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.query.Contracts;
import accord.decision.DecisionEvent;
import accord.decision.DecisionId;
import accord.decision.DecisionState;
import accord.decision.query.Decisions;
import accord.eventlog.query.History;
import accord.eventlog.query.Listeners;
import accord.eventlog.query.Listening;
import accord.eventlog.query.Recorded;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import accord.member.query.Caller;
import accord.protocol.ProtocolId;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What somebody's sides have not decided about their protocols, over all of their contracts. */
@Singleton
public class ProtocolQuestions implements AutoCloseable {
    /** The most contracts that are looked at, and questions that are found. */
    public static final int MOST = 100;

    private final Contracts contracts;
    private final Decisions decisions;
    private final Shelf<ProtocolQuestion> questions;
    private final Listeners<Listener> listeners;

    private record Listener(Caller caller, Told told) {}

    /** Somebody who is told of questions. */
    @FunctionalInterface
    public interface Told {
        /**
         * @param now empty where it is decided
         */
        void told(DecisionId decision, Optional<ProtocolQuestion> now);
    }

    ProtocolQuestions(History history, Contracts contracts, Decisions decisions, Shelves shelves) {
        this.contracts = contracts;
        this.decisions = decisions;
        this.questions = ProtocolQuestion.on(shelves);
        this.listeners = new Listeners<>(history, this::tell);
    }

    /**
     * Those of the contracts that a caller may see, oldest first; two reads, however many contracts
     * there are.
     */
    public List<ProtocolQuestion> open(Caller caller) {
        return questions.byAny("contract", contracts.idsOf(caller, MOST), null, MOST);
    }

    /** Calls back for each that moves and that the caller may see, on Accord's thread. */
    public Listening listen(Caller caller, Told told) {
        return listeners.add(new Listener(caller, told));
    }

    @Override
    public void close() {
        listeners.close();
    }

    private void tell(Recorded event, Collection<Listener> listeners) {
        if (event.metadata().get(Contracts.CONTRACT) instanceof String id
                && event.payload() instanceof DecisionEvent moved
                && !(moved instanceof DecisionEvent.VersionSeen)
                && ProtocolId.of(new ContractId(id)).isOf(moved.decision())) {
            ContractId contract = new ContractId(id);
            DecisionState decision = decisions.state(moved.decision());
            Optional<ProtocolQuestion> now =
                    Optional.of(ProtocolQuestion.of(contract, decision, moved.act().at()))
                            .filter(question -> !decision.hasEnded());
            ContractState between = contracts.state(contract);
            listeners.stream()
                    .filter(each -> between.isVisibleTo(each.caller().member()))
                    .forEach(each -> each.told().told(moved.decision(), now));
        }
    }
}
