package accord.repairs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the levels that explain a week's alarms best. As in a scan for clusters (Kulldorff 1997)
 * the one with the highest likelihood ratio comes first, and what it explains gathers under it: a
 * trade everywhere rather than in each of its areas, a trade in one area where that is where it
 * happens, a danger rather than the trades under which it hides. A wide level makes way for a
 * narrower one that says nearly as much, and for several that say more together, each of which has
 * its price. An urgency that most requests of a level have anyway tells nothing.
 */
final class Explanation {
    /** From this share of its excess on, an alarm is explained. */
    private static final double EXPLAINED = 0.5;

    /** How much more a wide level must say than one within it; chance adds so much in a hundred. */
    private static final double CHANCE = 3;

    /** A priority that more than this share of the requests have is no news. */
    private static final double MOST = 2.0 / 3;

    private static final Comparator<Level> PLAINEST =
            Comparator.comparingInt(Level::narrowness)
                    .thenComparing(level -> level.hazard() != null)
                    .thenComparing(Level::title);

    private final Map<Level, Band> bands;
    private final Collection<Counts.Part> parts;
    private final double price;
    private final Map<Level, Double> surprise = new HashMap<>();
    private final Comparator<Level> mostSurprising =
            Comparator.<Level>comparingDouble(level -> -worth(level)).thenComparing(PLAINEST);

    /**
     * @param bands what the week looks like at every level that alarms
     * @param parts how the week spreads
     * @param looked at how many levels
     */
    Explanation(Map<Level, Band> bands, Collection<Counts.Part> parts, int looked) {
        this.bands = bands;
        this.parts = parts;
        this.price = Math.log(Math.max(1, looked));
        bands.forEach((level, band) -> {
            if (!isCommon(level)) {
                surprise.put(level, surprise(band));
            }
        });
    }

    private boolean isCommon(Level level) {
        Level all = new Level(level.trade(), level.area(), null, level.hazard());
        return level.priority() != null
                && bands.containsKey(all)
                && before(level) > MOST * before(all);
    }

    private int before(Level level) {
        return parts.stream()
                .filter(part -> level.covers(part.kind()))
                .mapToInt(Counts.Part::before)
                .sum();
    }

    /** The logarithm of how much likelier the count is with the mean it has than as expected. */
    private static double surprise(Band band) {
        double expected = Math.max(1e-9, band.expected());
        return band.count() * Math.log(band.count() / expected) - band.excess();
    }

    /**
     * The levels that explain the alarms.
     *
     * @param told what is known already to explain some of them
     * @param goesOn those of surges that go on: where they alarm, they come first
     */
    List<Level> levels(Collection<Level> told, Collection<Level> goesOn) {
        List<Level> chosen = new ArrayList<>(told);
        choose(surprise.keySet().stream().filter(goesOn::contains).toList(), chosen);
        choose(surprise.keySet(), chosen);
        return List.copyOf(chosen.subList(told.size(), chosen.size()));
    }

    private void choose(Collection<Level> alarms, List<Level> chosen) {
        for (Level level : alarms.stream().sorted(mostSurprising).toList()) {
            if (!isExplained(level, chosen)) {
                chosen.addAll(finest(level, chosen));
            }
        }
    }

    private double worth(Level level) {
        return surprise.getOrDefault(level, 0.0);
    }

    /** The level itself, or what within it says nearly as much, or more together. */
    private List<Level> finest(Level level, List<Level> chosen) {
        List<Level> within =
                surprise.keySet().stream()
                        .filter(other -> !other.equals(level) && level.contains(other))
                        .sorted(mostSurprising)
                        .toList();
        List<Level> all = new ArrayList<>(chosen);
        choose(within, all);
        List<Level> several = List.copyOf(all.subList(chosen.size(), all.size()));
        double worth = several.stream().mapToDouble(each -> worth(each) - price).sum();
        if (worth > worth(level) - price) {
            return several;
        }
        return !within.isEmpty() && worth(within.getFirst()) >= worth(level) - CHANCE
                ? finest(within.getFirst(), chosen)
                : List.of(level);
    }

    /** Whether what others have beyond what was expected is most of a level's excess. */
    private boolean isExplained(Level level, Collection<Level> by) {
        Band band = bands.get(level);
        if (band == null || by.isEmpty()) {
            return band == null;
        }
        double now = 0;
        double before = 0;
        double all = 0;
        for (Counts.Part part : parts) {
            if (level.covers(part.kind())) {
                all += part.before();
                if (by.stream().anyMatch(each -> each.covers(part.kind()))) {
                    now += part.now();
                    before += part.before();
                }
            }
        }
        double expected = all == 0 ? 0 : band.expected() * before / all;
        return now - expected >= EXPLAINED * band.excess();
    }
}
