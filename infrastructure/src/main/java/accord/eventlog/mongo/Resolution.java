package accord.eventlog.mongo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds out, by reading, what became of commits whose writing was refused or left open. */
final class Resolution {
    private static final int STEP = 256;

    private final Commits commits;
    private final Head head;

    Resolution(Commits commits, Head head) {
        this.commits = commits;
        this.head = head;
    }

    /**
     * Walks from a base to the head; a commit that is found there is done, and leaves the batch.
     *
     * @return whether anything was found
     */
    boolean walk(List<Draft> batch, Head.Base from) {
        long position = from.position();
        List<Commit> found = commits.next(position, STEP);
        while (!found.isEmpty()) {
            for (Commit commit : found) {
                if (commit.position() != ++position) {
                    throw new LogFault(
                            "The log has a hole at position %d: restore it from a backup."
                                    .formatted(position));
                }
            }
            head.learn(found);
            found.forEach(commit -> recognise(batch, commit));
            found = commits.next(position, STEP);
        }
        return position > from.position();
    }

    private static void recognise(List<Draft> batch, Commit commit) {
        batch.removeIf(draft -> {
            boolean same = draft.id().equals(commit.id());
            if (same) {
                draft.done(commit);
            }
            return same;
        });
    }

    /**
     * Whether the draft is settled by who holds its keys: by itself, done; by another, failed. What
     * was given up may still arrive while this reads, so that each holder is looked at.
     */
    boolean settleByKeys(Draft draft) {
        List<Commit> holders =
                Stream.of(
                                commits.withId(draft.id()),
                                commits.holding(draft.keys()),
                                commits.holdingIds(draft.eventIds()))
                        .flatMap(List::stream)
                        .toList();
        if (holders.isEmpty()) {
            return false;
        }
        holders.stream()
                .filter(holder -> holder.id().equals(draft.id()))
                .findFirst()
                .ifPresentOrElse(draft::done, () -> draft.failed(conflict(draft, holders)));
        return true;
    }

    private static Conflict conflict(Draft draft, List<Commit> holders) {
        Set<String> taken = new HashSet<>();
        holders.forEach(holder ->
                holder.entries()
                        .forEach(entry -> {
                            taken.add(entry.key());
                            taken.add(entry.id());
                        }));
        for (int at = 0; at < draft.entries().size(); at++) {
            Entry entry = draft.entries().get(at);
            if (taken.contains(entry.key()) || taken.contains(entry.id())) {
                return new Conflict(
                        at, "Somebody else changed %s a moment ago.".formatted(entry.stream()));
            }
        }
        return new Conflict(0, "Somebody else recorded this a moment ago.");
    }
}
