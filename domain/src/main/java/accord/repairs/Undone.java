package accord.repairs;

import accord.member.SideId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who brought in what, and what of it was taken back.
 *
 * @param broughtBy the side of each import
 * @param imports those that were taken back
 * @param surges those that are none without them
 */
public record Undone(Map<ImportId, SideId> broughtBy, Set<ImportId> imports, Set<SurgeId> surges) {
    static final Undone NOTHING = new Undone(Map.of(), Set.of(), Set.of());

    public Undone {
        broughtBy = Map.copyOf(broughtBy);
        imports = Set.copyOf(imports);
        surges = Set.copyOf(surges);
    }

    Undone with(ImportId imported, SideId by) {
        Map<ImportId, SideId> all = new HashMap<>(broughtBy);
        all.put(imported, by);
        return new Undone(all, imports, surges);
    }

    Undone without(ImportId taken) {
        Set<ImportId> all = new HashSet<>(imports);
        all.add(taken);
        return new Undone(broughtBy, all, surges);
    }

    Undone without(SurgeId withdrawn) {
        Set<SurgeId> all = new HashSet<>(surges);
        all.add(withdrawn);
        return new Undone(broughtBy, imports, all);
    }

    Undone again(SurgeId surge) {
        Set<SurgeId> all = new HashSet<>(surges);
        all.remove(surge);
        return new Undone(broughtBy, imports, all);
    }
}
