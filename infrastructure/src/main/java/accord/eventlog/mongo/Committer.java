package accord.eventlog.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Gives commits their positions, one flush at a time: what waits is written together, and whatever
 * the database leaves open is settled by reading what stands where it was tried.
 */
final class Committer implements AutoCloseable {
    private static final int AHEAD = 256;

    /** So many tries it looks first after it saw another node write. */
    private static final int COMPANY = 16;

    private static final Duration LONGEST_BREAK = Duration.ofMillis(500);

    private final Commits commits;
    private final Head head;
    private final Resolution resolution;
    private final String log;
    private final boolean chained;
    private final Turns turns;
    private final Thread thread;

    /** Whether whoever has the turn was interrupted meanwhile. */
    private boolean interrupted;

    /** For so many tries it pays to look first, since another node was seen to write just now. */
    private int company;

    /**
     * @param most commits to be written together
     * @param chained whether the server takes a commit only behind the one that it builds upon, so
     *     that one may be built upon before it is on disk
     */
    Committer(Commits commits, Head head, String log, String name, int most, boolean chained) {
        this.commits = commits;
        this.head = head;
        this.log = log;
        this.resolution = new Resolution(commits, head);
        this.chained = chained;
        this.turns = new Turns(most);
        this.thread = Thread.ofPlatform().daemon().name("accord-log-" + name).unstarted(this::run);
        thread.start();
    }

    /** Writes it, or has it written; its outcome tells when. */
    void submit(Draft draft) {
        if (!turns.mine(draft)) {
            return;
        }
        interrupted = Thread.interrupted();
        settle(List.of(draft));
        boolean wasInterrupted = interrupted;
        turns.end();
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<Draft> batch = turns.next(0);
        while (!batch.isEmpty()) {
            settle(batch);
            batch = turns.next(batch.size());
        }
    }

    private void settle(List<Draft> batch) {
        try {
            flush(new ArrayList<>(batch));
        } catch (RuntimeException fault) {
            batch.forEach(draft -> draft.failed(unless(draft, fault)));
        }
    }

    /** A fault of the log itself, with nothing known of what was tried. */
    private static RuntimeException unless(Draft draft, RuntimeException fault) {
        return draft.tried() ? new OutcomeUnknown(draft.id(), fault) : fault;
    }

    private void flush(List<Draft> batch) {
        int breaks = 0;
        while (!batch.isEmpty()) {
            Head.Base base = head.base();
            @Nullable RuntimeException trouble = write(batch, base);
            if (trouble == null) {
                breaks = 0;
            } else {
                giveUpLate(batch, trouble);
                pause(breaks++);
            }
        }
    }

    /**
     * One try for all; what is settled leaves the batch. Answers what stood in the way of reading.
     */
    private @Nullable RuntimeException write(List<Draft> batch, Head.Base base) {
        try {
            List<Commit> ahead = company > 0 ? writtenAhead(base) : List.of();
            company = ahead.isEmpty() ? Math.max(0, company - 1) : COMPANY;
            List<Commit> placed = place(batch, ahead.isEmpty() ? base : last(ahead));
            return write(batch, base, ahead, placed);
        } catch (MongoException unreadable) {
            return reread(batch, base, unreadable);
        }
    }

    private @Nullable RuntimeException write(
            List<Draft> batch, Head.Base base, List<Commit> ahead, List<Commit> placed) {
        try {
            if (chained) {
                commits.insertBehind(placed);
            } else {
                commits.insert(placed);
            }
            head.learn(ahead);
            settle(batch, placed, placed.size());
            return null;
        } catch (MongoBulkWriteException refused) {
            if (refused.getWriteConcernError() != null || refused.getWriteErrors().isEmpty()) {
                return reread(batch, base, refused);
            }
            int first = refused.getWriteErrors().get(0).getIndex();
            if (first == 0 && chained && overtaken(placed.get(0).position())) {
                company = COMPANY;
                return null;
            }
            if (first > 0) {
                head.learn(ahead);
            }
            return afterRefusal(batch, base, placed, first);
        } catch (MongoException unclear) {
            return reread(batch, base, unclear);
        }
    }

    /** What other nodes have written, but not yet for good. */
    private List<Commit> writtenAhead(Head.Base base) {
        List<Commit> ahead = commits.nextAsWritten(base.position(), AHEAD);
        Head.Base before = base;
        for (Commit commit : ahead) {
            if (!before.precedes(commit)) {
                return List.of();
            }
            before = Head.Base.after(commit);
        }
        return ahead;
    }

    /** Whether another node has the place already, perhaps not yet for good: build upon that. */
    private boolean overtaken(long position) {
        return !commits.nextAsWritten(position - 1, 1).isEmpty();
    }

    private static Head.Base last(List<Commit> commits) {
        return Head.Base.after(commits.get(commits.size() - 1));
    }

    private List<Commit> place(List<Draft> batch, Head.Base base) {
        List<Commit> placed = new ArrayList<>(batch.size());
        Head.Base before = base;
        for (Draft draft : batch) {
            draft.markTried();
            Commit commit = draft.on(before, log);
            placed.add(commit);
            before = Head.Base.after(commit);
        }
        return placed;
    }

    private void settle(List<Draft> batch, List<Commit> placed, int count) {
        head.learn(placed.subList(0, count));
        for (int at = 0; at < count; at++) {
            batch.get(at).done(placed.get(at));
        }
        batch.subList(0, count).clear();
    }

    private @Nullable RuntimeException afterRefusal(
            List<Draft> batch, Head.Base base, List<Commit> placed, int at) {
        Draft refused = batch.get(at);
        Head.Base before = at == 0 ? base : Head.Base.after(placed.get(at - 1));
        settle(batch, placed, at);
        RuntimeException trouble = reread(batch, before, null);
        if (trouble == null && batch.contains(refused)) {
            return ask(batch, refused);
        }
        return trouble;
    }

    private @Nullable RuntimeException ask(List<Draft> batch, Draft refused) {
        try {
            if (resolution.settleByKeys(refused)) {
                batch.remove(refused);
            }
            return null;
        } catch (MongoException unreachable) {
            return unreachable;
        }
    }

    private @Nullable RuntimeException reread(
            List<Draft> batch, Head.Base from, @Nullable RuntimeException why) {
        try {
            boolean moved = resolution.walk(batch, from);
            return moved ? null : why;
        } catch (MongoException unreachable) {
            return unreachable;
        }
    }

    private static void giveUpLate(List<Draft> batch, RuntimeException why) {
        for (Draft draft : List.copyOf(batch)) {
            if (draft.late()) {
                draft.failed(new OutcomeUnknown(draft.id(), why));
                batch.remove(draft);
            }
        }
    }

    private void pause(int before) {
        interrupted |= Thread.interrupted();
        long most = Math.min(LONGEST_BREAK.toMillis(), 5L << Math.min(before, 10));
        LockSupport.parkNanos(
                Duration.ofMillis(ThreadLocalRandom.current().nextLong(1, most + 1)).toNanos());
    }

    @Override
    public void close() {
        turns.close();
        try {
            thread.join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
