package accord.issue;

import accord.member.Act;
import accord.member.SideId;
import org.jspecify.annotations.Nullable;

/**
 * One side's position in another side's words.
 *
 * @param of whose position
 * @param text in the words of the side that restated it, {@code act.side}
 * @param fair whether the side whose position it is marked it fair; null before it marked it
 * @param correction what is not right yet, empty where nothing was said
 */
public record Restatement(
        SideId of, String text, Act act, @Nullable Boolean fair, String correction) {

    Restatement marked(boolean fair, String correction) {
        return new Restatement(of, text, act, fair, correction);
    }

    public boolean isFair() {
        return Boolean.TRUE.equals(fair);
    }
}
