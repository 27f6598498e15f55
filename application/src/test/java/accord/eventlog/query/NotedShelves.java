package accord.eventlog.query;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Shelves in memory that note what they are asked for. */
public final class NotedShelves extends InMemoryShelves {
    private final List<String> asked = new ArrayList<>();

    /** What they were asked for since they were asked this, such as {@code issues byAny}. */
    public List<String> asked() {
        List<String> since = List.copyOf(asked);
        asked.clear();
        return since;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Shelf<T> shelf(
            String name, Class<T> type, Map<String, Function<T, Collection<String>>> keys) {
        Shelf<T> shelf = super.shelf(name, type, keys);
        return (Shelf<T>)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Shelf.class},
                        (proxy, method, given) -> {
                            asked.add(name + " " + method.getName());
                            try {
                                return method.invoke(shelf, given);
                            } catch (InvocationTargetException failed) {
                                throw failed.getCause();
                            }
                        });
    }
}
