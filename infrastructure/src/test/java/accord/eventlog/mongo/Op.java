package accord.eventlog.mongo;

import java.util.List;
import org.bson.types.Binary;

/**
 * One append as its writer saw it.
 *
 * @param keys the places in streams that it wanted, in the commit's order
 * @param start when it was first tried, on the clock that all writers share
 * @param end when its outcome was told
 * @param position where it is; 0 unless it is done
 */
record Op(Binary id, List<String> keys, long start, long end, Outcome outcome, long position) {
    /** The end of what never ended: its writer was killed first. */
    static final long NEVER = Long.MAX_VALUE;

    enum Outcome {
        DONE,
        FAILED,
        UNKNOWN
    }

    Op ended(Outcome how, long at, long where) {
        return new Op(id, keys, start, at, how, where);
    }
}
