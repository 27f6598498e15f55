package accord.issue.query;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.query.Contracts;
import accord.decision.DecisionEvent;
import accord.eventlog.query.History;
import accord.eventlog.query.Listeners;
import accord.eventlog.query.Listening;
import accord.eventlog.query.Recorded;
import accord.issue.IssueEvent;
import accord.issue.IssueId;
import accord.issue.MeasureEvent;
import accord.member.query.Caller;
import accord.session.SessionEvent;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/** Which issues move, on whatever node; told to those who may see them. */
@Singleton
public class Movements implements AutoCloseable {
    private final Contracts contracts;
    private final Listeners<Listener> listeners;

    private record Listener(Caller caller, Consumer<IssueId> told) {}

    Movements(History history, Contracts contracts) {
        this.contracts = contracts;
        this.listeners = new Listeners<>(history, this::tell);
    }

    /** Calls back for each issue that moves and that the caller may see, on Accord's thread. */
    public Listening listen(Caller caller, Consumer<IssueId> told) {
        return listeners.add(new Listener(caller, told));
    }

    @Override
    public void close() {
        listeners.close();
    }

    private void tell(Recorded event, Collection<Listener> listeners) {
        if (event.metadata().get(Contracts.CONTRACT) instanceof String id) {
            issue(event.payload())
                    .ifPresent(issue -> {
                        ContractState contract = contracts.state(new ContractId(id));
                        listeners.stream()
                                .filter(listener ->
                                        contract.isVisibleTo(listener.caller().member()))
                                .forEach(listener -> listener.told().accept(issue));
                    });
        }
    }

    private static Optional<IssueId> issue(Object event) {
        return switch (event) {
            case IssueEvent e -> Optional.of(e.issue());
            case DecisionEvent e -> Rooms.issueOf(e.decision());
            case MeasureEvent e -> Optional.of(e.measures().issue());
            case SessionEvent e -> Rooms.issueOf(e.session());
            default -> Optional.empty();
        };
    }
}
