package accord.eventlog.mongo;

import org.bson.types.Binary;

/**
 * One append as its writer saw it.
 *
 * @param start when it began, on the clock that all writers share
 * @param end when its outcome was told
 * @param position where it is; 0 unless it is done
 */
record Op(Binary id, String key, long start, long end, Outcome outcome, long position) {
    enum Outcome {
        DONE,
        FAILED,
        UNKNOWN
    }
}
