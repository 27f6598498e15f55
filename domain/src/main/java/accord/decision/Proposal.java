package accord.decision;

import accord.decision.DecisionEvent.ProposalMade;
import accord.decision.DecisionEvent.VersionSeen;
import accord.member.Act;
import accord.member.SideId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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
 */
public record Proposal(
        ProposalId id,
        String title,
        List<Version> versions,
        Stances stances,
        List<Objection> objections,
        @Nullable Origin origin) {

    static Proposal of(ProposalMade e) {
        return new Proposal(
                e.proposal(),
                e.title(),
                List.of(Version.of(e)),
                Stances.NONE,
                List.of(),
                e.origin());
    }

    /** How each side stands to the current version; a new version empties it. */
    public Map<SideId, Stand> stands() {
        return stances.counted();
    }

    /** By side, the consent to the current version that does not count yet. */
    public Map<SideId, Pending> pending() {
        return stances.pending();
    }

    /** How each side stood last, whichever version it was. */
    public Map<SideId, Stand> lastStands() {
        return stances.last();
    }

    /** What sides said when they took or left a stand, oldest first. */
    public List<Remark> remarks() {
        return stances.remarks();
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
        sorted.addAll(stands().keySet());
        return Collections.unmodifiableSet(sorted);
    }

    /** When each side had a version before it for the first time. */
    Map<SideId, Instant> seenBy(int version) {
        return version(version).map(Version::seen).orElse(Map.of());
    }

    Proposal seen(VersionSeen e) {
        List<Version> all = new ArrayList<>(versions);
        all.replaceAll(v -> v.number() == e.version() ? v.seenBy(e.act()) : v);
        return new Proposal(id, title, List.copyOf(all), stances, objections, origin);
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
     * Whether an objection to it, or what a side said with its stand, is what a thread begins with.
     */
    boolean begins(ThreadId thread) {
        return objections.stream().anyMatch(o -> ThreadId.of(o.id()).equals(thread))
                || remarks().stream().anyMatch(r -> r.id().equals(thread));
    }

    /**
     * Whether every one of these sides stands to the current version, and not all of them aside.
     */
    boolean standsWith(Set<SideId> sides) {
        return stands().keySet().containsAll(sides)
                && stands().values().stream().anyMatch(s -> s.kind() == Stand.Kind.CONSENT);
    }

    Proposal with(Version next) {
        List<Version> all = new ArrayList<>(versions);
        all.add(next);
        return new Proposal(id, title, List.copyOf(all), stances.voided(), objections, origin);
    }

    Proposal with(Stances now) {
        return new Proposal(id, title, versions, now, objections, origin);
    }

    Proposal with(Objection objection) {
        List<Objection> all = new ArrayList<>(objections);
        all.add(objection);
        return with(stances.without(objection.act().side())).withObjections(all);
    }

    Proposal resolved(ObjectionId objection, Act by) {
        UnaryOperator<Objection> resolve = o -> o.id().equals(objection) ? o.resolvedBy(by) : o;
        return withObjections(objections.stream().map(resolve).toList());
    }

    private Proposal withObjections(List<Objection> now) {
        return new Proposal(id, title, versions, stances, List.copyOf(now), origin);
    }
}
