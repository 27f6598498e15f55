package accord.protocol.query;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.decision.DecisionEvent;
import accord.eventlog.query.History;
import accord.eventlog.query.Listeners;
import accord.eventlog.query.Listening;
import accord.eventlog.query.Recorded;
import accord.member.query.Caller;
import accord.protocol.ProtocolEvent;
import accord.protocol.ProtocolId;
import jakarta.inject.Singleton;
import java.util.Collection;

/** Tells those who look at a protocol that something happened to it, on whatever node. */
@Singleton
public class ProtocolNews implements AutoCloseable {
    private final Contracts contracts;
    private final Listeners<Listener> listeners;

    private record Listener(ContractId contract, Runnable told) {}

    ProtocolNews(History history, Contracts contracts) {
        this.contracts = contracts;
        this.listeners = new Listeners<>(history, ProtocolNews::tell);
    }

    /**
     * Calls back whenever there is news, on a thread of Accord's.
     *
     * @throws accord.contract.query.NotFound where there is no such contract for this caller
     */
    public Listening listen(Caller caller, ContractId contract, Runnable told) {
        contracts.visible(caller, contract);
        return listeners.add(new Listener(contract, told));
    }

    @Override
    public void close() {
        listeners.close();
    }

    private static void tell(Recorded event, Collection<Listener> listeners) {
        if (event.metadata().get(Contracts.CONTRACT) instanceof String id) {
            ContractId contract = new ContractId(id);
            if (concerns(event, ProtocolId.of(contract))) {
                listeners.stream()
                        .filter(listener -> listener.contract().equals(contract))
                        .forEach(listener -> listener.told().run());
            }
        }
    }

    private static boolean concerns(Recorded event, ProtocolId protocol) {
        return switch (event.payload()) {
            case ProtocolEvent e -> e.protocol().equals(protocol);
            case DecisionEvent e -> protocol.isOf(e.decision());
            default -> false;
        };
    }
}
