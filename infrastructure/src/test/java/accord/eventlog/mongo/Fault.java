package accord.eventlog.mongo;

/** What a network does to a message, or to all of them. */
enum Fault {
    /** Held back for a while. */
    DELAYED,
    /** The connection ends before the request is through. */
    CUT_BEFORE,
    /** The request is through, and the connection ends before the answer is back. */
    CUT_AFTER,
    /** The connection ends in the middle of the request. */
    TORN,
    /** The connection stays, and nothing gets through any more, either way. */
    HALF_OPEN,
    /** The connection ends, and the request arrives much later all the same. */
    LATE,
    /** Held until a request on another connection has overtaken it. */
    REORDERED,
    /** For a while nothing gets through, and nobody can connect. */
    PARTITIONED
}
