package accord.audit.query;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.Readings;
import accord.eventlog.query.History;
import accord.eventlog.query.Recorded;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import accord.issue.IssueId;
import accord.issue.query.Room;
import accord.issue.query.Rooms;
import accord.member.query.Caller;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The decision history of a contract, for its parties and for the auditors to whom every side
 * opened it. What an auditor reads is itself recorded, once a day for each thing.
 */
@Singleton
public class Audit {
    private static final int PAGE = 500;

    private final History history;
    private final RecordIndex index;
    private final Shelf<Entry> entries;
    private final Contracts contracts;
    private final Rooms rooms;
    private final Readings readings;
    private final RecordCheck check;

    Audit(
            History history,
            RecordIndex index,
            Shelves shelves,
            Contracts contracts,
            Rooms rooms,
            Readings readings,
            RecordCheck check) {
        this.history = history;
        this.index = index;
        this.entries = Entry.on(shelves);
        this.contracts = contracts;
        this.rooms = rooms;
        this.readings = readings;
        this.check = check;
    }

    /**
     * Entries after a number, oldest first, complete up to the log's head at the moment of asking.
     *
     * @param after the number after which to go on, 0 for the beginning
     * @param limit at most so many, 1 to 1,000
     */
    public List<Entry> entries(
            Caller caller, ContractId contract, Filter filter, long after, int limit) {
        contracts.visible(caller, contract);
        readings.note(caller, contract, "record");
        index.reach(history.head());
        List<Entry> found = new ArrayList<>();
        long from = after;
        List<Entry> page;
        do {
            page = page(contract, filter, from, Math.min(PAGE, limit));
            page.stream().filter(filter::lets).limit(limit - found.size()).forEach(found::add);
            from = page.isEmpty() ? from : page.getLast().position();
        } while (found.size() < limit && page.size() == Math.min(PAGE, limit));
        return found;
    }

    /** The latest entries before a number, newest first; {@code before} 0 for the very latest. */
    public List<Entry> latest(
            Caller caller, ContractId contract, Filter filter, long before, int limit) {
        contracts.visible(caller, contract);
        readings.note(caller, contract, "record");
        index.reach(history.head());
        List<Entry> found = new ArrayList<>();
        long from = before;
        List<Entry> page;
        do {
            page = latest(contract, filter, from, PAGE);
            page.stream().filter(filter::lets).limit(limit - found.size()).forEach(found::add);
            from = page.isEmpty() ? from : page.getLast().position();
        } while (found.size() < limit && page.size() == PAGE);
        return found;
    }

    /**
     * The events of these entries, by their number; read by runs of each stream, not one by one.
     *
     * @param entries of one answer to the same caller
     */
    public Map<Long, Object> events(List<Entry> entries) {
        Map<String, List<Entry>> streams =
                entries.stream().collect(Collectors.groupingBy(Entry::stream));
        Map<Long, Object> events = new HashMap<>();
        streams.forEach((stream, some) -> {
            Map<Long, Entry> bySequence =
                    some.stream().collect(Collectors.toMap(Entry::sequence, e -> e));
            long first = Collections.min(bySequence.keySet());
            int run = (int) (Collections.max(bySequence.keySet()) - first + 1);
            for (Recorded event : history.stream(stream, first, run)) {
                Entry entry = bySequence.get(event.sequence());
                if (entry != null) {
                    events.put(entry.position(), event.payload());
                }
            }
        });
        return events;
    }

    /** How many entries the record has now. */
    public long size(Caller caller, ContractId contract) {
        contracts.visible(caller, contract);
        return index.size(contract);
    }

    /** The room as it stood once the record had this many entries. */
    public Room roomAt(Caller caller, IssueId issue, long position) {
        ContractId contract = rooms.contractOf(issue);
        contracts.visible(caller, contract);
        readings.note(caller, contract, "issue " + issue);
        index.reach(history.head());
        long logged =
                entries.get(Entry.place(contract, position))
                        .map(Entry::logged)
                        .orElse(position < 1 ? 0 : Long.MAX_VALUE);
        return rooms.visibleAsOf(caller, issue, event -> event.position() <= logged);
    }

    /** The room as it stood at an instant. */
    public Room roomAt(Caller caller, IssueId issue, Instant at) {
        ContractId contract = rooms.contractOf(issue);
        contracts.visible(caller, contract);
        readings.note(caller, contract, "issue " + issue);
        return rooms.visibleAsOf(caller, issue, event -> !event.at().isAfter(at));
    }

    /** Recomputes the record from what is stored, from its first entry to its last. */
    public Verification verify(Caller caller, ContractId contract) {
        contracts.visible(caller, contract);
        readings.note(caller, contract, "verification");
        return check.of(contract);
    }

    /** Looks up by the narrowest key that the filter gives; the rest is sifted. */
    private List<Entry> page(ContractId contract, Filter filter, long after, int limit) {
        Key key = key(contract, filter);
        return entries.by(key.name(), key.value(), Entry.place(contract, after), limit);
    }

    private List<Entry> latest(ContractId contract, Filter filter, long before, int limit) {
        Key key = key(contract, filter);
        @Nullable String place = before == 0 ? null : Entry.place(contract, before);
        return entries.latest(key.name(), key.value(), place, limit);
    }

    private record Key(String name, String value) {}

    private static Key key(ContractId contract, Filter filter) {
        if (filter.type() != null) {
            return new Key("type", Entry.key(contract, filter.type()));
        }
        if (filter.who() != null) {
            return new Key("who", Entry.key(contract, filter.who().value()));
        }
        if (filter.side() != null) {
            return new Key("side", Entry.key(contract, filter.side().value()));
        }
        return new Key("contract", contract.value());
    }
}
