package accord.eventlog.mongo;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Drops generations of shelves that neither serve nor are being made, when that has been so for
 * longer than anybody reads one after it was moved on from.
 */
final class Leftovers {
    /** Other nodes know of a move after a second, and an export that began before may be long. */
    static final Duration GRACE = Duration.ofMinutes(10);

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final MongoDatabase database;
    private final Generations generations;
    private final List<Projection> projections;
    private final LongSupplier nanos;
    private final Map<String, Long> idle = new HashMap<>();
    private long next;

    /**
     * @param nanos a clock that only goes forward
     */
    Leftovers(
            MongoDatabase database,
            Generations generations,
            List<Projection> projections,
            LongSupplier nanos) {
        this.database = database;
        this.generations = generations;
        this.projections = projections;
        this.nanos = nanos;
        this.next = nanos.getAsLong();
    }

    /**
     * @param made which are being made
     */
    void sweep(List<RebuildNotes.Noted> made) {
        long now = nanos.getAsLong();
        if (now - next < 0) {
            return;
        }
        next = now + EVERY.toNanos();
        Set<String> unused = unused(made);
        idle.keySet().retainAll(unused);
        for (String collection : unused) {
            if (now - idle.computeIfAbsent(collection, c -> now) >= GRACE.toNanos()) {
                database.getCollection(collection).drop();
                idle.remove(collection);
            }
        }
    }

    private Set<String> unused(List<RebuildNotes.Noted> made) {
        Set<String> unused = new HashSet<>();
        Set<String> used = used(made);
        for (String collection : database.listCollectionNames()) {
            if (isKept(collection) && !used.contains(collection)) {
                unused.add(collection);
            }
        }
        return unused;
    }

    private Set<String> used(List<RebuildNotes.Noted> made) {
        Set<String> used = new HashSet<>();
        for (Projection projection : projections) {
            String serving = generations.stored(projection.name());
            projection
                    .shelves()
                    .forEach(shelf -> used.add(MongoShelves.collection(shelf, serving)));
            made.stream()
                    .filter(note -> note.projection().equals(projection.name()))
                    .filter(note -> note.failure() == null)
                    .forEach(note ->
                            projection
                                    .shelves()
                                    .forEach(shelf ->
                                            used.add(
                                                    MongoShelves.collection(
                                                            shelf, note.generation()))));
        }
        return used;
    }

    private boolean isKept(String collection) {
        return projections.stream()
                .flatMap(projection -> projection.shelves().stream())
                .map(shelf -> MongoShelves.collection(shelf, Generations.FIRST))
                .anyMatch(first -> collection.equals(first) || collection.startsWith(first + '.'));
    }
}
