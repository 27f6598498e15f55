package accord.live.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What two nodes share, for tests. */
class SittingsInMemory implements Sittings {
    private final Map<String, Sitting> stored = new ConcurrentHashMap<>();

    @Override
    public void put(Collection<Sitting> sittings) {
        sittings.forEach(s -> stored.put(s.id(), s));
    }

    @Override
    public void remove(String id) {
        stored.remove(id);
    }

    @Override
    public List<Sitting> at(Instant now) {
        return stored.values().stream().filter(s -> s.until().isAfter(now)).toList();
    }
}
