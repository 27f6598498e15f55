package accord.eventlog.query;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The event log as the application reads it: streams by exact look-up, the whole log in order. */
public interface History {

    /** The log's id: made when it began, part of every hash. */
    String id();

    /**
     * Events of one aggregate, oldest first, at most {@code limit}; empty where there are none.
     *
     * @param fromSequence the first sequence wanted, from 0
     */
    List<Recorded> stream(String stream, long fromSequence, int limit);

    /**
     * Reads several things at the price of one look at the log: what is read in it, on the caller's
     * thread, has seen all that was acknowledged before it began, on whatever node, and what this
     * node learnt of meanwhile. A stream that is read outside of it has seen what was acknowledged
     * before that very read.
     */
    <T> T asOfNow(Supplier<T> reading);

    /**
     * Events of the whole log after a position (0 for the beginning), in order, at most limit. What
     * other nodes appended is there within milliseconds; at once after {@link #head()}.
     */
    List<Recorded> after(long position, int limit);

    /**
     * The events at these positions, in order; those that are not there are left out.
     *
     * @param positions at most 1,000, ascending
     */
    List<Recorded> at(List<Long> positions);

    /**
     * The first event that a command recorded; empty where it recorded nothing.
     *
     * @param command its id
     */
    Optional<Recorded> recordedBy(String command);

    /** The position of the last event acknowledged on any node; 0 when the log is empty. */
    long head();

    /**
     * Calls back, on a thread of its own and in order, for each event after the present head, on
     * whatever node it was appended, at once. What the listener reads on that thread has seen the
     * event, and asks the log for no more. Returns a handle that ends it.
     */
    Following follow(Consumer<Recorded> listener);

    /**
     * Recomputes, from what is stored, the hashes of the commits that hold these events, and checks
     * that each follows the commit before it.
     *
     * @param positions at most 1,000, ascending
     * @return the first that is not as it must be; null when all are
     */
    @Nullable Fault check(List<Long> positions);

    /**
     * Something in the log that is not as it must be.
     *
     * @param position of the event
     * @param reason a sentence
     */
    record Fault(long position, String reason) {}

    /** An end to following. */
    interface Following extends AutoCloseable {
        @Override
        void close();

        /**
         * Waits until the listener has been called for everything up to a position.
         *
         * @return false when the time ran out first
         */
        boolean await(long position, Duration atMost);
    }
}
