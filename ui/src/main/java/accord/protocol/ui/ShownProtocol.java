package accord.protocol.ui;

import accord.contract.ui.Table;
import accord.decision.DecisionEvent.DecisionAgreed;
import accord.decision.DecisionState;
import accord.decision.Proposal;
import accord.decision.Version;
import accord.protocol.ProtocolState;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Everything that a protocol's page shows. */
record ShownProtocol(ProtocolState protocol, List<DecisionState> decisions, Table table) {

    /** A text that was agreed and came too late, beside the one that is in force. */
    record Late(Version inForce, Version late) {}

    /** What is being decided, the latest first. */
    List<DecisionState> open() {
        return decisions.reversed().stream().filter(each -> !each.hasEnded()).toList();
    }

    /** What is in force; what was before is in the history. */
    List<DecisionState> inForce() {
        return decisions.stream().filter(this::isInForce).toList();
    }

    /** What was agreed before, on which a decision builds; null where it builds on nothing. */
    @Nullable DecisionAgreed base(DecisionState decision) {
        return decisions.stream()
                .filter(before -> before.opening().decision().equals(decision.opening().base()))
                .flatMap(before -> Optional.ofNullable(before.agreed()).stream())
                .findFirst()
                .orElse(null);
    }

    Optional<Late> late() {
        return latest(this::isInForce)
                .flatMap(inForce ->
                        latest(each -> protocol.tooLate().contains(each.opening().decision()))
                                .map(late -> new Late(inForce, late)));
    }

    private Optional<Version> latest(Predicate<DecisionState> which) {
        return decisions.reversed().stream()
                .filter(which)
                .flatMap(decision -> sealed(decision).stream())
                .findFirst();
    }

    private boolean isInForce(DecisionState decision) {
        return protocol.inForce() != null
                && protocol.inForce().decision().equals(decision.opening().decision());
    }

    private static Optional<Version> sealed(DecisionState decision) {
        return Optional.ofNullable(decision.agreed())
                .flatMap(seal -> decision.proposal(seal.proposal()))
                .map(Proposal::current);
    }
}
