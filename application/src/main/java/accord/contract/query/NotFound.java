package accord.contract.query;

/** There is no such thing for this caller: it does not exist, or they are no party to it. */
public final class NotFound extends RuntimeException {
    public NotFound() {
        super("There is nothing here, or it is not yours to see.");
    }
}
