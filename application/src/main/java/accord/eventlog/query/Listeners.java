package accord.eventlog.query;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** Who listens to what is appended to the log, on whatever node, each for what concerns them. */
public final class Listeners<L> implements AutoCloseable {
    private final Map<Object, L> listening = new ConcurrentHashMap<>();
    private final History.Following following;

    /**
     * @param tell is given each event while anybody listens, in order, on a thread of Accord's, and
     *     tells those whom it concerns
     */
    public Listeners(History history, BiConsumer<Recorded, Collection<L>> tell) {
        this.following =
                history.follow(event -> {
                    if (!listening.isEmpty()) {
                        tell.accept(event, listening.values());
                    }
                });
    }

    public Listening add(L listener) {
        Object key = new Object();
        listening.put(key, listener);
        return () -> listening.remove(key);
    }

    @Override
    public void close() {
        following.close();
    }
}
