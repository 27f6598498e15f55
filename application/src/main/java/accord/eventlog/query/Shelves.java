package accord.eventlog.query;

import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Makes shelves. */
public interface Shelves {

    /**
     * The shelf of this name; asking again gives the same content.
     *
     * @param name lower-case letters and hyphens
     * @param type a record; stored as a document
     * @param keys by name, what a value can be found by: each gives the values' keys, several for a
     *     value that is found under several
     */
    <T> Shelf<T> shelf(
            String name, Class<T> type, Map<String, Function<T, Collection<String>>> keys);

    /**
     * The same for what cannot be made again from the log, such as signatures: each value is on
     * disk when it is put, and never dropped.
     */
    default <T> Shelf<T> kept(
            String name, Class<T> type, Map<String, Function<T, Collection<String>>> keys) {
        return shelf(name, type, keys);
    }

    /**
     * What to do before a shelf that was made again serves on this node, for those who bring a
     * shelf up to date whenever they are asked: to them nothing may go back.
     *
     * @param moving is given what lets it serve; shelves that it uses until then are the new ones
     */
    default void beforeServing(String name, Consumer<Runnable> moving) {}
}
