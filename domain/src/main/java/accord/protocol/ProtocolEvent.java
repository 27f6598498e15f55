package accord.protocol;

import accord.decision.DecisionId;
import accord.decision.ProposalId;
import accord.decision.Rung;
import accord.eventlog.EventName;
import accord.member.Act;
import accord.member.Acted;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a protocol. */
public sealed interface ProtocolEvent extends Acted {
    ProtocolId protocol();

    /**
     * What the sides agreed on how they communicate is in force.
     *
     * @param decision in which they agreed; its seal has the whole text
     * @param rungs of the escalation ladder, from the lowest; empty where they agreed on none
     * @param reviewAt when they look at it again, null where they said nothing
     */
    @EventName("protocol.agreed/1")
    record ProtocolAgreed(
            ProtocolId protocol,
            DecisionId decision,
            ProposalId proposal,
            int version,
            String textHash,
            List<Rung> rungs,
            @Nullable Instant reviewAt,
            Act act)
            implements ProtocolEvent {}

    /** Agreed on a base that was not in force any more, so it is not. */
    @EventName("protocol.overtaken/1")
    record ProtocolOvertaken(ProtocolId protocol, DecisionId decision, DecisionId by, Act act)
            implements ProtocolEvent {}

    /** The day has come on which the sides wanted to look at it again; it stays in force. */
    @EventName("protocol.review-fell-due/1")
    record ReviewFellDue(ProtocolId protocol, DecisionId decision, Act act)
            implements ProtocolEvent {}
}
