package accord.eventlog.mongo;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventData;

/**
 * A log's events after a position, up to where it ends, page by page. While one page is used, the
 * next two are read and hashed on other threads, unless they are at hand: so the database reads one
 * while another is decoded and hashed.
 */
final class Pages extends Spliterators.AbstractSpliterator<TrackedEventData<?>> {
    private static final int AHEAD = 2;

    private final MongoLog log;
    private final int size;
    private final long after;
    private final Deque<CompletableFuture<List<Commit>>> ahead = new ArrayDeque<>();
    private long next;
    private Iterator<TrackedEventData<?>> page = Collections.emptyIterator();

    /**
     * @param after the position of the last event that was seen
     * @param size commits a page
     */
    Pages(MongoLog log, long after, int size) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.log = log;
        this.size = size;
        this.after = after;
        this.next = Math.max(0, Position.commit(after) - 1);
    }

    @Override
    public boolean tryAdvance(Consumer<? super TrackedEventData<?>> action) {
        while (!page.hasNext()) {
            List<Commit> commits = turned();
            if (commits.isEmpty()) {
                return false;
            }
            page = commits.stream().flatMap(this::events).iterator();
        }
        action.accept(page.next());
        return true;
    }

    private List<Commit> turned() {
        CompletableFuture<List<Commit>> read = ahead.poll();
        List<Commit> commits = read == null ? log.next(next, size) : whenRead(read);
        next += commits.size();
        if (commits.size() < size) {
            ahead.clear();
        }
        while (commits.size() == size && ahead.size() < AHEAD && readAhead()) {
            // as many as are to be under way
        }
        return commits;
    }

    private boolean readAhead() {
        long from = next + (long) ahead.size() * size;
        return !log.atHand(from)
                && ahead.add(
                        CompletableFuture.supplyAsync(
                                () -> log.next(from, size), Thread::startVirtualThread));
    }

    /** What is wrong with a page is said to whoever comes to it. */
    private static List<Commit> whenRead(CompletableFuture<List<Commit>> page) {
        try {
            return page.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw failed;
        }
    }

    private Stream<TrackedEventData<?>> events(Commit commit) {
        return IntStream.range(0, commit.entries().size())
                .filter(index -> Position.of(commit.position(), index) > after)
                .mapToObj(index ->
                        Entries.tracked(
                                Position.of(commit.position(), index),
                                commit.entries().get(index)));
    }
}
