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
 * Finds the buildings from which many homes call within half a day: at least {@value #LEAST}, and
 * more than the building's own history and that of its area's buildings let expect. A building
 * without a history of its own is taken for one of its neighbours. It is seen with the request that
 * makes it one, not at the day's end. Numbers of one street count together, and homes that have
 * nothing but a number with those of their area, where that is small enough to be a block.
 */
public final class IncidentSearch {
    private static final int LEAST = 6;
    private static final Duration WINDOW = Duration.ofHours(12);
    private static final double WINDOWS_A_DAY = 2;
    private static final double ALPHA = 1e-4;

    /** After so long without calls that belong to it, it is over. */
    static final Duration QUIET = Duration.ofDays(1);

    /** While so many calls come from the building in that time, they belong to the incident. */
    private static final int STILL = LEAST / 2;

    /** How many days of its neighbours' history a building's own is weighed against. */
    private static final double NEIGHBOURS_DAYS = 90;

    /** One caller may call twice: calls come in clusters. */
    private static final double PHI = 2;

    /** An area from which more is usual in half a day is no block, and left to the surges. */
    private static final double BLOCK = 1;

    /** A feed's first days tell of no history. */
    private static final Duration FIRST_DAYS = Duration.ofDays(7);

    private final Map<String, List<Call>> buildings = new HashMap<>();
    private final Map<String, Set<String>> neighbours = new HashMap<>();
    private final Map<String, Integer> calls = new HashMap<>();
    private final Map<String, Open> open = new TreeMap<>();
    private final List<Open> all = new ArrayList<>();
    private final LocalDateTime begun;

    /** An incident while its calls come in. */
    private record Open(String building, Building.Reach reach, double expected, List<Call> calls) {
        LocalDateTime to() {
            return calls.getLast().at();
        }

        Incident told() {
            Call first = calls.getFirst();
            return new Incident(
                    building,
                    first.area(),
                    first.at(),
                    to(),
                    calls.size(),
                    homes(calls, reach),
                    expected);
        }
    }

    private IncidentSearch(LocalDateTime begun) {
        this.begun = begun;
    }

    /** Of all calls of a feed; those that name no building tell nothing. Oldest first. */
    public static List<Incident> in(Collection<Call> calls) {
        List<Call> ordered =
                calls.stream()
                        .filter(call -> !call.property().isBlank())
                        .sorted(Comparator.comparing(Call::at))
                        .toList();
        if (ordered.isEmpty()) {
            return List.of();
        }
        IncidentSearch search = new IncidentSearch(ordered.getFirst().at());
        ordered.forEach(search::hear);
        return search.all.stream()
                .map(Open::told)
                .sorted(Comparator.comparing(Incident::from).thenComparing(Incident::building))
                .toList();
    }

    private void hear(Call call) {
        calls.merge(call.area(), 1, Integer::sum);
        Building.all(call.property(), call.area()).forEach(building -> hear(call, building));
    }

    private void hear(Call call, Building building) {
        String key = building.reach() + "\n" + Building.key(building.name());
        List<Call> own = buildings.computeIfAbsent(key, b -> new ArrayList<>());
        own.add(call);
        neighbours.computeIfAbsent(near(call, building), a -> new HashSet<>()).add(key);
        Open known = open.get(key);
        if (known != null && call.at().isAfter(known.to().plus(QUIET))) {
            open.remove(key);
            known = null;
        }
        if (known == null) {
            look(key, call, building, own);
        } else if (since(own, call.at().minus(QUIET)).size() >= STILL) {
            known.calls().add(call);
        }
    }

    private static String near(Call call, Building building) {
        return building.reach() + "\n" + call.area();
    }

    private void look(String key, Call call, Building building, List<Call> own) {
        List<Call> lately = since(own, call.at().minus(WINDOW));
        int homes = homes(lately, building.reach());
        if (homes < LEAST || call.at().minus(WINDOW).isBefore(begun.plus(FIRST_DAYS))) {
            return;
        }
        double expected = expected(call, building, own.size() - lately.size(), lately.size());
        if (building.reach() == Building.Reach.AREA && expected > BLOCK) {
            return;
        }
        if (new Tail(expected, PHI).atLeast(homes) <= ALPHA) {
            String name =
                    building.reach() == Building.Reach.HOUSE
                            ? Building.of(lately.getFirst().property()).name()
                            : building.name();
            Open fresh = new Open(name, building.reach(), expected, new ArrayList<>(lately));
            open.put(key, fresh);
            all.add(fresh);
        }
    }

    /** The last calls of an ascending list. */
    private static List<Call> since(List<Call> calls, LocalDateTime since) {
        int first = calls.size();
        while (first > 0 && !calls.get(first - 1).at().isBefore(since)) {
            first--;
        }
        return calls.subList(first, calls.size());
    }

    /** Homes that are named count once, and each call that names none for one. */
    private static int homes(List<Call> calls, Building.Reach reach) {
        Set<String> named = new HashSet<>();
        int others = 0;
        for (Call call : calls) {
            if (reach != Building.Reach.HOUSE || Building.of(call.property()).named()) {
                named.add(Building.key(call.property()));
            } else {
                others++;
            }
        }
        return named.size() + others;
    }

    /** In half a day: own calls of before and those of the neighbours, by the days of each. */
    private double expected(Call call, Building building, int before, int lately) {
        double days = Math.max(1, Duration.between(begun, call.at()).toHours() / 24.0);
        int buildingsThere = Objects.requireNonNull(neighbours.get(near(call, building))).size();
        double theirs = calls.getOrDefault(call.area(), 0) - lately + 1.0;
        double neighboursRate = theirs / buildingsThere / days;
        double rate = (before + neighboursRate * NEIGHBOURS_DAYS) / (days + NEIGHBOURS_DAYS);
        return rate / WINDOWS_A_DAY;
    }
}
