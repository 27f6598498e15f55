package accord.text;

/** A person who may see a thing may not do this with it; the message is a sentence for them. */
public abstract class NotAllowed extends RuntimeException {

    protected NotAllowed(String sentence) {
        super(sentence);
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
