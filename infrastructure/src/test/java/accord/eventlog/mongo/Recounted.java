package accord.eventlog.mongo;

import accord.eventlog.mongo.Observed.Handled;
import accord.eventlog.mongo.Observed.Seen;
import java.util.ArrayList;
import java.util.List;
import org.bson.types.Binary;

/** A sound history of six commits, in which something can be planted. */
abstract class Recounted {
    static final String LOG = "log";

    final List<Commit> commits = new ArrayList<>();
    final List<Op> ops = new ArrayList<>();
    final List<Seen> seen = new ArrayList<>();
    final List<Handled> handled = new ArrayList<>();
    final List<Entry> snapshots = new ArrayList<>();
    final List<Receipt> receipts = new ArrayList<>();

    Recounted() {
        for (int at = 0; at < 6; at++) {
            Commit commit = next(at, "s" + at % 2, at / 2);
            commits.add(commit);
            ops.add(done(commit, 10 * at, 10 * at + 5));
            handled.add(handled(commit, 100 + at));
        }
        commits.subList(0, 3).forEach(commit -> seen.add(Seen.of(commit)));
        snapshots.add(snapshot(Fold.EMPTY.after(entries("s1").subList(0, 2))));
    }

    Commit next(int id, String stream, long sequence) {
        Head.Base base =
                commits.isEmpty()
                        ? Head.Base.EMPTY
                        : Head.Base.after(commits.get(commits.size() - 1));
        return new Draft(
                        new Binary(new byte[] {(byte) id}),
                        List.of(Samples.entry(stream, sequence)),
                        MongoLog.Settings.ALONE.patience())
                .on(base, LOG);
    }

    static Op done(Commit commit, long start, long end) {
        return new Op(
                commit.id(),
                commit.entries().stream().map(Entry::key).toList(),
                start,
                end,
                Op.Outcome.DONE,
                commit.position());
    }

    static Handled handled(Commit commit, long at) {
        return new Handled(
                HandlingCheck.segment(commit.entries().get(0).stream()),
                Position.of(commit.position(), 0),
                at);
    }

    List<Entry> entries(String stream) {
        return commits.stream()
                .flatMap(commit -> commit.entries().stream())
                .filter(entry -> entry.stream().equals(stream))
                .toList();
    }

    static Entry snapshot(Fold fold) {
        return new Entry(
                "s1",
                "s1",
                fold.sequence(),
                "Sample",
                "sample",
                "1",
                0,
                fold.state(),
                new Binary(new byte[0]));
    }

    List<String> violations() {
        return Checker.violations(
                new Observed(LOG, commits, ops, List.of(seen), handled, snapshots, receipts));
    }
}
