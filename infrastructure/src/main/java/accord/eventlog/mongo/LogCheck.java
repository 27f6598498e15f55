package accord.eventlog.mongo;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;

/** Recomputes hashes from what is stored, and looks whether each commit follows the one before. */
public final class LogCheck {
    private static final int STEP = 256;

    private final String log;
    private final Commits commits;

    LogCheck(String log, Commits commits) {
        this.log = log;
        this.commits = commits;
    }

    /**
     * Something that is not as it must be.
     *
     * @param commit its position in the log, from 1
     * @param reason a sentence
     */
    public record Finding(long commit, String reason) {}

    /**
     * The first thing wrong with the commits from one position to another, both included, from 1.
     */
    public Optional<Finding> range(long from, long to) {
        for (long start = from; start <= to; start += STEP) {
            long end = Math.min(to, start + STEP - 1);
            Optional<Finding> found = commits(LongStream.rangeClosed(start, end).boxed().toList());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The first thing wrong with these commits, in ascending order. */
    public Optional<Finding> commits(Collection<Long> positions) {
        TreeSet<Long> wanted = new TreeSet<>(positions);
        TreeSet<Long> read = new TreeSet<>(wanted);
        wanted.forEach(position -> read.add(position - 1));
        Map<Long, Commit> stored = new HashMap<>();
        for (Commit commit : commits.at(List.copyOf(read))) {
            stored.put(commit.position(), commit);
        }
        return wanted.stream().flatMap(position -> one(position, stored).stream()).findFirst();
    }

    private Optional<Finding> one(long position, Map<Long, Commit> stored) {
        Commit commit = stored.get(position);
        if (commit == null) {
            return Optional.of(new Finding(position, "It is missing."));
        }
        if (!commit.sound(log)) {
            return Optional.of(
                    new Finding(position, "What is stored does not have the hash that is stored."));
        }
        Commit before = stored.get(position - 1);
        if (position > 1 && before == null) {
            return Optional.of(new Finding(position - 1, "It is missing."));
        }
        return commit.previous().equals(before == null ? Leaf.NONE : before.hash())
                ? Optional.empty()
                : Optional.of(new Finding(position, "It does not follow from the one before."));
    }
}
