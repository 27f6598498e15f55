package accord.eventlog.mongo;

/** Places an event: its commit's position and its index within, in one number that only grows. */
final class Position {
    /** At most so many events in one commit. */
    static final int EVENTS = 1 << 16;

    private Position() {}

    static long of(long commit, int index) {
        return (commit << 16) + index;
    }

    static long commit(long position) {
        return position >>> 16;
    }

    static int index(long position) {
        return (int) (position & (EVENTS - 1));
    }
}
