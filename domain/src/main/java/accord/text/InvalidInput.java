package accord.text;

/** Input that cannot be taken: names the field and the reason, in a sentence for its author. */
public final class InvalidInput extends RuntimeException {
    private final String field;

    public InvalidInput(String field, String reason) {
        super(reason);
        this.field = field;
    }

    public String field() {
        return field;
    }

    /** The reason, as a sentence. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
