package accord.repairs;

import accord.member.Act;
import accord.repairs.RepairsEvent.SurgeWithdrawn;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who brought in what, and what of it was taken back.
 *
 * @param broughtBy who brought each import in, and when
 * @param taken those that were taken back, in that order
 * @param withdrawn by surge the import without which it is none
 */
public record Undone(
        Map<ImportId, Act> broughtBy,
        Map<ImportId, TakenBack> taken,
        Map<SurgeId, ImportId> withdrawn) {
    static final Undone NOTHING = new Undone(Map.of(), Map.of(), Map.of());

    public Undone {
        broughtBy = Map.copyOf(broughtBy);
        taken = Collections.unmodifiableMap(new LinkedHashMap<>(taken));
        withdrawn = Map.copyOf(withdrawn);
    }

    /** The imports that were taken back. */
    public Set<ImportId> imports() {
        return taken.keySet();
    }

    /** The surges that are none without them. */
    public Set<SurgeId> surges() {
        return withdrawn.keySet();
    }

    /** The import whose taking back left a surge without its requests; empty where it stands. */
    public Optional<TakenBack> of(SurgeId surge) {
        return Optional.ofNullable(withdrawn.get(surge)).map(taken::get);
    }

    Undone with(ImportId imported, Act by) {
        Map<ImportId, Act> all = new HashMap<>(broughtBy);
        all.put(imported, by);
        return new Undone(all, taken, withdrawn);
    }

    Undone without(TakenBack back) {
        Map<ImportId, TakenBack> all = new LinkedHashMap<>(taken);
        all.put(back.imported().id(), back);
        return new Undone(broughtBy, all, withdrawn);
    }

    Undone without(SurgeWithdrawn event) {
        Map<SurgeId, ImportId> all = new HashMap<>(withdrawn);
        all.put(event.surge(), event.without());
        return new Undone(broughtBy, taken, all);
    }

    Undone again(SurgeId surge) {
        Map<SurgeId, ImportId> all = new HashMap<>(withdrawn);
        all.remove(surge);
        return new Undone(broughtBy, taken, all);
    }
}
