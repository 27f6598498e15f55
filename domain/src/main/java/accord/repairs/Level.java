package accord.repairs;

import org.jspecify.annotations.Nullable;

/**
 * How far one looks: at a trade, at an area, at a trade in an area, or at everything.
 *
 * @param trade null for all trades
 * @param area null for all areas
 */
public record Level(@Nullable String trade, @Nullable String area) {
    public static final Level EVERYTHING = new Level(null, null);

    public static Level trade(String trade) {
        return new Level(trade, null);
    }

    public static Level area(String area) {
        return new Level(null, area);
    }

    public static Level of(Kind kind) {
        return new Level(kind.trade(), kind.area());
    }

    public boolean covers(Kind kind) {
        return (trade == null || trade.equals(kind.trade()))
                && (area == null || area.equals(kind.area()));
    }

    /** Whether one of the two lies within the other. */
    boolean meets(Level other) {
        return (trade == null || other.trade == null || trade.equals(other.trade))
                && (area == null || other.area == null || area.equals(other.area));
    }

    /** In words, such as <i>Heat, everywhere</i>. */
    public String title() {
        String what = trade == null ? "All trades" : trade.isEmpty() ? "No trade named" : trade;
        String where = area == null ? "everywhere" : area.isEmpty() ? "no area named" : area;
        return what + ", " + where;
    }
}
