package accord.eventlog.mongo;

/** Another commit holds what this one wants: a place in a stream, or an event's id. */
final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int index;

    /**
     * @param index of the entry that cannot be had
     */
    Conflict(int index, String sentence) {
        super(sentence);
        this.index = index;
    }

    int index() {
        return index;
    }
}
