package accord.protocol;

import accord.decision.DecisionId;
import accord.decision.ProposalId;
import accord.decision.Rung;
import accord.member.Act;
import accord.member.Command;
import accord.member.Permission;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a protocol; Accord asks it, when the sides have decided. */
public sealed interface ProtocolCommand extends Command {
    ProtocolId protocol();

    @Override
    default Permission needs() {
        return Permission.NEGOTIATOR;
    }

    /**
     * Puts what the sides agreed into force.
     *
     * @param base what was in force when they were asked, null for nothing
     * @param rungs of the escalation ladder, from the lowest; empty where they agreed on none
     * @param reviewAt when they look at it again, null where they said nothing
     */
    record TakeProtocol(
            @TargetAggregateIdentifier ProtocolId protocol,
            DecisionId decision,
            ProposalId proposal,
            int version,
            String textHash,
            @Nullable DecisionId base,
            List<Rung> rungs,
            @Nullable Instant reviewAt,
            Act act)
            implements ProtocolCommand {}

    /** Says that the day of the review has come, of what was agreed in this decision. */
    record NoteReviewDue(
            @TargetAggregateIdentifier ProtocolId protocol, DecisionId decision, Act act)
            implements ProtocolCommand {}
}
