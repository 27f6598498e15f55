package accord.text;

/** What was asked for is not there, or is not for the person who asked: both are said alike. */
public abstract class NotThere extends RuntimeException {
    public static final String SENTENCE = "There is nothing here, or it is not yours to see.";

    protected NotThere() {
        super(SENTENCE);
    }
}
