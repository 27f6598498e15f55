package accord.eventlog.mongo;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A log of events on MongoDB: gapless, hashed, one document a commit. A value: any number of them
 * may be open, each in a collection of its own.
 */
public final class MongoLog implements AutoCloseable {
    private final Settings settings;
    private final Identity identity;
    private final Commits commits;
    private final Head head;
    private final Committer committer;
    private final Watch watch;
    private final Streams streams;

    /**
     * How patient a log is.
     *
     * @param patience how long an append may stay open before its outcome is called unknown
     * @param watch how often to look for what other nodes appended
     * @param batch at most so many commits are written together
     */
    public record Settings(Duration patience, Duration watch, int batch) {
        private static final int BATCH = 256;
        private static final Duration ALONE_WATCH = Duration.ofSeconds(1);

        /** Where other nodes may write. */
        public static final Settings SHARED =
                new Settings(Duration.ofSeconds(30), Duration.ofMillis(10));

        /** Where this node alone writes. */
        public static final Settings ALONE = new Settings(Duration.ofSeconds(30), ALONE_WATCH);

        /** Whether it is meant for a database where others write too. */
        boolean shared() {
            return watch.compareTo(ALONE_WATCH) < 0;
        }

        /** With as many written together as is good. */
        public Settings(Duration patience, Duration watch) {
            this(patience, watch, BATCH);
        }

        Settings withBatch(int commits) {
            return new Settings(patience, watch, commits);
        }
    }

    private MongoLog(MongoDatabase database, String name, Settings settings) {
        this.settings = settings;
        this.identity = Identity.of(database, name);
        this.commits = new Commits(database, name, identity.id());
        commits.createIndexes();
        this.head = new Head(newest(0));
        this.committer =
                new Committer(
                        commits,
                        head,
                        identity.id(),
                        name,
                        settings.batch(),
                        settings.shared() && ServerProfile.isOurs(database));
        this.watch = new Watch(commits, head, settings.watch(), settings.shared());
        this.streams = new Streams(commits, head, watch::look);
    }

    /**
     * Opens a log, or begins it.
     *
     * @param name of its collection; beside it lies one with {@code .about} appended
     * @throws LogFault when what is there is no log, or not this one
     */
    public static MongoLog open(MongoDatabase database, String name, Settings settings) {
        return new MongoLog(database, name, settings);
    }

    private Head.Base newest(long known) {
        long last = Gallop.last(known, commits::present);
        Commit commit = last == 0 ? null : commits.at(last);
        return commit == null ? Head.Base.EMPTY : Head.Base.after(commit);
    }

    /** This log's id, part of every hash. */
    public String id() {
        return identity.id();
    }

    Commit append(List<Entry> entries) {
        return append(TimeOrderedIds.nextBinary(), entries);
    }

    /** Appends once, however often the same id is tried; returns when a majority has it. */
    Commit append(Binary id, List<Entry> entries) {
        Draft draft = new Draft(id, entries, settings.patience());
        committer.submit(draft);
        try {
            return draft.outcome().join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw failed;
        }
    }

    /**
     * The next commits after a position, in order, without a hole, at least as far as this node
     * knows; {@link #newest()} lets it know of all.
     */
    List<Commit> next(long after, int limit) {
        List<Commit> atHand = head.next(after, limit);
        return atHand != null ? atHand : contiguous(after, commits.next(after, limit));
    }

    /** Whether the next commits after a position need not be read. */
    boolean atHand(long after) {
        return head.next(after, 0) != null;
    }

    private static List<Commit> contiguous(long after, List<Commit> found) {
        long position = after;
        @Nullable Commit before = null;
        for (Commit commit : found) {
            if (commit.position() != ++position) {
                throw new LogFault(
                        "The log has a hole at position %d: restore it from a backup."
                                .formatted(position));
            }
            if (before != null && !commit.previous().equals(before.hash())) {
                throw new LogFault(
                        "The log forks at position %d: it does not follow from the commit before."
                                .formatted(position));
            }
            before = commit;
        }
        return found;
    }

    /** An entry, and the commit that it is part of. */
    record Placed(Commit commit, int index) {
        Entry entry() {
            return commit.entries().get(index);
        }

        long position() {
            return Position.of(commit.position(), index);
        }
    }

    Streams streams() {
        return streams;
    }

    /**
     * The entries at these positions of events, read anew; those that are not there are left out.
     */
    List<Placed> holding(List<Long> positions) {
        List<Placed> found = new ArrayList<>();
        Set<Long> asked = Set.copyOf(positions);
        List<Long> wanted = positions.stream().map(Position::commit).distinct().toList();
        for (Commit commit : commits.at(wanted)) {
            for (int index = 0; index < commit.entries().size(); index++) {
                if (asked.contains(Position.of(commit.position(), index))) {
                    found.add(new Placed(commit, index));
                }
            }
        }
        return found;
    }

    /** The commit with this id. */
    Optional<Commit> withId(Binary id) {
        return commits.withId(id).stream().findFirst();
    }

    @Nullable Commit at(long position) {
        if (position < 1) {
            return null;
        }
        List<Commit> atHand = head.next(position - 1, 1);
        return atHand == null || atHand.isEmpty() ? commits.at(position) : atHand.get(0);
    }

    /** The last commit's position on any node, as of this call. */
    long newest() {
        watch.look();
        return head.base().position();
    }

    /** Checks what is stored, read anew. */
    public LogCheck check() {
        return new LogCheck(identity.id(), commits);
    }

    Head head() {
        return head;
    }

    /** Ends it when all that was appended is settled. */
    @Override
    public void close() {
        committer.close();
        watch.close();
    }
}
