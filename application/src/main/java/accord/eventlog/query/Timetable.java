package accord.eventlog.query;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** What falls due by itself, on a shelf of its own, the earliest first. */
public final class Timetable<T extends Timetable.Entry> {
    private static final int AT_ONCE = 100;
    private static final String ALL = "all";

    private final Shelf<T> shelf;

    /** Something that falls due. */
    public interface Entry {

        /** When it falls due, not before 1970. */
        Instant at();

        /** What it is about; at one time it is there once. */
        String id();
    }

    /**
     * What is on a shelf.
     *
     * @param name the shelf's
     * @param keys by name, what else than by its time an entry is found by
     */
    public Timetable(
            Shelves shelves, String name, Class<T> type, Map<String, Function<T, String>> keys) {
        Map<String, Function<T, Collection<String>>> all =
                new HashMap<>(Map.of(ALL, entry -> List.of("")));
        keys.forEach((key, of) -> all.put(key, entry -> List.of(of.apply(entry))));
        this.shelf = shelves.shelf(name, type, all);
    }

    /**
     * Does what is to be done for each that has fallen due by then, and forgets it: at most a
     * hundred, the others next time. Where something fails, it and what is later stay.
     */
    public void runOut(Instant until, Consumer<T> work) {
        for (T entry : shelf.by(ALL, "", null, AT_ONCE)) {
            if (entry.at().isAfter(until)) {
                return;
            }
            work.accept(entry);
            remove(entry.at(), entry.id());
        }
    }

    public void put(T entry) {
        shelf.put(place(entry.at(), entry.id()), entry);
    }

    public void remove(Instant at, String id) {
        shelf.remove(place(at, id));
    }

    /** Removes those, at most a hundred, whose key has this value. */
    public void forget(String key, String value) {
        shelf.by(key, value, null, AT_ONCE).forEach(entry -> remove(entry.at(), entry.id()));
    }

    /** Empties it, to fold it again. */
    public void clear() {
        shelf.clear();
    }

    private static String place(Instant at, String id) {
        return "%019d~%s".formatted(at.toEpochMilli(), id);
    }
}
