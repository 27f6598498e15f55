package accord.protocol.query;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.decision.DecisionCommand.OpenDecision;
import accord.decision.DecisionId;
import accord.decision.DecisionState;
import accord.decision.Ladder;
import accord.decision.Subject;
import accord.decision.query.Decisions;
import accord.decision.query.Ladders;
import accord.eventlog.query.Fold;
import accord.eventlog.query.History;
import accord.eventlog.query.Recorded;
import accord.member.query.Caller;
import accord.protocol.ProtocolEvent;
import accord.protocol.ProtocolEvent.ProtocolAgreed;
import accord.protocol.ProtocolId;
import accord.protocol.ProtocolState;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.jspecify.annotations.Nullable;

/**
 * How the sides of contracts communicate, as they agreed. The decisions about a protocol are
 * numbered from 1 in their ids ({@code <contract>-protocol-v1}), as those of an issue are.
 */
@Singleton
public class Protocols implements Ladders {
    /** What a decision about a protocol calls its subject. */
    public static final String SUBJECT = "protocol";

    private static final int MOST_AT_ONCE = 20;

    private final Desk desk;
    private final Contracts contracts;
    private final Decisions decisions;
    private final Fold<ProtocolState> fold;

    Protocols(Desk desk, Contracts contracts, Decisions decisions, History history) {
        this.desk = desk;
        this.contracts = contracts;
        this.decisions = decisions;
        this.fold = new Fold<>(history, ProtocolState.NONE, Protocols::after, 1_000);
    }

    /**
     * A contract's protocol, as a party or an auditor may see it.
     *
     * @throws accord.contract.query.NotFound where there is no such contract for this caller
     */
    public ProtocolState visible(Caller caller, ContractId contract) {
        contracts.visible(caller, contract);
        return state(contract);
    }

    /** A protocol as it stands; not for answering anybody, since it checks nothing. */
    public ProtocolState state(ContractId contract) {
        return fold.current(ProtocolId.of(contract).value());
    }

    @Override
    public Optional<Ladder> inForce(ContractId contract) {
        return state(contract).ladder();
    }

    /**
     * Everything that the sides were asked to decide about their protocol, oldest first.
     *
     * @throws accord.contract.query.NotFound where there is no such contract for this caller
     */
    public List<DecisionState> decisions(Caller caller, ContractId contract) {
        contracts.visible(caller, contract);
        List<DecisionState> all = new ArrayList<>();
        for (int number = 1; ; number++) {
            DecisionState next = decisions.state(ProtocolId.of(contract).decision(number));
            if (next.opened() == null) {
                return List.copyOf(all);
            }
            all.add(next);
        }
    }

    /** Asks the sides to agree on their protocol, or to change the one that is in force. */
    public DecisionId ask(
            Caller caller, ContractId contract, String question, @Nullable Instant deadline) {
        for (int tries = 1; ; tries++) {
            int number = decisions(caller, contract).size() + 1;
            try {
                return ask(caller, contract, number, question, deadline);
            } catch (AggregateStreamCreationException another) {
                // somebody asked at the same moment and got the number
                if (tries == MOST_AT_ONCE) {
                    throw another;
                }
            }
        }
    }

    private DecisionId ask(
            Caller caller,
            ContractId contract,
            int number,
            String question,
            @Nullable Instant deadline) {
        ContractState between = contracts.visible(caller, contract);
        @Nullable ProtocolAgreed inForce = state(contract).inForce();
        DecisionId decision = ProtocolId.of(contract).decision(number);
        return desk.act(
                        caller,
                        contract,
                        act ->
                                new OpenDecision(
                                        decision,
                                        new Subject(SUBJECT, ProtocolId.of(contract).value()),
                                        question,
                                        Set.copyOf(between.sides()),
                                        deadline,
                                        false,
                                        inForce == null ? null : inForce.decision(),
                                        act))
                .map(DecisionId::new)
                .orElse(decision);
    }

    /** The protocol that a decision is about, where it is about one. */
    public static Optional<ProtocolId> subjectOf(DecisionState decision) {
        return decision.opened() != null && decision.opening().subject().kind().equals(SUBJECT)
                ? Optional.of(new ProtocolId(decision.opening().subject().id()))
                : Optional.empty();
    }

    private static ProtocolState after(ProtocolState state, Recorded event) {
        return event.payload() instanceof ProtocolEvent e ? state.after(e) : state;
    }
}
