package accord.repairs;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A street or building from which requests of a surge came: closer than any area that the source
 * names. It is told from what properties are called, which may be erased, so it is in no event and
 * looked up each time.
 *
 * @param name as the source writes it
 * @param count the requests of the surge's days
 * @param usual how many it had before in as many weeks, on average
 */
public record Street(String name, int count, double usual) {
    /** As many as a week must have to be a surge. */
    private static final int LEAST = 5;

    /**
     * The streets of some requests, the largest first. A property counts at its street, or where
     * its name tells none at its building; a number alone counts nowhere.
     *
     * @param during what the surge's days had
     * @param before what the weeks before had
     * @param share how many of those weeks make one surge's length: its weeks by theirs
     */
    public static List<Street> of(
            Collection<RepairRequest> during, Collection<RepairRequest> before, double share) {
        Map<String, Integer> usual = new HashMap<>();
        before.forEach(request ->
                place(request)
                        .ifPresent(b -> usual.merge(Building.key(b.name()), 1, Integer::sum)));
        Map<String, Street> streets = new HashMap<>();
        during.forEach(request ->
                place(request)
                        .ifPresent(place ->
                                streets.merge(
                                        Building.key(place.name()),
                                        new Street(place.name(), 1, 0),
                                        (some, one) -> new Street(some.name, some.count + 1, 0))));
        return streets.entrySet().stream()
                .map(each -> {
                    Street its = each.getValue();
                    int had = usual.getOrDefault(each.getKey(), 0);
                    return new Street(its.name, its.count, had * share);
                })
                .sorted(
                        Comparator.comparingInt(Street::count)
                                .reversed()
                                .thenComparing(Street::name))
                .toList();
    }

    private static Optional<Building> place(RepairRequest request) {
        String property = request.property();
        if (property.isBlank()) {
            return Optional.empty();
        }
        Building widest = Building.all(property, request.kind().area()).getLast();
        boolean number = widest.reach() == Building.Reach.AREA || Building.isNumber(widest.name());
        return number ? Optional.empty() : Optional.of(widest);
    }

    /** Whether it alone explains most of a surge: at least half of what was too much. */
    public boolean explains(Surge surge) {
        return count >= LEAST && count - usual >= (surge.count() - surge.expected()) / 2;
    }
}
