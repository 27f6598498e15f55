package accord.repairs.query;

import accord.repairs.Feed;
import accord.repairs.Surge;
import accord.repairs.SurgeId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A surge in a list.
 *
 * @param trade null for all trades
 * @param area null for all areas
 * @param priority null for all of them
 * @param hazard null for all dangers and none
 * @param to the last day so far
 * @param recent whether it was news when it was seen, and opened an issue
 * @param back whether intake is back to what is ordinary
 * @param over whether what it left is worked off as well, as far as one can see
 * @param withdrawn whether it is none without an import that was taken back
 */
public record SurgeSummary(
        SurgeId id,
        String title,
        @Nullable String trade,
        @Nullable String area,
        @Nullable String priority,
        @Nullable String hazard,
        LocalDate from,
        LocalDate to,
        int count,
        double expected,
        double upper,
        boolean recent,
        boolean back,
        boolean over,
        boolean withdrawn) {

    static SurgeSummary of(Surge surge, Feed feed) {
        return new SurgeSummary(
                surge.id(),
                surge.title(),
                surge.trade(),
                surge.area(),
                surge.priority(),
                surge.hazard(),
                surge.from(),
                surge.to(),
                surge.count(),
                surge.expected(),
                surge.upper(),
                feed.told().contains(surge.id()),
                feed.ended().contains(surge.id()),
                feed.over().containsKey(surge.id()),
                feed.undone().surges().contains(surge.id()));
    }
}
