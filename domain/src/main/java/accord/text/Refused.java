package accord.text;

/**
 * The state refuses a command that is well formed and permitted. Each aggregate has its own
 * subclass with an enum of reasons; the message is a sentence for the person who asked.
 */
public abstract class Refused extends RuntimeException {

    protected Refused(String sentence) {
        super(sentence);
    }

    /** The typed reason. */
    public abstract Enum<?> reason();

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
