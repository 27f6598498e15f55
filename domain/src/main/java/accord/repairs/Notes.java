package accord.repairs;

import accord.member.SideId;
import accord.repairs.RepairsEvent.CapacityStated;
import accord.repairs.RepairsEvent.CauseNoted;
import accord.repairs.RepairsEvent.MappingSaved;
import accord.repairs.RepairsEvent.SeasonShared;
import accord.repairs.RepairsEvent.SeasonWithheld;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people added to a feed.
 *
 * @param causes what was said of known causes of a surge, oldest first
 * @param capacities what each side said that it can do, one for each trade, week and unit
 * @param mappings how the files of a source are to be read, by its name
 * @param sharing the sides that let other contracts have the seasons
 */
public record Notes(
        Map<SurgeId, List<CauseSaid>> causes,
        Map<SideId, List<Capacity>> capacities,
        Map<String, Map<String, String>> mappings,
        Set<SideId> sharing) {
    static final Notes NONE = new Notes(Map.of(), Map.of(), Map.of(), Set.of());

    public Notes {
        causes = Map.copyOf(causes);
        capacities = Collections.unmodifiableMap(new LinkedHashMap<>(capacities));
        mappings = Map.copyOf(mappings);
        sharing = Set.copyOf(sharing);
    }

    Notes after(CauseNoted event) {
        Map<SurgeId, List<CauseSaid>> all = new HashMap<>(causes);
        List<CauseSaid> said = new ArrayList<>(all.getOrDefault(event.surge(), List.of()));
        said.add(new CauseSaid(event.cause(), event.applies(), event.why(), event.act()));
        all.put(event.surge(), List.copyOf(said));
        return new Notes(all, capacities, mappings, sharing);
    }

    Notes after(CapacityStated event) {
        SideId side = event.act().side();
        List<Capacity> stated = new ArrayList<>(capacities.getOrDefault(side, List.of()));
        for (Capacity capacity : event.weeks()) {
            stated.removeIf(capacity::replaces);
            stated.add(capacity);
        }
        Map<SideId, List<Capacity>> all = new LinkedHashMap<>(capacities);
        all.put(side, List.copyOf(stated));
        return new Notes(causes, all, mappings, sharing);
    }

    Notes after(MappingSaved event) {
        Map<String, Map<String, String>> all = new HashMap<>(mappings);
        all.put(event.source(), event.parameters());
        return new Notes(causes, capacities, all, sharing);
    }

    Notes after(SeasonShared event) {
        Set<SideId> all = new HashSet<>(sharing);
        all.add(event.act().side());
        return new Notes(causes, capacities, mappings, all);
    }

    Notes after(SeasonWithheld event) {
        Set<SideId> all = new HashSet<>(sharing);
        all.remove(event.act().side());
        return new Notes(causes, capacities, mappings, all);
    }
}
