package accord.start.query;

/** A start that cannot go on; its sentence is all that the person who started it is shown. */
public final class CannotStart extends RuntimeException {

    /**
     * @param sentence what is wrong and what to do, beginning in lower case and ending with a stop
     */
    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
