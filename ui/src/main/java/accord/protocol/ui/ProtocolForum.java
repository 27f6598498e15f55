package accord.protocol.ui;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.decision.DecisionId;
import accord.decision.DecisionState;
import accord.decision.ui.Forum;
import accord.member.query.Caller;
import accord.protocol.query.Protocols;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the sides communicate is decided on the protocol's page. */
@Component
final class ProtocolForum implements Forum {
    private final Contracts contracts;

    ProtocolForum(Contracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public Optional<Page> of(Caller caller, DecisionState decision) {
        return Protocols.subjectOf(decision)
                .map(protocol -> page(caller, decision.opening().decision()));
    }

    /** By the decision, since a protocol on which nothing was agreed yet has no stream. */
    private Page page(Caller caller, DecisionId decision) {
        ContractId contract = contracts.of(decision.value());
        contracts.visible(caller, contract);
        return new Page(
                contract, ProtocolWords.TITLE, "the protocol", ProtocolNavigation.to(contract));
    }
}
