package accord.contract;

import accord.contract.ContractEvent.CheckpointSent;
import accord.contract.ContractEvent.ContractAccepted;
import accord.contract.ContractEvent.ContractOpened;
import accord.contract.ContractEvent.KeyNamed;
import accord.contract.ContractEvent.PermissionGranted;
import accord.contract.ContractEvent.PermissionWithdrawn;
import accord.contract.ContractEvent.RecordClosed;
import accord.contract.ContractEvent.RecordOpened;
import accord.contract.ContractEvent.RecordRead;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A contract as it stands after its events.
 *
 * @param joined the sides that opened or accepted it
 * @param people what each member may do, and for which side
 * @param openedBy for each auditor, the sides that opened the record to them
 * @param readings what each auditor was last noted to have read, by day
 * @param keys with which each side cosigns checkpoints; not there for who has named none
 */
public record ContractState(
        @Nullable ContractId id,
        @Nullable ContractTerms terms,
        Set<SideId> joined,
        Map<MemberId, Seat> people,
        Map<MemberId, Set<SideId>> openedBy,
        Map<Reading, LocalDate> readings,
        Map<SideId, String> keys) {

    /** A member's place in a contract. */
    public record Seat(SideId side, Permission permission) {}

    /** Something that an auditor read. */
    public record Reading(MemberId auditor, String what) {}

    public static final ContractState NONE =
            new ContractState(null, null, Set.of(), Map.of(), Map.of(), Map.of(), Map.of());

    public ContractState after(ContractEvent event) {
        return switch (event) {
            case ContractOpened e ->
                    new ContractState(
                            e.contract(),
                            e.terms(),
                            Set.of(e.act().side()),
                            Map.of(e.act().by(), new Seat(e.act().side(), Permission.NEGOTIATOR)),
                            Map.of(),
                            Map.of(),
                            Map.of());
            case ContractAccepted e ->
                    withJoined(with(joined, e.act().side()))
                            .withPeople(
                                    with(
                                            people,
                                            e.act().by(),
                                            new Seat(e.act().side(), Permission.NEGOTIATOR)));
            case PermissionGranted e ->
                    withPeople(with(people, e.member(), new Seat(e.side(), e.permission())));
            case PermissionWithdrawn e -> withPeople(without(people, e.member()));
            case RecordOpened e ->
                    withOpenedBy(
                            with(
                                    openedBy,
                                    e.auditor(),
                                    with(openers(e.auditor()), e.act().side())));
            case RecordClosed e ->
                    withOpenedBy(
                            with(
                                    openedBy,
                                    e.auditor(),
                                    without(openers(e.auditor()), e.act().side())));
            case RecordRead e ->
                    new ContractState(
                            id,
                            terms,
                            joined,
                            people,
                            openedBy,
                            with(readings, new Reading(e.auditor(), e.what()), day(e)),
                            keys);
            case CheckpointSent e -> this;
            case KeyNamed e ->
                    new ContractState(
                            id,
                            terms,
                            joined,
                            people,
                            openedBy,
                            readings,
                            with(keys, e.act().side(), e.key()));
        };
    }

    /** What was agreed at its opening; only of a contract that exists. */
    public ContractTerms opened() {
        if (terms == null) {
            throw new IllegalStateException("no such contract");
        }
        return terms;
    }

    /** All sides named, joined or not, in the contract's order. */
    public List<SideId> sides() {
        return opened().sides().stream().map(ContractSide::organisation).toList();
    }

    public Optional<ContractSide> side(SideId side) {
        return opened().sides().stream().filter(s -> s.organisation().equals(side)).findFirst();
    }

    /** What a member may do; empty for who is no party. */
    public Optional<Permission> permission(MemberId member) {
        return Optional.ofNullable(people.get(member)).map(Seat::permission);
    }

    /** Whether every side has opened the record to this auditor. */
    public boolean mayAudit(MemberId auditor) {
        return terms != null && openers(auditor).containsAll(sides());
    }

    /** Whether a member may see it: its parties, and the auditors to whom all opened it. */
    public boolean isVisibleTo(MemberId member) {
        return permission(member).isPresent() || mayAudit(member);
    }

    Set<SideId> openers(MemberId auditor) {
        return openedBy.getOrDefault(auditor, Set.of());
    }

    private static LocalDate day(RecordRead e) {
        return LocalDate.ofInstant(e.act().at(), ZoneOffset.UTC);
    }

    private ContractState withJoined(Set<SideId> now) {
        return new ContractState(id, terms, now, people, openedBy, readings, keys);
    }

    private ContractState withPeople(Map<MemberId, Seat> now) {
        return new ContractState(id, terms, joined, now, openedBy, readings, keys);
    }

    private ContractState withOpenedBy(Map<MemberId, Set<SideId>> now) {
        return new ContractState(id, terms, joined, people, now, readings, keys);
    }

    private static <T> Set<T> with(Set<T> set, T more) {
        Set<T> result = new HashSet<>(set);
        result.add(more);
        return Set.copyOf(result);
    }

    private static <T> Set<T> without(Set<T> set, T less) {
        Set<T> result = new HashSet<>(set);
        result.remove(less);
        return Set.copyOf(result);
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> result = new HashMap<>(map);
        result.put(key, value);
        return Map.copyOf(result);
    }

    private static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        Map<K, V> result = new HashMap<>(map);
        result.remove(key);
        return Map.copyOf(result);
    }
}
