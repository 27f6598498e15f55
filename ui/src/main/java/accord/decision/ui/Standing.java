package accord.decision.ui;

import accord.contract.ui.Table;
import accord.decision.DecisionState;
import accord.decision.Objection;
import accord.decision.Pending;
import accord.decision.Proposal;
import accord.decision.Stand;
import accord.decision.Version;
import accord.member.SideId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a side stands to a proposal: in a word, and in a sentence.
 *
 * @param at since when, null where it has said nothing yet
 */
record Standing(SideId side, Kind kind, String sentence, @Nullable Instant at) {

    /** What can be told at a glance; a sign, so that colour is never the only one. */
    enum Kind {
        CONSENTED("✓", "Consented", ""),
        RESERVED("✓", "Consented", "with a reservation"),
        ASIDE("–", "Stands aside", ""),
        CONDITIONAL("◐", "On a condition", "does not count yet"),
        SIGNED("◐", "One of two signed", "does not count yet"),
        OBJECTS("!", "Objects", ""),
        VOIDED("↺", "Consent void", "has seen the change"),
        VOIDED_UNSEEN("↺", "Consent void", "change not seen yet"),
        WITHDRAWN("↩", "Withdrawn", ""),
        WROTE("○", "Wrote it, undecided", ""),
        SEEN("○", "Seen, undecided", ""),
        UNSEEN("○", "Not seen yet", "");

        private final String sign;
        private final String word;
        private final String more;

        Kind(String sign, String word, String more) {
            this.sign = sign;
            this.word = word;
            this.more = more;
        }

        String sign() {
            return sign;
        }

        String word() {
            return word;
        }

        /** What goes with the word, empty for nothing. */
        String more() {
            return more;
        }
    }

    /** All sides', in the table's order. */
    static List<Standing> all(DecisionState decision, Proposal proposal, Table table) {
        return table.inOrder(decision.sides()).stream()
                .map(side -> of(proposal, side, table.name(side)))
                .toList();
    }

    private static Standing of(Proposal proposal, SideId side, String name) {
        Stand stand = proposal.stands().get(side);
        if (stand != null) {
            return standing(stand, name);
        }
        Pending pending = proposal.pending().get(side);
        if (pending != null) {
            return pending(pending, name);
        }
        Objection objection = proposal.openObjectionOf(side).orElse(null);
        if (objection != null) {
            return new Standing(side, Kind.OBJECTS, name + " objects", objection.act().at());
        }
        Stand last = proposal.lastStands().get(side);
        return last == null ? silent(proposal, side, name) : ended(proposal, last, name);
    }

    private static Standing silent(Proposal proposal, SideId side, String name) {
        Version current = proposal.current();
        int number = current.number();
        Instant seen = current.seen().get(side);
        if (seen == null) {
            return new Standing(
                    side,
                    Kind.UNSEEN,
                    "%s has not seen version %d yet".formatted(name, number),
                    null);
        }
        boolean own = current.act().side().equals(side);
        return new Standing(
                side,
                own ? Kind.WROTE : Kind.SEEN,
                "%s has %s version %d and not said yet"
                        .formatted(name, own ? "written" : "seen", number),
                seen);
    }

    private static Standing standing(Stand stand, String name) {
        return stand.kind() == Stand.Kind.CONSENT
                ? new Standing(
                        stand.act().side(),
                        stand.remark().isEmpty() ? Kind.CONSENTED : Kind.RESERVED,
                        name
                                + " consented to version "
                                + stand.version()
                                + (stand.remark().isEmpty() ? "" : ", with a reservation"),
                        stand.act().at())
                : new Standing(
                        stand.act().side(),
                        Kind.ASIDE,
                        name + " stands aside on version " + stand.version(),
                        stand.act().at());
    }

    private static Standing pending(Pending pending, String name) {
        return pending.isConditional()
                ? new Standing(
                        pending.act().side(),
                        Kind.CONDITIONAL,
                        "%s would consent to version %d on a condition: it does not count yet"
                                .formatted(name, pending.version()),
                        pending.act().at())
                : new Standing(
                        pending.act().side(),
                        Kind.SIGNED,
                        "One of two has signed version %d for %s: it does not count yet"
                                .formatted(pending.version(), name),
                        pending.act().at());
    }

    private static Standing ended(Proposal proposal, Stand last, String name) {
        int next = last.version() + 1;
        boolean voided = proposal.current().number() >= next;
        boolean seen = proposal.current().seen().containsKey(last.act().side());
        String did = last.kind() == Stand.Kind.CONSENT ? " consented to" : " stood aside on";
        return voided
                ? new Standing(
                        last.act().side(),
                        seen ? Kind.VOIDED : Kind.VOIDED_UNSEEN,
                        "%s%s version %d; version %d voided it%s"
                                .formatted(
                                        name,
                                        did,
                                        last.version(),
                                        next,
                                        seen ? "" : ", not seen yet"),
                        last.act().at())
                : new Standing(
                        last.act().side(),
                        Kind.WITHDRAWN,
                        "%s no longer stands to version %d".formatted(name, last.version()),
                        last.act().at());
    }
}
