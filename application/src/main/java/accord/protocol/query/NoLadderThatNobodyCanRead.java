package accord.protocol.query;

import accord.contract.ContractState;
import accord.contract.query.Bar;
import accord.contract.query.Contracts;
import accord.decision.DecisionCommand.Amend;
import accord.decision.DecisionCommand.Propose;
import accord.decision.DecisionId;
import accord.decision.Wording;
import accord.decision.query.Decisions;
import accord.member.Command;
import accord.member.query.Caller;
import accord.protocol.LadderTable;
import jakarta.inject.Singleton;

/** A protocol's ladder is read when it is proposed, so that what is agreed holds. */
@Singleton
class NoLadderThatNobodyCanRead implements Bar {
    private final Decisions decisions;
    private final Contracts contracts;

    NoLadderThatNobodyCanRead(Decisions decisions, Contracts contracts) {
        this.decisions = decisions;
        this.contracts = contracts;
    }

    /**
     * @throws accord.text.InvalidInput where the ladder cannot be read
     */
    @Override
    public void check(Caller caller, Command asked) {
        switch (asked) {
            case Propose c -> read(c.decision(), c.wording());
            case Amend c -> read(c.decision(), c.wording());
            default -> {}
        }
    }

    private void read(DecisionId decision, Wording wording) {
        if (Protocols.subjectOf(decisions.state(decision)).isPresent()) {
            ContractState between = contracts.state(contracts.of(decision.value()));
            LadderTable.rungs(wording.fields(), between.opened().sides());
        }
    }
}
