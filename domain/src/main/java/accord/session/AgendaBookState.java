package accord.session;

import accord.member.SideId;
import accord.session.AgendaEvent.AgendaKept;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The agendas that the sides of a contract keep.
 *
 * @param kept by side and name, in the order in which they were first kept
 */
public record AgendaBookState(Map<Key, AgendaKept> kept) {
    /** How many a side keeps at most. */
    public static final int MOST = 50;

    /** Whose, and what it is called. */
    public record Key(SideId side, String name) {}

    public static final AgendaBookState NONE = new AgendaBookState(Map.of());

    public AgendaBookState after(AgendaEvent event) {
        return switch (event) {
            case AgendaKept e -> {
                Map<Key, AgendaKept> now = new LinkedHashMap<>(kept);
                now.put(new Key(e.act().side(), e.name()), e);
                yield new AgendaBookState(Collections.unmodifiableMap(now));
            }
        };
    }

    boolean isFull(SideId side, String name) {
        return !kept.containsKey(new Key(side, name))
                && kept.keySet().stream().filter(key -> key.side().equals(side)).count() >= MOST;
    }
}
