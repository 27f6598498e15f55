package accord.repairs;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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

    private static final Pattern NAME = Pattern.compile("\\p{L}{2}");

    /** What people write where a property is not known, by {@link Building#key}. */
    private static final Set<String> NO_PLACE =
            Set.of("n/a", "na", "none", "not known", "tba", "tbc", "unknown", "various");

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
        Building widest = Building.all(request.property(), request.kind().area()).getLast();
        boolean known =
                widest.reach() != Building.Reach.AREA
                        && !Building.isNumber(widest.name())
                        && NAME.matcher(widest.name()).find()
                        && !NO_PLACE.contains(Building.key(widest.name()));
        return known ? Optional.of(widest) : Optional.empty();
    }

    /** How many more than usual. */
    public double excess() {
        return count - usual;
    }

    /**
     * Whether it alone explains most of what was too much: at least half.
     *
     * @param tooMany how many that was
     */
    public boolean explains(double tooMany) {
        return count >= LEAST && excess() > 0 && excess() >= tooMany / 2;
    }
}
