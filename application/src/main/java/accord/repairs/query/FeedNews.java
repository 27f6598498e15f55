package accord.repairs.query;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.query.Contracts;
import accord.eventlog.query.History;
import accord.eventlog.query.Recorded;
import accord.member.query.Caller;
import accord.repairs.RepairsEvent;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** What happens to feeds, on whatever node; told to those who may see it. */
@Singleton
public class FeedNews implements AutoCloseable {
    private final Contracts contracts;
    private final Map<Object, Listener> listeners = new ConcurrentHashMap<>();
    private final History.Following following;

    private record Listener(Caller caller, ContractId contract, Consumer<RepairsEvent> told) {}

    /** An end to listening. */
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }

    FeedNews(History history, Contracts contracts) {
        this.contracts = contracts;
        this.following = history.follow(this::on);
    }

    /** Calls back for what others do from now on, on Accord's thread; not for the caller's acts. */
    public Listening listen(Caller caller, ContractId contract, Consumer<RepairsEvent> told) {
        contracts.visible(caller, contract);
        Object key = new Object();
        listeners.put(key, new Listener(caller, contract, told));
        return () -> listeners.remove(key);
    }

    @Override
    public void close() {
        following.close();
    }

    private void on(Recorded recorded) {
        if (listeners.isEmpty() || !(recorded.payload() instanceof RepairsEvent event)) {
            return;
        }
        listeners.values().stream()
                .filter(listener -> listener.contract().equals(event.contract()))
                .filter(listener -> !listener.caller().member().equals(event.act().by()))
                .filter(listener -> maySee(listener.caller(), event.contract()))
                .forEach(listener -> listener.told().accept(event));
    }

    /** Asked anew each time: who may see it can change while they look. */
    private boolean maySee(Caller caller, ContractId contract) {
        ContractState state = contracts.state(contract);
        return state.permission(caller.member()).isPresent() || state.mayAudit(caller.member());
    }
}
