package accord.repairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far one looks: at a trade, an area, an urgency or two of them, at a danger, or at everything.
 *
 * @param trade null for all trades
 * @param area null for all areas
 * @param priority null for all of them
 * @param hazard null for all dangers and none
 */
public record Level(
        @Nullable String trade,
        @Nullable String area,
        @Nullable String priority,
        @Nullable String hazard) {
    public static final Level EVERYTHING = new Level(null, null);

    /** The ways in which requests are counted. */
    public static final List<Field> WAYS =
            List.of(Field.TRADE, Field.AREA, Field.PRIORITY, Field.HAZARD);

    /** Of any urgency and danger. */
    public Level(@Nullable String trade, @Nullable String area) {
        this(trade, area, null, null);
    }

    public static Level trade(String trade) {
        return new Level(trade, null);
    }

    public static Level area(String area) {
        return new Level(null, area);
    }

    public static Level priority(String priority) {
        return new Level(null, null, priority, null);
    }

    public static Level hazard(String hazard) {
        return new Level(null, null, null, hazard);
    }

    /**
     * The narrowest that a request counts at: pairs of trade, area and priority, and its hazard.
     * What a source says nothing of is no urgency or danger of its own.
     */
    static List<Level> narrow(Kind kind) {
        List<Level> levels = new ArrayList<>();
        levels.add(new Level(kind.trade(), kind.area()));
        if (!kind.priority().isEmpty()) {
            levels.add(new Level(kind.trade(), null, kind.priority(), null));
            levels.add(new Level(null, kind.area(), kind.priority(), null));
        }
        if (!kind.hazard().isEmpty()) {
            levels.add(hazard(kind.hazard()));
        }
        return levels;
    }

    /**
     * The wider ones that are sums over such pairs, each over pairs of one sort: its trade and area
     * and everything over those of trade and area, its priority over those of trade and priority.
     */
    List<Level> wider() {
        if (trade == null) {
            return List.of();
        }
        return area == null
                ? List.of(new Level(null, null, priority, null))
                : List.of(EVERYTHING, trade(trade), area(area));
    }

    /** What narrows it in one of the ways that requests are counted by, null where nothing does. */
    public @Nullable String name(Field way) {
        return switch (way) {
            case TRADE -> trade;
            case AREA -> area;
            case PRIORITY -> priority;
            case HAZARD -> hazard;
            default -> null;
        };
    }

    /** The same, narrowed in one way by a name; null for all of them. */
    public Level with(Field way, @Nullable String name) {
        return switch (way) {
            case TRADE -> new Level(name, area, priority, hazard);
            case AREA -> new Level(trade, name, priority, hazard);
            case PRIORITY -> new Level(trade, area, name, hazard);
            case HAZARD -> new Level(trade, area, priority, name);
            default -> this;
        };
    }

    public boolean covers(Kind kind) {
        return (trade == null || trade.equals(kind.trade()))
                && (area == null || area.equals(kind.area()))
                && (priority == null || priority.equals(kind.priority()))
                && (hazard == null || hazard.equals(kind.hazard()));
    }

    /** Whether all of another lies within it. */
    boolean contains(Level other) {
        return (trade == null || trade.equals(other.trade))
                && (area == null || area.equals(other.area))
                && (priority == null || priority.equals(other.priority))
                && (hazard == null || hazard.equals(other.hazard));
    }

    /**
     * What it is one of: levels of one sort are narrowed in the same ways, and pairs with a trade
     * are of the same one. Their habits may be alike.
     */
    public Level sort() {
        boolean pairs = narrowness() > 1;
        return new Level(
                trade == null || pairs ? trade : "",
                area == null ? null : "",
                priority == null ? null : "",
                hazard == null ? null : "");
    }

    /** How many things narrow it. */
    int narrowness() {
        return (int) Stream.of(trade, area, priority, hazard).filter(Objects::nonNull).count();
    }

    /**
     * Whether trouble at the two, one week after another, is one cause: of the same trade or danger
     * it is wherever places and urgencies do not contradict each other; of no trade or danger in
     * particular it is where one lies within the other.
     */
    boolean sharesCause(Level other) {
        boolean same = Objects.equals(trade, other.trade) && Objects.equals(hazard, other.hazard);
        if (trade == null && hazard == null) {
            return same && (contains(other) || other.contains(this));
        }
        return same && agree(area, other.area) && agree(priority, other.priority);
    }

    private static boolean agree(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }

    /** The narrowest level in which both lie. */
    Level with(Level other) {
        return new Level(
                common(trade, other.trade),
                common(area, other.area),
                common(priority, other.priority),
                common(hazard, other.hazard));
    }

    private static @Nullable String common(@Nullable String one, @Nullable String other) {
        return Objects.equals(one, other) ? one : null;
    }

    /** In words, such as <i>Heat, everywhere</i>. */
    public String title() {
        String what = trade == null ? "All trades" : trade.isEmpty() ? "No trade named" : trade;
        String where = area == null ? "everywhere" : area.isEmpty() ? "no area named" : area;
        return (hazard == null ? what : hazard)
                + ", "
                + where
                + (priority == null ? "" : ", priority " + priority);
    }
}
