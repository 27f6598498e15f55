package accord.eventlog.mongo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.types.Binary;

/** Holds a log, what its writers were told and what its readers saw against what it promises. */
final class Checker {
    private final Observed observed;
    private final List<Commit> commits;
    private final List<String> violations = new ArrayList<>();
    private final Map<Binary, Commit> byId = new HashMap<>();
    private final Map<String, Commit> byKey = new HashMap<>();
    private final Map<String, List<Entry>> streams = new HashMap<>();

    private Checker(Observed observed) {
        this.observed = observed;
        this.commits = observed.commits();
    }

    /** All violations, as sentences; empty when every promise was kept. */
    static List<String> violations(Observed observed) {
        Checker checker = new Checker(observed);
        checker.chain();
        checker.streams();
        observed.ops().forEach(checker::outcome);
        checker.order();
        observed.readers().forEach(checker::prefix);
        checker.snapshots();
        checker.violations.addAll(HandlingCheck.violations(observed.commits(), observed.handled()));
        checker.violations.addAll(
                ReceiptsCheck.violations(observed.commits(), observed.receipts()));
        return checker.violations;
    }

    private void say(String sentence, Object... with) {
        violations.add(sentence.formatted(with));
    }

    private void chain() {
        Binary previous = Leaf.NONE;
        long position = 0;
        long latest = Long.MIN_VALUE;
        for (Commit commit : commits) {
            if (commit.position() != ++position) {
                say("position %d where %d should be", commit.position(), position);
                position = commit.position();
            }
            if (!commit.previous().equals(previous) || !commit.sound(observed.log())) {
                say("the chain breaks at %d", commit.position());
            }
            if (byId.put(commit.id(), commit) != null) {
                say("a commit stands twice, again at %d", commit.position());
            }
            latest = commit.entries().stream().mapToLong(Entry::at).reduce(latest, Math::max);
            if (commit.latest() != latest) {
                say("the latest time is not the latest at %d", commit.position());
            }
            previous = commit.hash();
        }
    }

    private void streams() {
        for (Commit commit : commits) {
            for (Entry entry : commit.entries()) {
                List<Entry> stream =
                        streams.computeIfAbsent(entry.stream(), name -> new ArrayList<>());
                if (entry.sequence() != stream.size()) {
                    say(
                            "%s where %d should be, at %d",
                            entry.key(), stream.size(), commit.position());
                }
                stream.add(entry);
                byKey.put(entry.key(), commit);
            }
        }
    }

    private void outcome(Op op) {
        Commit found = byId.get(op.id());
        if (found != null && !keys(found).equals(op.keys())) {
            say("not whole, or not in order, at %d: %s", found.position(), op.keys());
        }
        switch (op.outcome()) {
            case DONE -> {
                if (found == null || found.position() != op.position()) {
                    say("done at %d, and not there: %s", op.position(), op.keys());
                }
            }
            case FAILED -> failed(op, found);
            case UNKNOWN -> {
                // there once or not at all: the chain was looked at for repeats
            }
        }
    }

    private void failed(Op op, Commit found) {
        if (found != null) {
            say("failed, and there at %d: %s", found.position(), op.keys());
        }
        boolean held =
                op.keys().stream()
                        .map(byKey::get)
                        .anyMatch(holder -> holder != null && !holder.id().equals(op.id()));
        if (!held) {
            say("a conflict over %s, which nobody else holds", op.keys());
        }
    }

    private static List<String> keys(Commit commit) {
        return commit.entries().stream().map(Entry::key).toList();
    }

    /** What was done before another began stands before it. */
    private void order() {
        List<Op> done =
                observed.ops().stream().filter(op -> op.outcome() == Op.Outcome.DONE).toList();
        List<Op> byEnd = done.stream().sorted(Comparator.comparingLong(Op::end)).toList();
        List<Op> byStart = done.stream().sorted(Comparator.comparingLong(Op::start)).toList();
        long highest = 0;
        int ended = 0;
        for (Op op : byStart) {
            while (ended < byEnd.size() && byEnd.get(ended).end() < op.start()) {
                highest = Math.max(highest, byEnd.get(ended++).position());
            }
            if (op.position() <= highest) {
                say("%d began after %d was done", op.position(), highest);
            }
        }
    }

    private void prefix(List<Observed.Seen> seen) {
        for (int at = 0; at < seen.size(); at++) {
            if (at >= commits.size() || !seen.get(at).equals(Observed.Seen.of(commits.get(at)))) {
                say("a reader saw something else at %d", at + 1);
                return;
            }
        }
    }

    private void snapshots() {
        for (Entry snapshot : observed.snapshots()) {
            List<Entry> stream = streams.getOrDefault(snapshot.stream(), List.of());
            int upTo = (int) snapshot.sequence() + 1;
            if (upTo > stream.size()
                    || !Fold.EMPTY.after(stream.subList(0, upTo)).equals(Fold.of(snapshot))) {
                say("the snapshot is not what the replay gives: %s", snapshot.key());
            }
        }
    }
}
