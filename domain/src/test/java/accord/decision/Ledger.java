package accord.decision;

import accord.decision.DecisionEvent.ConditionLifted;
import accord.decision.DecisionEvent.ConsentGiven;
import accord.decision.DecisionEvent.ConsentOpened;
import accord.decision.DecisionEvent.ConsentSigned;
import accord.decision.DecisionEvent.ConsentWithdrawn;
import accord.decision.DecisionEvent.ConsentedOnCondition;
import accord.decision.DecisionEvent.DecisionAgreed;
import accord.decision.DecisionEvent.DecisionClosed;
import accord.decision.DecisionEvent.DecisionOpened;
import accord.decision.DecisionEvent.ObjectionRaised;
import accord.decision.DecisionEvent.ObjectionResolved;
import accord.decision.DecisionEvent.ProposalAmended;
import accord.decision.DecisionEvent.ProposalMade;
import accord.decision.DecisionEvent.SideStoodAside;
import accord.member.SideId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a clerk knows who reads nothing but the events, each time from the first: the oracle of the
 * properties. It shares no code with the laws or the fold.
 */
record Ledger(List<DecisionEvent> events) {

    DecisionOpened opened() {
        return (DecisionOpened) events.getFirst();
    }

    Set<SideId> sides() {
        return opened().sides();
    }

    boolean agreed() {
        return count(DecisionAgreed.class) > 0;
    }

    boolean closed() {
        return count(DecisionClosed.class) > 0;
    }

    boolean undecided() {
        return !agreed() && !closed();
    }

    boolean consentOpen() {
        return !opened().withHats() || count(ConsentOpened.class) > 0;
    }

    long count(Class<? extends DecisionEvent> kind) {
        return events.stream().filter(kind::isInstance).count();
    }

    List<ProposalId> proposals() {
        List<ProposalId> made = new ArrayList<>();
        for (DecisionEvent event : events) {
            if (event instanceof ProposalMade e) {
                made.add(e.proposal());
            }
        }
        return made;
    }

    /** What was written of a proposal, oldest first; empty where it was never made. */
    List<Wording> wordings(ProposalId proposal) {
        List<Wording> written = new ArrayList<>();
        for (DecisionEvent event : events) {
            if (event instanceof ProposalMade e && e.proposal().equals(proposal)) {
                written.add(e.wording());
            }
            if (event instanceof ProposalAmended e && e.proposal().equals(proposal)) {
                written.add(e.wording());
            }
        }
        return written;
    }

    /** Whether this is the current version of a proposal and the digest of its wording. */
    boolean isCurrent(ProposalId proposal, int version, String hash) {
        List<Wording> written = wordings(proposal);
        return !written.isEmpty()
                && version == written.size()
                && hash.equals(digest(written.getLast()));
    }

    /** By side, the consent or standing aside that still holds. */
    Map<SideId, DecisionEvent> standing(ProposalId proposal) {
        Map<SideId, DecisionEvent> standing = new HashMap<>();
        for (DecisionEvent event : events) {
            switch (event) {
                case ConsentGiven e when e.proposal().equals(proposal) ->
                        standing.put(e.act().side(), e);
                case SideStoodAside e when e.proposal().equals(proposal) ->
                        standing.put(e.act().side(), e);
                case ConsentWithdrawn e when e.proposal().equals(proposal) ->
                        standing.remove(e.act().side());
                case ObjectionRaised e when e.proposal().equals(proposal) ->
                        standing.remove(e.act().side());
                case ProposalAmended e when e.proposal().equals(proposal) -> standing.clear();
                default -> {}
            }
        }
        return standing;
    }

    /** By side, the consent to the current version that does not count yet. */
    Map<SideId, DecisionEvent> pending(ProposalId proposal) {
        Map<SideId, DecisionEvent> pending = new HashMap<>();
        for (DecisionEvent event : events) {
            switch (event) {
                case ConsentSigned e when e.proposal().equals(proposal) ->
                        pending.put(e.act().side(), e);
                case ConsentedOnCondition e when e.proposal().equals(proposal) ->
                        pending.put(e.act().side(), e);
                case ConsentGiven e when e.proposal().equals(proposal) ->
                        pending.remove(e.act().side());
                case SideStoodAside e when e.proposal().equals(proposal) ->
                        pending.remove(e.act().side());
                case ConditionLifted e when e.proposal().equals(proposal) ->
                        pending.remove(e.act().side());
                case ConsentWithdrawn e when e.proposal().equals(proposal) ->
                        pending.remove(e.act().side());
                case ObjectionRaised e when e.proposal().equals(proposal) ->
                        pending.remove(e.act().side());
                case ProposalAmended e when e.proposal().equals(proposal) -> pending.clear();
                default -> {}
            }
        }
        return pending;
    }

    /** Whether a mandate reaches as far as the current wording, as it is documented. */
    boolean covers(Mandate mandate, ProposalId proposal) {
        Terms terms = wordings(proposal).getLast().terms();
        Money value = terms.value();
        boolean dear =
                mandate.left() != null && (value == null || value.pence() > mandate.left().pence());
        return mandate.kinds().contains(terms.kind()) && !dear;
    }

    /** Whether a second negotiator has to sign the current wording. */
    boolean takesTwo(Mandate mandate, ProposalId proposal) {
        Money value = wordings(proposal).getLast().terms().value();
        return mandate.alone() != null
                && (value == null || value.pence() > mandate.alone().pence());
    }

    /** By side, how it stood last, whether that holds or not. */
    Map<SideId, DecisionEvent> stoodLast(ProposalId proposal) {
        Map<SideId, DecisionEvent> last = new HashMap<>();
        for (DecisionEvent event : events) {
            if (event instanceof ConsentGiven e && e.proposal().equals(proposal)) {
                last.put(e.act().side(), e);
            }
            if (event instanceof SideStoodAside e && e.proposal().equals(proposal)) {
                last.put(e.act().side(), e);
            }
        }
        return last;
    }

    /** Whether every side stands to the current wording, and at least one by consent. */
    boolean everySideStands(ProposalId proposal) {
        Map<SideId, DecisionEvent> standing = standing(proposal);
        if (!standing.keySet().containsAll(sides())) {
            return false;
        }
        boolean consented = false;
        for (SideId side : sides()) {
            Stand stand = stand(standing.get(side));
            if (!isCurrent(proposal, stand.version(), stand.textHash())) {
                return false;
            }
            consented |= stand.kind() == Stand.Kind.CONSENT;
        }
        return consented;
    }

    List<ObjectionRaised> openObjections(ProposalId proposal) {
        List<ObjectionRaised> open = new ArrayList<>();
        for (DecisionEvent event : events) {
            if (event instanceof ObjectionRaised e && e.proposal().equals(proposal)) {
                open.add(e);
            }
            if (event instanceof ObjectionResolved e && e.proposal().equals(proposal)) {
                open.removeIf(raised -> raised.objection().equals(e.objection()));
            }
        }
        return open;
    }

    boolean hasOpenObjection(ProposalId proposal, SideId side) {
        return openObjections(proposal).stream().anyMatch(e -> e.act().side().equals(side));
    }

    /** What an event says of how a side stands. */
    static Stand stand(DecisionEvent event) {
        return switch (event) {
            case ConsentGiven e ->
                    new Stand(
                            Stand.Kind.CONSENT,
                            e.version(),
                            e.textHash(),
                            e.reservation(),
                            e.signed(),
                            e.act());
            case SideStoodAside e ->
                    new Stand(Stand.Kind.ASIDE, e.version(), e.textHash(), e.reason(), e.act());
            default -> throw new AssertionError("no stand: " + event);
        };
    }

    /** The digest of a wording, as it is documented. */
    static String digest(Wording wording) {
        StringBuilder digested = new StringBuilder(wording.text());
        Terms terms = wording.terms();
        boolean filled = !wording.fields().filled().isEmpty();
        if (filled || !terms.equals(Terms.PLAIN)) {
            digested.append("\0kind=").append(terms.kind().name()).append("\0reviewOn=");
            if (terms.reviewOn() != null) {
                digested.append(terms.reviewOn());
            }
            digested.append("\0exit=").append(terms.exit());
            digested.append("\0measure=").append(terms.measure());
            if (terms.value() != null) {
                long pence = terms.value().pence();
                digested.append("\0value=%d.%02d".formatted(pence / 100, pence % 100));
            }
        }
        if (filled) {
            digested.append("\0fields=SURGE\0triage=Babies first.")
                    .append("\0exitWhen[0][0]=Intake\0exitWhen[0][1]=40");
        }
        try {
            byte[] bytes = digested.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }
}
