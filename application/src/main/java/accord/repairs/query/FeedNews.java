package accord.repairs.query;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.eventlog.query.History;
import accord.eventlog.query.Listeners;
import accord.eventlog.query.Listening;
import accord.eventlog.query.Recorded;
import accord.member.query.Caller;
import accord.repairs.RepairsEvent;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.function.Consumer;

/** What happens to feeds, on whatever node; told to those who may see it. */
@Singleton
public class FeedNews implements AutoCloseable {
    private final Contracts contracts;
    private final Listeners<Listener> listeners;

    private record Listener(Caller caller, ContractId contract, Consumer<RepairsEvent> told) {}

    FeedNews(History history, Contracts contracts) {
        this.contracts = contracts;
        this.listeners = new Listeners<>(history, this::tell);
    }

    /** Calls back for what is done from now on, on Accord's thread; the caller's own acts too. */
    public Listening listen(Caller caller, ContractId contract, Consumer<RepairsEvent> told) {
        contracts.visible(caller, contract);
        return listeners.add(new Listener(caller, contract, told));
    }

    @Override
    public void close() {
        listeners.close();
    }

    private void tell(Recorded recorded, Collection<Listener> listeners) {
        if (recorded.payload() instanceof RepairsEvent event) {
            listeners.stream()
                    .filter(listener -> listener.contract().equals(event.contract()))
                    .filter(listener -> maySee(listener.caller(), event.contract()))
                    .forEach(listener -> listener.told().accept(event));
        }
    }

    /** Asked anew each time: who may see it can change while they look. */
    private boolean maySee(Caller caller, ContractId contract) {
        return contracts.state(contract).isVisibleTo(caller.member());
    }
}
