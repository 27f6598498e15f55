package accord.decision;

import accord.decision.DecisionEvent.ProposalMade;
import accord.decision.DecisionEvent.VersionSeen;
import accord.member.Act;
import accord.member.SideId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One of the proposals that stand side by side in a decision.
 *
 * @param versions oldest first, never empty
 * @param stands how each side stands to the current version; a new version empties it
 * @param pending by side, the consent to the current version that does not count yet
 * @param lastStands how each side stood last, whichever version it was
 */
public record Proposal(
        ProposalId id,
        String title,
        List<Version> versions,
        Map<SideId, Stand> stands,
        Map<SideId, Pending> pending,
        Map<SideId, Stand> lastStands,
        List<Objection> objections,
        @Nullable Origin origin) {

    static Proposal of(ProposalMade e) {
        return new Proposal(
                e.proposal(),
                e.title(),
                List.of(Version.of(e)),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                e.origin());
    }

    public Version current() {
        return versions.getLast();
    }

    /** A version by its number, from 1. */
    public Optional<Version> version(int number) {
        return number < 1 || number > versions.size()
                ? Optional.empty()
                : Optional.of(versions.get(number - 1));
    }

    /** The sides whose consent an amendment would void, in the order of their ids. */
    public Set<SideId> consenting() {
        Set<SideId> sorted = new TreeSet<>(Comparator.comparing(SideId::value));
        sorted.addAll(stands.keySet());
        return Collections.unmodifiableSet(sorted);
    }

    /** When each side had a version before it for the first time. */
    Map<SideId, Instant> seenBy(int version) {
        return version(version).map(Version::seen).orElse(Map.of());
    }

    Proposal seen(VersionSeen e) {
        List<Version> all = new ArrayList<>(versions);
        all.replaceAll(v -> v.number() == e.version() ? v.seenBy(e.act()) : v);
        return new Proposal(
                id, title, List.copyOf(all), stands, pending, lastStands, objections, origin);
    }

    public Optional<Objection> objection(ObjectionId objection) {
        return objections.stream().filter(o -> o.id().equals(objection)).findFirst();
    }

    public List<Objection> openObjections() {
        return objections.stream().filter(Objection::open).toList();
    }

    public Optional<Objection> openObjectionOf(SideId side) {
        return objections.stream().filter(o -> o.open() && o.act().side().equals(side)).findFirst();
    }

    /**
     * Whether every one of these sides stands to the current version, and not all of them aside.
     */
    boolean standsWith(Set<SideId> sides) {
        return stands.keySet().containsAll(sides)
                && stands.values().stream().anyMatch(s -> s.kind() == Stand.Kind.CONSENT);
    }

    Proposal with(Version next) {
        List<Version> all = new ArrayList<>(versions);
        all.add(next);
        return new Proposal(
                id, title, List.copyOf(all), Map.of(), Map.of(), lastStands, objections, origin);
    }

    Proposal with(Stand stand) {
        return new Proposal(
                id,
                title,
                versions,
                with(stands, stand.act().side(), stand),
                without(pending, stand.act().side()),
                with(lastStands, stand.act().side(), stand),
                objections,
                origin);
    }

    Proposal with(Pending consent) {
        return new Proposal(
                id,
                title,
                versions,
                stands,
                with(pending, consent.act().side(), consent),
                lastStands,
                objections,
                origin);
    }

    /** Without what a side gave to the current version, counted or not. */
    Proposal withoutStandOf(SideId side) {
        return new Proposal(
                id,
                title,
                versions,
                without(stands, side),
                without(pending, side),
                lastStands,
                objections,
                origin);
    }

    Proposal with(Objection objection) {
        List<Objection> all = new ArrayList<>(objections);
        all.add(objection);
        return withoutStandOf(objection.act().side()).withObjections(all);
    }

    Proposal resolved(ObjectionId objection, Act by) {
        UnaryOperator<Objection> resolve = o -> o.id().equals(objection) ? o.resolvedBy(by) : o;
        return withObjections(objections.stream().map(resolve).toList());
    }

    private Proposal withObjections(List<Objection> now) {
        return new Proposal(
                id, title, versions, stands, pending, lastStands, List.copyOf(now), origin);
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
