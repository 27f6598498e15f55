package accord.audit.query;

import accord.contract.ContractId;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How far records went when the last day ended on which something happened in them, by the days of
 * UTC. It follows from the log alone, so it is the same whoever computes it and however often.
 */
@Singleton
public class DailyCheckpoints {
    private static final int PAGE = 200;

    private final RecordIndex index;
    private final Shelf<Entry> entries;
    private final Clock clock;
    private final Map<ContractId, LocalDate> done = new ConcurrentHashMap<>();

    /**
     * How far a record went.
     *
     * @param root of the tree over its first so many events, in hexadecimal
     */
    public record End(long size, String root) {}

    DailyCheckpoints(RecordIndex index, Shelves shelves, Clock clock) {
        this.index = index;
        this.entries = Entry.on(shelves);
        this.clock = clock;
    }

    /**
     * How far it went on days before, where an event of today may be the day's first; empty on a
     * record's first day, for events of other days, and once it is done for today.
     *
     * @param position of the event in the log
     */
    public Optional<End> due(ContractId contract, Instant at, long position) {
        LocalDate day = day(at);
        if (!day.equals(day(clock.instant())) || day.equals(done.get(contract))) {
            return Optional.empty();
        }
        index.reach(position);
        long size = before(contract, day);
        return size == 0
                ? Optional.empty()
                : Optional.of(new End(size, index.proofs(contract).frontier(size).root().hex()));
    }

    /** Spares this node to look once more on the same day. */
    public void done(ContractId contract, Instant at) {
        done.merge(contract, day(at), (one, other) -> one.isAfter(other) ? one : other);
    }

    private long before(ContractId contract, LocalDate day) {
        @Nullable String from = null;
        List<Entry> page;
        do {
            page = entries.latest("contract", contract.value(), from, PAGE);
            for (Entry entry : page) {
                if (day(entry.at()).isBefore(day)) {
                    return entry.position();
                }
            }
            from = page.isEmpty() ? null : Entry.place(contract, page.getLast().position());
        } while (page.size() == PAGE);
        return 0;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
