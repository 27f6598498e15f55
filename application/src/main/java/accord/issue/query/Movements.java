package accord.issue.query;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.query.Contracts;
import accord.decision.DecisionEvent;
import accord.eventlog.query.History;
import accord.eventlog.query.Recorded;
import accord.issue.IssueEvent;
import accord.issue.IssueId;
import accord.issue.MeasureEvent;
import accord.member.query.Caller;
import accord.session.SessionEvent;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Which issues move, on whatever node; told to those who may see them. */
@Singleton
public class Movements implements AutoCloseable {
    private final Contracts contracts;
    private final Map<Object, Listener> listeners = new ConcurrentHashMap<>();
    private final History.Following following;

    private record Listener(Caller caller, Consumer<IssueId> told) {}

    /** An end to listening. */
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }

    Movements(History history, Contracts contracts) {
        this.contracts = contracts;
        this.following = history.follow(this::on);
    }

    /** Calls back for each issue that moves and that the caller may see, on Accord's thread. */
    public Listening listen(Caller caller, Consumer<IssueId> told) {
        Object key = new Object();
        listeners.put(key, new Listener(caller, told));
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
        issue(event.payload())
                .ifPresent(issue -> {
                    ContractState contract = contracts.state(new ContractId(id));
                    listeners.values().stream()
                            .filter(listener -> maySee(listener.caller(), contract))
                            .forEach(listener -> listener.told().accept(issue));
                });
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

    private static boolean maySee(Caller caller, ContractState contract) {
        return contract.permission(caller.member()).isPresent()
                || contract.mayAudit(caller.member());
    }
}
