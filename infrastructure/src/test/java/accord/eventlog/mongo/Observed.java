package accord.eventlog.mongo;

import java.util.List;
import org.bson.types.Binary;

/**
 * A history, to be held against what a log promises.
 *
 * @param log the log's id
 * @param commits the log as it is in the end
 * @param ops what the writers were told
 * @param readers what each reader saw, from the first commit on
 * @param handled what a processor's handlers were given, on all nodes, in order of time
 * @param snapshots what was kept as the fold of a stream
 * @param receipts what was given out of each record
 */
record Observed(
        String log,
        List<Commit> commits,
        List<Op> ops,
        List<List<Seen>> readers,
        List<Handled> handled,
        List<Entry> snapshots,
        List<Receipt> receipts) {

    /** A commit, as a reader met it. */
    record Seen(long position, Binary hash) {
        static Seen of(Commit commit) {
            return new Seen(commit.position(), commit.hash());
        }
    }

    /**
     * An event, as a processor's handler was given it.
     *
     * @param segment of the processor's four
     * @param position the event's
     * @param at when, on the clock that all nodes share
     */
    record Handled(int segment, long position, long at) {}
}
