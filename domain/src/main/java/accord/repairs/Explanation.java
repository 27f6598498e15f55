package accord.repairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds the level that explains a week's alarms best: a trade everywhere rather than in each of its
 * areas, a trade in one area when that is where nearly all of the excess lies, an area or
 * everything only where no trade explains it.
 */
final class Explanation {
    /** From this share of a trade's excess on, one area is where it happens. */
    private static final double MOSTLY = 0.7;

    /** Below this share of its excess explained by trades, an area alarms on its own. */
    private static final double HARDLY = 0.5;

    private final Map<Level, Band> bands;
    private final List<Level> levels = new ArrayList<>();

    /**
     * @param bands what every level's week looks like
     * @param alarms the levels that alarm
     */
    Explanation(Map<Level, Band> bands, List<Level> alarms) {
        this.bands = bands;
        alarms.stream()
                .filter(level -> level.trade() != null && level.area() == null)
                .forEach(trade -> levels.add(within(trade, alarms)));
        alarms.stream()
                .filter(level -> level.trade() != null && level.area() != null)
                .filter(level -> levels.stream().noneMatch(level::meets))
                .toList()
                .forEach(levels::add);
        boolean all = alarms.contains(Level.EVERYTHING) && unexplained(Level.EVERYTHING);
        if (all) {
            levels.add(Level.EVERYTHING);
        }
        alarms.stream()
                .filter(level -> !all && level.trade() == null && level.area() != null)
                .filter(this::unexplained)
                .forEach(levels::add);
    }

    List<Level> levels() {
        return levels;
    }

    private Level within(Level trade, List<Level> alarms) {
        return alarms.stream()
                .filter(level -> level.area() != null && trade.meets(level))
                .filter(level -> level.trade() != null)
                .filter(level -> excess(level) >= MOSTLY * excess(trade))
                .findFirst()
                .orElse(trade);
    }

    private boolean unexplained(Level level) {
        double explained = 0;
        for (Level by : levels) {
            if (by.trade() != null && by.meets(level)) {
                explained +=
                        excess(new Level(by.trade(), by.area() == null ? level.area() : by.area()));
            }
        }
        return explained < HARDLY * excess(level);
    }

    private double excess(Level level) {
        Band band = bands.get(level);
        return band == null ? 0 : Math.max(0, band.excess());
    }
}
