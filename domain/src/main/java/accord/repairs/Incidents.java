package accord.repairs;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the buildings from which many requests come within half a day: at least {@value #LEAST},
 * and more than the building's own history and that of its area's buildings let expect. A building
 * without a history of its own is taken for one of its neighbours. It is seen with the request that
 * makes it one, not at the day's end.
 */
public final class Incidents {
    private static final int LEAST = 6;
    private static final Duration WINDOW = Duration.ofHours(12);
    private static final double WINDOWS_A_DAY = 2;
    private static final double ALPHA = 1e-4;

    /** How many days of its neighbours' history a building's own is weighed against. */
    private static final double NEIGHBOURS_DAYS = 90;

    /** One caller may call twice: calls come in clusters. */
    private static final double PHI = 2;

    /** A feed's first days tell of no history. */
    private static final Duration FIRST_DAYS = Duration.ofDays(7);

    private final Map<String, List<Call>> buildings = new HashMap<>();
    private final Map<String, Set<String>> neighbours = new HashMap<>();
    private final Map<String, Integer> calls = new HashMap<>();
    private final Map<String, Incident> open = new TreeMap<>();
    private final List<Incident> over = new ArrayList<>();
    private final LocalDateTime begun;

    private Incidents(LocalDateTime begun) {
        this.begun = begun;
    }

    /** Of all calls of a feed; those that name no building tell nothing. Oldest first. */
    public static List<Incident> in(Collection<Call> calls) {
        List<Call> ordered =
                calls.stream()
                        .filter(call -> !call.building().isBlank())
                        .sorted(Comparator.comparing(Call::at))
                        .toList();
        if (ordered.isEmpty()) {
            return List.of();
        }
        Incidents incidents = new Incidents(ordered.getFirst().at());
        ordered.forEach(incidents::hear);
        List<Incident> all = new ArrayList<>(incidents.over);
        all.addAll(incidents.open.values());
        all.sort(Comparator.comparing(Incident::from).thenComparing(Incident::building));
        return all;
    }

    private void hear(Call call) {
        List<Call> own = buildings.computeIfAbsent(call.building(), b -> new ArrayList<>());
        own.add(call);
        neighbours.computeIfAbsent(call.area(), a -> new HashSet<>()).add(call.building());
        calls.merge(call.area(), 1, Integer::sum);
        Incident known = open.get(call.building());
        if (known != null && call.at().isAfter(known.to().plus(WINDOW))) {
            over.add(known);
            open.remove(call.building());
            known = null;
        }
        if (known != null) {
            open.put(call.building(), longer(known, call));
            return;
        }
        look(call, own);
    }

    private void look(Call call, List<Call> own) {
        LocalDateTime since = call.at().minus(WINDOW);
        List<Call> lately = own.stream().filter(c -> !c.at().isBefore(since)).toList();
        int requests = lately.size();
        if (requests < LEAST || since.isBefore(begun.plus(FIRST_DAYS))) {
            return;
        }
        double expected = expected(call, own.size() - requests, requests);
        if (new Tail(expected, PHI).atLeast(requests) <= ALPHA) {
            LocalDateTime from = lately.getFirst().at();
            String building = call.building();
            open.put(
                    building,
                    new Incident(building, call.area(), from, call.at(), requests, expected));
        }
    }

    private static Incident longer(Incident known, Call call) {
        return new Incident(
                known.building(),
                known.area(),
                known.from(),
                call.at(),
                known.requests() + 1,
                known.expected());
    }

    /** In half a day: own calls of before and those of the neighbours, by the days of each. */
    private double expected(Call call, int before, int lately) {
        double days = Math.max(1, Duration.between(begun, call.at()).toHours() / 24.0);
        int buildingsThere = Objects.requireNonNull(neighbours.get(call.area())).size();
        double theirs = calls.getOrDefault(call.area(), 0) - lately + 1.0;
        double neighboursRate = theirs / buildingsThere / days;
        double rate = (before + neighboursRate * NEIGHBOURS_DAYS) / (days + NEIGHBOURS_DAYS);
        return rate / WINDOWS_A_DAY;
    }
}
