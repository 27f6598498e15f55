package accord.eventlog.mongo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.types.Binary;

/** Holds a log, what its writers were told and what its readers saw against what it promises. */
final class Checker {
    private final String log;
    private final List<Commit> commits;
    private final List<String> violations = new ArrayList<>();
    private final Map<Binary, Commit> byId = new HashMap<>();
    private final Map<String, Commit> byKey = new HashMap<>();

    private Checker(String log, List<Commit> commits) {
        this.log = log;
        this.commits = commits;
    }

    /** All violations, as sentences; empty when every promise was kept. */
    static List<String> violations(
            String log, List<Commit> commits, List<Op> ops, List<List<Commit>> readers) {
        Checker checker = new Checker(log, commits);
        checker.chain();
        checker.streams();
        ops.forEach(checker::outcome);
        checker.order(ops);
        readers.forEach(checker::prefix);
        return checker.violations;
    }

    private void say(String sentence, Object... with) {
        violations.add(sentence.formatted(with));
    }

    private void chain() {
        Binary previous = Leaf.NONE;
        long position = 0;
        for (Commit commit : commits) {
            if (commit.position() != ++position) {
                say("position %d where %d should be", commit.position(), position);
            }
            if (!commit.previous().equals(previous) || !commit.sound(log)) {
                say("the chain breaks at %d", commit.position());
            }
            if (byId.put(commit.id(), commit) != null) {
                say("a commit stands twice, again at %d", commit.position());
            }
            previous = commit.hash();
        }
    }

    private void streams() {
        Map<String, Long> next = new HashMap<>();
        for (Commit commit : commits) {
            for (Entry entry : commit.entries()) {
                long expected = next.getOrDefault(entry.stream(), 0L);
                if (entry.sequence() != expected) {
                    say("%s where %d should be, at %d", entry.key(), expected, commit.position());
                }
                next.put(entry.stream(), entry.sequence() + 1);
                byKey.put(entry.key(), commit);
            }
        }
    }

    private void outcome(Op op) {
        Commit found = byId.get(op.id());
        switch (op.outcome()) {
            case DONE -> {
                if (found == null || found.position() != op.position()) {
                    say("done at %d, and not there: %s", op.position(), op.key());
                }
            }
            case FAILED -> {
                if (found != null) {
                    say("failed, and there at %d: %s", found.position(), op.key());
                }
                if (byKey.get(op.key()) == null) {
                    say("a conflict over %s, which nobody holds", op.key());
                }
            }
            case UNKNOWN -> {
                // there once or not at all: the chain was looked at for repeats
            }
        }
    }

    /** What was done before another began stands before it. */
    private void order(List<Op> ops) {
        List<Op> done = ops.stream().filter(op -> op.outcome() == Op.Outcome.DONE).toList();
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

    private void prefix(List<Commit> seen) {
        for (int at = 0; at < seen.size(); at++) {
            if (at >= commits.size() || !seen.get(at).equals(commits.get(at))) {
                say("a reader saw something else at %d", at + 1);
                return;
            }
        }
    }
}
