package accord.decision.api;

import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.contract.query.NotFound;
import accord.decision.DecisionCommand;
import accord.decision.DecisionId;
import accord.decision.DecisionRefused;
import accord.decision.DecisionState;
import accord.decision.Proposal;
import accord.decision.ProposalId;
import accord.decision.query.Decisions;
import accord.member.Act;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Sends a decision's commands, and finds its parts by the ids in paths. */
@Component
class DecisionDesk {
    private final CurrentCaller callers;
    private final Contracts contracts;
    private final Decisions decisions;
    private final Desk desk;

    DecisionDesk(CurrentCaller callers, Contracts contracts, Decisions decisions, Desk desk) {
        this.callers = callers;
        this.contracts = contracts;
        this.decisions = decisions;
        this.desk = desk;
    }

    Caller caller() {
        return callers.caller();
    }

    DecisionState state(DecisionId decision) {
        return decisions.state(decision);
    }

    Proposal proposal(DecisionId decision, String proposal) {
        return state(decision)
                .proposal(NotFound.unless(proposal, ProposalId::new))
                .orElseThrow(NotFound::new);
    }

    /** Whether two decisions belong to the same contract's record. */
    boolean shareContract(DecisionId one, DecisionId other) {
        return contracts.of(one.value()).equals(contracts.of(other.value()));
    }

    void act(DecisionId decision, Function<Act, DecisionCommand> command) {
        desk.act(caller(), contracts.of(decision.value()), command::apply);
    }

    /**
     * The same for what is said about a version of a proposal.
     *
     * @throws StaleVersion with what changed, where that is not the current version any more
     */
    void actOn(
            DecisionId decision,
            Proposal proposal,
            int version,
            Function<Act, DecisionCommand> command) {
        try {
            act(decision, command);
        } catch (DecisionRefused refused) {
            Proposal now = proposal(decision, proposal.id().value());
            throw switch ((DecisionRefused.Reason) refused.reason()) {
                case STALE_VERSION, WRONG_HASH -> new StaleVersion(refused, now, version);
                default -> refused;
            };
        }
    }
}
