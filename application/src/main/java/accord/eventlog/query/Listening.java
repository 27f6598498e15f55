package accord.eventlog.query;

/** An end to listening. */
public interface Listening extends AutoCloseable {
    @Override
    void close();
}
