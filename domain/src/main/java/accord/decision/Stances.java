package accord.decision;

import static accord.decision.Remark.Kind.ASIDE;
import static accord.decision.Remark.Kind.CONDITION;
import static accord.decision.Remark.Kind.LIFTED;
import static accord.decision.Remark.Kind.RESERVATION;
import static accord.decision.Remark.Kind.WITHDRAWAL;

import accord.decision.DecisionEvent.ConditionLifted;
import accord.decision.DecisionEvent.ConsentGiven;
import accord.decision.DecisionEvent.ConsentSigned;
import accord.decision.DecisionEvent.ConsentWithdrawn;
import accord.decision.DecisionEvent.ConsentedOnCondition;
import accord.decision.DecisionEvent.SideStoodAside;
import accord.member.Act;
import accord.member.SideId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the sides stand to a proposal, and what they said with it.
 *
 * @param counted how each side stands to the current version
 * @param pending by side, the consent to the current version that does not count yet
 * @param last how each side stood last, whichever version it was
 * @param remarks what sides said when they took or left a stand, oldest first
 */
public record Stances(
        Map<SideId, Stand> counted,
        Map<SideId, Pending> pending,
        Map<SideId, Stand> last,
        List<Remark> remarks) {
    static final Stances NONE = new Stances(Map.of(), Map.of(), Map.of(), List.of());

    /** As a new version leaves them. */
    Stances voided() {
        return new Stances(Map.of(), Map.of(), last, remarks);
    }

    /** Without what a side gave to the current version, counted or not. */
    Stances without(SideId side) {
        return new Stances(without(counted, side), without(pending, side), last, remarks);
    }

    Stances after(ConsentGiven e) {
        return with(Stand.of(e)).reserving(e.proposal(), e.version(), e.reservation(), e.act());
    }

    Stances after(ConsentSigned e) {
        return with(Pending.of(e)).reserving(e.proposal(), e.version(), e.reservation(), e.act());
    }

    Stances after(ConsentedOnCondition e) {
        return with(Pending.of(e))
                .saying(e.proposal(), CONDITION, e.version(), e.condition(), e.act())
                .saying(e.proposal(), RESERVATION, e.version(), e.reservation(), e.act());
    }

    Stances after(ConditionLifted e) {
        return without(e.act().side()).saying(e.proposal(), LIFTED, e.version(), e.note(), e.act());
    }

    Stances after(SideStoodAside e) {
        return with(Stand.of(e)).saying(e.proposal(), ASIDE, e.version(), e.reason(), e.act());
    }

    Stances after(ConsentWithdrawn e) {
        return without(e.act().side())
                .saying(e.proposal(), WITHDRAWAL, e.version(), e.reason(), e.act());
    }

    private Stances with(Stand stand) {
        SideId side = stand.act().side();
        return new Stances(
                with(counted, side, stand),
                without(pending, side),
                with(last, side, stand),
                remarks);
    }

    private Stances with(Pending consent) {
        return new Stances(counted, with(pending, consent.act().side(), consent), last, remarks);
    }

    private Stances reserving(ProposalId proposal, int version, String reservation, Act act) {
        return saying(
                proposal, RESERVATION, version, unsaid(version, reservation, act.side()), act);
    }

    /**
     * What of a reservation a side has not said of this version since it last left its stand: one
     * is told when it is signed or waits, and once more when it counts, with the second signer's.
     */
    private String unsaid(int version, String reservation, SideId side) {
        String said = "";
        for (Remark remark : remarks) {
            if (remark.version() == version && remark.act().side().equals(side)) {
                said =
                        switch (remark.kind()) {
                            case RESERVATION ->
                                    said.isEmpty() ? remark.text() : said + "\n" + remark.text();
                            case ASIDE, WITHDRAWAL -> "";
                            case CONDITION, LIFTED -> said;
                        };
            }
        }
        if (reservation.equals(said)) {
            return "";
        }
        return !said.isEmpty() && reservation.startsWith(said + "\n")
                ? reservation.substring(said.length() + 1)
                : reservation;
    }

    /** With what a side said, where that is anything. */
    private Stances saying(
            ProposalId proposal, Remark.Kind kind, int version, String text, Act act) {
        if (text.isEmpty()) {
            return this;
        }
        List<Remark> all = new ArrayList<>(remarks);
        all.add(Remark.of(proposal, all.size() + 1, kind, version, text, act));
        return new Stances(counted, pending, last, List.copyOf(all));
    }

    private static <T> Map<SideId, T> with(Map<SideId, T> map, SideId side, T more) {
        Map<SideId, T> result = new HashMap<>(map);
        result.put(side, more);
        return Map.copyOf(result);
    }

    private static <T> Map<SideId, T> without(Map<SideId, T> map, SideId side) {
        Map<SideId, T> result = new HashMap<>(map);
        result.remove(side);
        return Map.copyOf(result);
    }
}
