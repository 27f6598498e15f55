package accord.decision;

import accord.eventlog.EventName;
import accord.member.Act;
import accord.member.Acted;
import accord.member.SideId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens to a decision. */
public sealed interface DecisionEvent extends Acted {
    DecisionId decision();

    /**
     * Somebody asked the sides to decide something.
     *
     * @param sides whose consent it needs
     * @param deadline when its time box ends, null for none
     * @param withHats consent waits until each side's position was restated fairly, or skipped
     * @param base what was agreed on the same subject when this was opened, null for nothing
     */
    @EventName("decision.opened/1")
    record DecisionOpened(
            DecisionId decision,
            Subject subject,
            String question,
            Set<SideId> sides,
            @Nullable Instant deadline,
            boolean withHats,
            @Nullable DecisionId base,
            Act act)
            implements DecisionEvent {}

    /** Consent opened: the sides' positions were marked fair, or they agreed to skip that. */
    @EventName("decision.consent-opened/1")
    record ConsentOpened(DecisionId decision, boolean skipped, Act act) implements DecisionEvent {}

    @EventName("decision.proposed/1")
    record ProposalMade(
            DecisionId decision,
            ProposalId proposal,
            String title,
            Wording wording,
            String textHash,
            String rationale,
            @Nullable Origin origin,
            Act act)
            implements DecisionEvent {}

    /**
     * A new version.
     *
     * @param voids the sides whose consent to the version before it ended with it
     */
    @EventName("decision.amended/1")
    record ProposalAmended(
            DecisionId decision,
            ProposalId proposal,
            int version,
            Wording wording,
            String textHash,
            String reason,
            int basedOn,
            Set<SideId> voids,
            Act act)
            implements DecisionEvent {}

    /**
     * Somebody said something.
     *
     * @param thread that it answers in, null where it begins one
     * @param mentions whom it calls, null for nobody
     */
    @EventName("decision.commented/1")
    record CommentMade(
            DecisionId decision,
            CommentId comment,
            String text,
            @Nullable Anchor anchor,
            @Nullable ThreadId thread,
            @Nullable Mentions mentions,
            Act act)
            implements DecisionEvent {

        /** The beginning of a thread, which calls nobody. */
        public CommentMade(
                DecisionId decision,
                CommentId comment,
                String text,
                @Nullable Anchor anchor,
                Act act) {
            this(decision, comment, text, anchor, null, null, act);
        }
    }

    /** Somebody took back what they had just said; it is shown no more. */
    @EventName("decision.comment-withdrawn/1")
    record CommentWithdrawn(DecisionId decision, CommentId comment, Act act)
            implements DecisionEvent {}

    @EventName("decision.thread-settled/1")
    record ThreadSettled(DecisionId decision, ThreadId thread, Act act) implements DecisionEvent {}

    @EventName("decision.thread-reopened/1")
    record ThreadReopened(DecisionId decision, ThreadId thread, Act act) implements DecisionEvent {}

    /**
     * A side consented to exactly this version.
     *
     * @param reservation empty where there is none
     * @param signed the first of two signatures, null where one was enough
     */
    @EventName("decision.consent-given/1")
    record ConsentGiven(
            DecisionId decision,
            ProposalId proposal,
            int version,
            String textHash,
            String reservation,
            @Nullable Act signed,
            Act act)
            implements DecisionEvent {

        /** With one signature. */
        public ConsentGiven(
                DecisionId decision,
                ProposalId proposal,
                int version,
                String textHash,
                String reservation,
                Act act) {
            this(decision, proposal, version, textHash, reservation, null, act);
        }
    }

    /** The first of two negotiators signed for their side; it is no consent yet. */
    @EventName("decision.consent-signed/1")
    record ConsentSigned(
            DecisionId decision,
            ProposalId proposal,
            int version,
            String textHash,
            String reservation,
            Act act)
            implements DecisionEvent {}

    /** A side would consent when a condition is met; it is no consent until that is lifted. */
    @EventName("decision.consented-on-condition/1")
    record ConsentedOnCondition(
            DecisionId decision,
            ProposalId proposal,
            int version,
            String textHash,
            String condition,
            String reservation,
            Act act)
            implements DecisionEvent {}

    /** The condition is met: what was said on it becomes consent. */
    @EventName("decision.condition-lifted/1")
    record ConditionLifted(
            DecisionId decision, ProposalId proposal, int version, String note, Act act)
            implements DecisionEvent {}

    /** A side of more than two lets the others agree without it. */
    @EventName("decision.stood-aside/1")
    record SideStoodAside(
            DecisionId decision,
            ProposalId proposal,
            int version,
            String textHash,
            String reason,
            Act act)
            implements DecisionEvent {}

    @EventName("decision.consent-withdrawn/1")
    record ConsentWithdrawn(
            DecisionId decision, ProposalId proposal, int version, String reason, Act act)
            implements DecisionEvent {}

    /** A side objects; a consent that it had given to this proposal ends with it. */
    @EventName("decision.objected/1")
    record ObjectionRaised(
            DecisionId decision,
            ProposalId proposal,
            ObjectionId objection,
            int version,
            String reason,
            String wouldResolve,
            Act act)
            implements DecisionEvent {}

    @EventName("decision.objection-resolved/1")
    record ObjectionResolved(
            DecisionId decision, ProposalId proposal, ObjectionId objection, Act act)
            implements DecisionEvent {}

    /** Every side stood to the same version: the text is sealed. */
    @EventName("decision.agreed/1")
    record DecisionAgreed(
            DecisionId decision,
            ProposalId proposal,
            int version,
            Wording wording,
            String textHash,
            Map<SideId, Stand> stands,
            List<Objection> openObjections,
            Act act)
            implements DecisionEvent {}

    /**
     * A side had a version before it for the first time. Who of them it was is theirs alone: the
     * act is noted by Accord, for that side.
     */
    @EventName("decision.version-seen/1")
    record VersionSeen(DecisionId decision, ProposalId proposal, int version, Act act)
            implements DecisionEvent {}

    /**
     * A side said on what the proposals are compared. A new round of scoring begins with it.
     *
     * @param round from 1
     * @param voids the sides that had scored, and whose scores nobody saw
     */
    @EventName("decision.criteria-set/1")
    record CriteriaSet(
            DecisionId decision, int round, List<String> criteria, Set<SideId> voids, Act act)
            implements DecisionEvent {}

    /**
     * A side scored, blind: it is bound to its scores, and nobody else can tell them.
     *
     * @param commitment as {@link ScoreSheet#commitment} says
     */
    @EventName("decision.scores-sealed/1")
    record ScoresSealed(DecisionId decision, int round, String commitment, Act act)
            implements DecisionEvent {}

    /** Every side has scored: all scores at once. */
    @EventName("decision.scores-revealed/1")
    record ScoresRevealed(DecisionId decision, int round, Map<SideId, ScoreSheet> sheets, Act act)
            implements DecisionEvent {}

    /** The time box ran out; nothing is agreed by it. */
    @EventName("decision.time-box-ran-out/1")
    record TimeBoxRanOut(DecisionId decision, Instant deadline, Act act) implements DecisionEvent {}

    /**
     * A time box ran out and the decision went up the ladder; nothing is agreed by it.
     *
     * @param ranOut when the time box ended that ran out
     * @param rung its number on the ladder, from 1
     * @param ladder as the sides had agreed it when the decision began to climb
     * @param until when the rung's own time box ends, which began with this act
     */
    @EventName("decision.escalated/1")
    record DecisionEscalated(
            DecisionId decision, Instant ranOut, int rung, Ladder ladder, Instant until, Act act)
            implements DecisionEvent {}

    /** A side would give it longer; it gets longer when every side names the same time. */
    @EventName("decision.extension-proposed/1")
    record ExtensionProposed(DecisionId decision, Instant until, String reason, Act act)
            implements DecisionEvent {}

    /** Every side named the same later end of the time box. */
    @EventName("decision.time-box-extended/1")
    record TimeBoxExtended(DecisionId decision, Instant from, Instant until, Act act)
            implements DecisionEvent {}

    /** A side would end this without agreement; it ends when every side says so. */
    @EventName("decision.closing-proposed/1")
    record ClosingProposed(DecisionId decision, String reason, Act act) implements DecisionEvent {}

    @EventName("decision.closed/1")
    record DecisionClosed(DecisionId decision, Act act) implements DecisionEvent {}

    /** A later agreed decision took its place. */
    @EventName("decision.superseded/1")
    record DecisionSuperseded(DecisionId decision, DecisionId by, Act act)
            implements DecisionEvent {}
}
