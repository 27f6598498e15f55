package accord.decision;

import static accord.member.Permission.CONTRIBUTOR;
import static accord.member.Permission.NEGOTIATOR;
import static accord.member.Permission.OBSERVER;

import accord.member.Act;
import accord.member.Command;
import accord.member.Permission;
import accord.member.SideId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a decision. */
public sealed interface DecisionCommand extends Command {
    DecisionId decision();

    @Override
    default Permission needs() {
        return CONTRIBUTOR;
    }

    /** What binds a side: only its negotiators may. */
    sealed interface Binding extends DecisionCommand {
        @Override
        default Permission needs() {
            return NEGOTIATOR;
        }
    }

    /** What becomes a side's consent: it takes a mandate of that side. */
    sealed interface Consenting extends Binding {
        Mandate mandate();

        /** The same under the mandate that the sender's side has registered for them. */
        Consenting under(Mandate registered);
    }

    record OpenDecision(
            @TargetAggregateIdentifier DecisionId decision,
            Subject subject,
            String question,
            Set<SideId> sides,
            @Nullable Instant deadline,
            boolean withHats,
            @Nullable DecisionId base,
            Act act)
            implements DecisionCommand {}

    /** The feature that asked for the decision says that the positions are fair, or skipped. */
    record OpenConsent(@TargetAggregateIdentifier DecisionId decision, boolean skipped, Act act)
            implements DecisionCommand {}

    record Propose(
            @TargetAggregateIdentifier DecisionId decision,
            ProposalId proposal,
            String title,
            Wording wording,
            String rationale,
            @Nullable Origin origin,
            Act act)
            implements DecisionCommand {}

    record Amend(
            @TargetAggregateIdentifier DecisionId decision,
            ProposalId proposal,
            Wording wording,
            String reason,
            int basedOn,
            Act act)
            implements DecisionCommand {}

    record MakeComment(
            @TargetAggregateIdentifier DecisionId decision,
            CommentId comment,
            String text,
            @Nullable Anchor anchor,
            @Nullable ThreadId thread,
            Mentions mentions,
            Act act)
            implements DecisionCommand {

        /** The beginning of a thread, which calls nobody. */
        public MakeComment(
                DecisionId decision,
                CommentId comment,
                String text,
                @Nullable Anchor anchor,
                Act act) {
            this(decision, comment, text, anchor, null, Mentions.NONE, act);
        }
    }

    /** Takes a comment back that was sent a moment ago. */
    record WithdrawComment(
            @TargetAggregateIdentifier DecisionId decision, CommentId comment, Act act)
            implements DecisionCommand {}

    /** Says that a thread of comments needs no more talk. */
    record SettleThread(@TargetAggregateIdentifier DecisionId decision, ThreadId thread, Act act)
            implements DecisionCommand {}

    record ReopenThread(@TargetAggregateIdentifier DecisionId decision, ThreadId thread, Act act)
            implements DecisionCommand {}

    record GiveConsent(
            @TargetAggregateIdentifier DecisionId decision,
            ProposalId proposal,
            int version,
            String textHash,
            @Nullable String reservation,
            @Nullable String condition,
            Mandate mandate,
            Act act)
            implements Consenting {

        /** Without a condition, by somebody who binds their side without limit. */
        public GiveConsent(
                DecisionId decision,
                ProposalId proposal,
                int version,
                String textHash,
                @Nullable String reservation,
                Act act) {
            this(decision, proposal, version, textHash, reservation, null, Mandate.UNLIMITED, act);
        }

        @Override
        public GiveConsent under(Mandate registered) {
            return new GiveConsent(
                    decision, proposal, version, textHash, reservation, condition, registered, act);
        }
    }

    /** Says that the condition on which a side consented is met. */
    record LiftCondition(
            @TargetAggregateIdentifier DecisionId decision,
            ProposalId proposal,
            @Nullable String note,
            Mandate mandate,
            Act act)
            implements Consenting {
        @Override
        public LiftCondition under(Mandate registered) {
            return new LiftCondition(decision, proposal, note, registered, act);
        }
    }

    record StandAside(
            @TargetAggregateIdentifier DecisionId decision,
            ProposalId proposal,
            int version,
            String textHash,
            String reason,
            Act act)
            implements Binding {}

    record WithdrawConsent(
            @TargetAggregateIdentifier DecisionId decision,
            ProposalId proposal,
            String reason,
            Act act)
            implements Binding {}

    record RaiseObjection(
            @TargetAggregateIdentifier DecisionId decision,
            ProposalId proposal,
            ObjectionId objection,
            int version,
            String reason,
            String wouldResolve,
            Act act)
            implements Binding {}

    record ResolveObjection(
            @TargetAggregateIdentifier DecisionId decision,
            ProposalId proposal,
            ObjectionId objection,
            Act act)
            implements Binding {}

    /**
     * Says that the time box has run out; Accord's clock does, no person.
     *
     * @param deadline of which time box, null for whichever there is
     * @param ladder that is in force between the sides, null for none
     */
    record NoteTimeBox(
            @TargetAggregateIdentifier DecisionId decision,
            @Nullable Instant deadline,
            @Nullable Ladder ladder,
            Act act)
            implements DecisionCommand {

        /** Of whichever time box there is, without a ladder. */
        public NoteTimeBox(DecisionId decision, Act act) {
            this(decision, null, null, act);
        }
    }

    /** Would give the decision longer; it gets longer when every side names the same time. */
    record ProposeExtension(
            @TargetAggregateIdentifier DecisionId decision,
            Instant until,
            @Nullable String reason,
            Act act)
            implements Binding {}

    /** Says that somebody of a side has a version before them; done again it does nothing more. */
    record NoteSeen(
            @TargetAggregateIdentifier DecisionId decision,
            ProposalId proposal,
            int version,
            Act act)
            implements DecisionCommand {
        @Override
        public Permission needs() {
            return OBSERVER;
        }
    }

    /** Says on what the proposals are compared; a new round of scoring begins with it. */
    record SetCriteria(
            @TargetAggregateIdentifier DecisionId decision, List<String> criteria, Act act)
            implements DecisionCommand {}

    /** Binds a side to scores that nobody else sees yet. */
    record SealScores(
            @TargetAggregateIdentifier DecisionId decision, int round, String commitment, Act act)
            implements DecisionCommand {}

    /** Shows all sides' scores at once; Accord does when every side has scored. */
    record RevealScores(
            @TargetAggregateIdentifier DecisionId decision,
            int round,
            Map<SideId, ScoreSheet> sheets,
            Act act)
            implements DecisionCommand {}

    record ProposeClosing(@TargetAggregateIdentifier DecisionId decision, String reason, Act act)
            implements Binding {}

    record Supersede(@TargetAggregateIdentifier DecisionId decision, DecisionId by, Act act)
            implements DecisionCommand {}
}
