package accord.eventlog.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A read model's storage: immutable records by id, found again by the keys that the shelf was made
 * with. Everything on it can be dropped and folded again from the log.
 */
public interface Shelf<T> {

    Optional<T> get(String id);

    /** Stores or replaces. */
    void put(String id, T value);

    void remove(String id);

    /**
     * The values whose key has this value, in ascending order of id.
     *
     * @param after the id after which to go on, null for the beginning
     * @param limit at most so many, 1 to 1,000
     */
    List<T> by(String key, String value, @Nullable String after, int limit);

    /**
     * The values whose key has any of these values, each once, in ascending order of id.
     *
     * @param values at most 1,000
     * @param after the id after which to go on, null for the beginning
     * @param limit at most so many, 1 to 1,000
     */
    List<T> byAny(String key, Collection<String> values, @Nullable String after, int limit);

    /**
     * The same as {@link #by} in descending order of id: newest first where ids ascend with time.
     */
    List<T> latest(String key, String value, @Nullable String before, int limit);

    long count(String key, String value);

    /** Empties the shelf, to fold it again. */
    void clear();
}
