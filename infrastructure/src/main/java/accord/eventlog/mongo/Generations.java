package accord.eventlog.mongo;

import com.mongodb.client.MongoCollection;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Which generation of a projection's shelves is used. Whoever reads uses the one that serves, as it
 * was known a second ago at most; it stands beside the projection's token, so that one write moves
 * both. A projection writes to the generation that it had when it claimed its token, whatever has
 * happened since: after a move it is another's turn, and what it still writes is read by nobody.
 */
final class Generations {
    /** The first one. */
    static final String FIRST = "";

    private static final long KNOWN_NANOS = 1_000_000_000L;

    private final MongoCollection<Document> tokens;
    private final LongSupplier nanos;
    private final Map<String, String> keepers = new HashMap<>();
    private final Map<String, String> claimed = new ConcurrentHashMap<>();
    private final Map<String, Serving> serving = new ConcurrentHashMap<>();
    private final Map<String, List<Consumer<Runnable>>> before = new ConcurrentHashMap<>();
    private final ThreadLocal<Folding> folding = new ThreadLocal<>();

    private record Folding(String projection, String generation) {}

    private static final class Serving {
        private final ReentrantLock lock = new ReentrantLock();
        private volatile @Nullable String generation;
        private volatile long since;
    }

    /**
     * @param nanos a clock that only goes forward
     */
    Generations(
            MongoCollection<Document> tokens,
            Collection<Projection> projections,
            LongSupplier nanos) {
        this.tokens = tokens;
        this.nanos = nanos;
        for (Projection projection : projections) {
            for (String shelf : projection.shelves()) {
                String other = keepers.put(shelf, projection.name());
                if (other != null) {
                    throw new IllegalStateException(
                            "The shelf %s is kept by %s and by %s"
                                    .formatted(shelf, other, projection.name()));
                }
            }
        }
    }

    /** Shelves of which there is one generation only. */
    static Generations none(MongoCollection<Document> tokens) {
        return new Generations(tokens, List.of(), System::nanoTime);
    }

    /** Which generation of a shelf this thread uses now. */
    String of(String shelf) {
        String keeper = keepers.get(shelf);
        if (keeper == null) {
            return FIRST;
        }
        Folding own = folding.get();
        return own != null && own.projection().equals(keeper) ? own.generation() : serving(keeper);
    }

    /**
     * Nothing, where this thread may write to a shelf.
     *
     * @throws IllegalStateException where a projection writes to what it does not keep
     */
    void admit(String shelf) {
        Folding own = folding.get();
        if (own != null && !own.projection().equals(keepers.get(shelf))) {
            throw new IllegalStateException(
                    "The projection %s writes to the shelf %s, which it does not say that it keeps"
                            .formatted(own.projection(), shelf));
        }
    }

    /** A projection's claim came with this generation. */
    void claimed(String projection, String generation) {
        claimed.put(projection, generation);
    }

    /** Folds onto the generation that was claimed. */
    <R> R folding(String projection, Callable<R> work) throws Exception {
        String generation = claimed.get(projection);
        return folding(projection, generation == null ? serving(projection) : generation, work);
    }

    <R> R folding(String projection, String generation, Callable<R> work) throws Exception {
        Folding outer = folding.get();
        folding.set(new Folding(projection, generation));
        try {
            return work.call();
        } finally {
            folding.set(outer);
        }
    }

    void beforeServing(String shelf, Consumer<Runnable> moving) {
        String keeper = keepers.get(shelf);
        if (keeper != null) {
            before.computeIfAbsent(keeper, k -> new CopyOnWriteArrayList<>()).add(moving);
        }
    }

    /** As it was known a second ago at most. */
    private String serving(String projection) {
        Serving known = serving.computeIfAbsent(projection, p -> new Serving());
        String generation = known.generation;
        if (generation != null && nanos.getAsLong() - known.since < KNOWN_NANOS) {
            return generation;
        }
        if (generation == null) {
            known.lock.lock();
        } else if (known.lock.isHeldByCurrentThread() || !known.lock.tryLock()) {
            return generation;
        }
        try {
            look(projection, known);
            return String.valueOf(known.generation);
        } finally {
            known.lock.unlock();
        }
    }

    private void look(String projection, Serving known) {
        long now = nanos.getAsLong();
        String found = stored(projection);
        String generation = known.generation;
        if (generation != null && !found.equals(generation)) {
            move(projection, found, () -> known.generation = found);
        }
        known.generation = found;
        known.since = now;
    }

    private void move(String projection, String to, Runnable serve) {
        for (Consumer<Runnable> moving : before.getOrDefault(projection, List.of())) {
            try {
                folding(
                        projection,
                        to,
                        () -> {
                            moving.accept(serve);
                            return to;
                        });
            } catch (RuntimeException failed) {
                throw failed;
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    /** The one that serves, read anew. */
    String stored(String projection) {
        Document token = tokens.find(TokenDocuments.of(projection, 0)).first();
        return token == null ? FIRST : TokenDocuments.generation(token);
    }
}
