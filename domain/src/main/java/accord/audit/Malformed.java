package accord.audit;

/** What was given is not in the form that it must have; the message says what is wrong with it. */
public final class Malformed extends IllegalArgumentException {
    private final String reason;

    public Malformed(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** What is wrong, without a capital letter and without a full stop. */
    public String reason() {
        return reason;
    }
}
