package accord.eventlog.mongo;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.bson.types.Binary;

/** A commit that wants a position: what it holds, and who waits for it. */
final class Draft {
    /** At most so many bytes in one commit. */
    static final int BYTES = 15 << 20;

    private final Binary id;
    private final List<Entry> entries;
    private final int size;
    private final long deadline;
    private final CompletableFuture<Commit> outcome = new CompletableFuture<>();
    private boolean tried;

    Draft(Binary id, List<Entry> entries, Duration patience) {
        this.id = id;
        this.entries = List.copyOf(entries);
        this.size = entries.stream().mapToInt(Entry::size).sum();
        this.deadline = System.nanoTime() + patience.toNanos();
        refuseTooLarge();
        refuseRepeats();
    }

    private void refuseTooLarge() {
        if (entries.isEmpty() || entries.size() > Position.EVENTS) {
            throw new EventStoreException(
                    "A commit holds 1 to %,d events, this one %,d: split it."
                            .formatted(Position.EVENTS, entries.size()));
        }
        if (size > BYTES) {
            throw new EventStoreException(
                    "A commit holds at most %,d bytes, this one about %,d: split it."
                            .formatted(BYTES, size));
        }
    }

    /** The database's unique indexes work across documents only. */
    private void refuseRepeats() {
        if (entries.size() == 1) {
            return;
        }
        Set<String> keys = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (int at = 0; at < entries.size(); at++) {
            if (!keys.add(entries.get(at).key()) || !ids.add(entries.get(at).id())) {
                throw new Conflict(
                        at, "Two events of one commit share an id, or a place in a stream.");
            }
        }
    }

    Commit on(Head.Base base, String log) {
        long latest = entries.stream().mapToLong(Entry::at).max().orElse(0);
        Commit unhashed =
                new Commit(
                        base.position() + 1,
                        id,
                        base.hash(),
                        Math.max(base.latest(), latest),
                        entries,
                        Leaf.NONE);
        return new Commit(
                unhashed.position(),
                id,
                unhashed.previous(),
                unhashed.latest(),
                entries,
                Leaf.of(log, unhashed));
    }

    Binary id() {
        return id;
    }

    List<Entry> entries() {
        return entries;
    }

    List<String> keys() {
        return entries.stream().map(Entry::key).toList();
    }

    List<String> eventIds() {
        return entries.stream().map(Entry::id).toList();
    }

    int size() {
        return size;
    }

    boolean late() {
        return System.nanoTime() - deadline > 0;
    }

    boolean tried() {
        return tried;
    }

    void markTried() {
        tried = true;
    }

    void done(Commit commit) {
        outcome.complete(commit);
    }

    void failed(RuntimeException reason) {
        outcome.completeExceptionally(reason);
    }

    CompletableFuture<Commit> outcome() {
        return outcome;
    }
}
