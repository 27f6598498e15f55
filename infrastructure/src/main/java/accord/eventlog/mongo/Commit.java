package accord.eventlog.mongo;

import accord.eventlog.mongo.MongoLog.Placed;
import java.util.ArrayList;
import java.util.List;
import org.bson.types.Binary;

/**
 * All events of one unit of work, as one document.
 *
 * @param position 1, 2, 3, … over the whole log without a hole
 * @param id 128 bits that tell this commit from any other, so that a retry finds itself
 * @param previous the hash of the commit before, 32 zero bytes for the first
 * @param latest the latest timestamp up to and including this commit, in nanoseconds since 1970
 * @param entries 1 to {@value Position#EVENTS} events
 * @param hash this commit's leaf
 */
record Commit(
        long position, Binary id, Binary previous, long latest, List<Entry> entries, Binary hash) {

    /** Its entries of a stream that are at these sequences, in their order. */
    List<Placed> placed(String stream, long from, long to) {
        List<Placed> placed = new ArrayList<>();
        for (int index = 0; index < entries.size(); index++) {
            Entry entry = entries.get(index);
            if (entry.stream().equals(stream)
                    && entry.sequence() >= from
                    && entry.sequence() < to) {
                placed.add(new Placed(this, index));
            }
        }
        return placed;
    }

    /** Whether it is what its own hash says. */
    boolean sound(String log) {
        return Leaf.of(log, this).equals(hash);
    }
}
