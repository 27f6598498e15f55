package accord.eventlog.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shelves in memory, for tests. */
public class InMemoryShelves implements Shelves {
    private final Map<String, TreeMap<String, Object>> stored = new ConcurrentHashMap<>();

    @Override
    public <T> Shelf<T> shelf(
            String name, Class<T> type, Map<String, Function<T, Collection<String>>> keys) {
        return new InMemoryShelf<>(stored.computeIfAbsent(name, n -> new TreeMap<>()), type, keys);
    }

    @Override
    public <T> Shelf<T> kept(
            String name, Class<T> type, Map<String, Function<T, Collection<String>>> keys) {
        return shelf("kept-" + name, type, keys);
    }

    private record InMemoryShelf<T>(
            TreeMap<String, Object> values,
            Class<T> type,
            Map<String, Function<T, Collection<String>>> keys)
            implements Shelf<T> {
        @Override
        public Optional<T> get(String id) {
            synchronized (values) {
                return Optional.ofNullable(values.get(id)).map(type::cast);
            }
        }

        @Override
        public void put(String id, T value) {
            synchronized (values) {
                values.put(id, value);
            }
        }

        @Override
        public void remove(String id) {
            synchronized (values) {
                values.remove(id);
            }
        }

        @Override
        public List<T> by(String key, String value, @Nullable String after, int limit) {
            synchronized (values) {
                return found(key, value, since(after), limit);
            }
        }

        @Override
        public List<T> byAny(
                String key, Collection<String> any, @Nullable String after, int limit) {
            synchronized (values) {
                return found(key, any, since(after), limit);
            }
        }

        private Stream<Object> since(@Nullable String after) {
            return after == null
                    ? values.values().stream()
                    : values.tailMap(after, false).values().stream();
        }

        @Override
        public List<T> latest(String key, String value, @Nullable String before, int limit) {
            synchronized (values) {
                return found(
                        key,
                        value,
                        before == null
                                ? values.descendingMap().values().stream()
                                : values.headMap(before, false).descendingMap().values().stream(),
                        limit);
            }
        }

        @Override
        public long count(String key, String value) {
            return by(key, value, null, Integer.MAX_VALUE).size();
        }

        @Override
        public void clear() {
            synchronized (values) {
                values.clear();
            }
        }

        private List<T> found(String key, String value, Stream<Object> from, int limit) {
            return found(key, List.of(value), from, limit);
        }

        private List<T> found(String key, Collection<String> any, Stream<Object> from, int limit) {
            Function<T, Collection<String>> keysOf = keys.get(key);
            if (keysOf == null) {
                throw new IllegalArgumentException("this shelf has no key " + key);
            }
            return from.map(type::cast)
                    .filter(v -> keysOf.apply(v).stream().anyMatch(any::contains))
                    .limit(limit)
                    .toList();
        }
    }
}
