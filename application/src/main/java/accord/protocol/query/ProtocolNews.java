package accord.protocol.query;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.decision.DecisionEvent;
import accord.eventlog.query.History;
import accord.eventlog.query.Recorded;
import accord.member.query.Caller;
import accord.protocol.ProtocolEvent;
import accord.protocol.ProtocolId;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells those who look at a protocol that something happened to it, on whatever node. */
@Singleton
public class ProtocolNews implements AutoCloseable {
    private final Contracts contracts;
    private final Map<Object, Listener> listeners = new ConcurrentHashMap<>();
    private final History.Following following;

    private record Listener(ContractId contract, Runnable told) {}

    /** An end to listening. */
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }

    ProtocolNews(History history, Contracts contracts) {
        this.contracts = contracts;
        this.following = history.follow(this::on);
    }

    /**
     * Calls back whenever there is news, on a thread of Accord's.
     *
     * @throws accord.contract.query.NotFound where there is no such contract for this caller
     */
    public Listening listen(Caller caller, ContractId contract, Runnable told) {
        contracts.visible(caller, contract);
        Object key = new Object();
        listeners.put(key, new Listener(contract, told));
        return () -> listeners.remove(key);
    }

    @Override
    public void close() {
        following.close();
    }

    private void on(Recorded event) {
        if (listeners.isEmpty()
                || !(event.metadata().get(Contracts.CONTRACT) instanceof String id)) {
            return;
        }
        ContractId contract = new ContractId(id);
        if (concerns(event, ProtocolId.of(contract))) {
            listeners.values().stream()
                    .filter(listener -> listener.contract().equals(contract))
                    .forEach(listener -> listener.told().run());
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
