package accord.decision.ui;

import static accord.member.Permission.CONTRIBUTOR;
import static accord.member.Permission.NEGOTIATOR;

import accord.contract.ui.Table;
import accord.decision.DecisionState;
import accord.decision.Objection;
import accord.decision.Pending;
import accord.decision.Proposal;
import accord.member.SideId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer can do about a proposal now.
 *
 * @param acts in the order in which they are offered
 * @param note why what they might expect is not among them; empty where nothing is missing
 */
record Choices(Set<Act> acts, String note) {

    enum Act {
        CONSENT,
        LIFT,
        RESOLVE,
        AMEND,
        OBJECT,
        WITHDRAW,
        STAND_ASIDE,
        START_ANOTHER
    }

    private static final Set<Act> BINDING = EnumSet.of(Act.CONSENT, Act.LIFT, Act.STAND_ASIDE);

    static final Choices NONE = new Choices(Set.of(), "");

    /** The same for whoever may not bind their side just now, and is told so instead. */
    Choices unless(@Nullable String barred) {
        Set<Act> left = EnumSet.noneOf(Act.class);
        left.addAll(acts);
        boolean binds = left.removeAll(BINDING);
        return barred == null || !binds ? this : new Choices(left, barred);
    }

    static Choices of(DecisionState decision, Proposal proposal, Table table) {
        if (decision.hasEnded()) {
            return NONE;
        }
        Optional<SideId> mine = table.mineIf(CONTRIBUTOR).filter(decision.sides()::contains);
        if (mine.isEmpty()) {
            return new Choices(Set.of(), table.whyOnlyReading());
        }
        EnumSet<Act> acts = EnumSet.of(Act.AMEND, Act.START_ANOTHER);
        if (!table.may(NEGOTIATOR)) {
            return new Choices(
                    acts, "A negotiator of your side can consent; you can ask for changes.");
        }
        return binding(acts, decision, proposal, mine.get());
    }

    private static Choices binding(
            EnumSet<Act> acts, DecisionState decision, Proposal proposal, SideId mine) {
        Optional<Objection> objection = proposal.openObjectionOf(mine);
        if (objection.isPresent()) {
            acts.add(Act.RESOLVE);
            return new Choices(acts, "Consent opens when your objection is resolved.");
        }
        acts.add(Act.OBJECT);
        if (proposal.stands().containsKey(mine)) {
            acts.add(Act.WITHDRAW);
            return new Choices(acts, "");
        }
        Pending pending = proposal.pending().get(mine);
        if (pending != null) {
            acts.add(Act.WITHDRAW);
            acts.add(pending.isConditional() ? Act.LIFT : Act.CONSENT);
            return new Choices(
                    acts,
                    pending.isConditional()
                            ? "Your side's consent counts when its condition is lifted."
                            : "A second negotiator of your side has to sign.");
        }
        if (!decision.consentOpen()) {
            return new Choices(
                    acts,
                    "Consent opens when each position was restated fairly, or when all sides agree"
                            + " to skip that.");
        }
        acts.add(Act.CONSENT);
        if (decision.sides().size() > 2) {
            acts.add(Act.STAND_ASIDE);
        }
        return new Choices(acts, "");
    }
}
