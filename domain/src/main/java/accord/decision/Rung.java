package accord.decision;

import accord.member.SideId;
import accord.text.InvalidInput;
import accord.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A step of a ladder: who is to see to a decision there, and for how long.
 *
 * @param name a single line, as the sides call it
 * @param seats for each side who it is, in the words that they agreed: a role, or names
 * @param hours of its time box, 1 to {@value #MOST_HOURS}
 */
public record Rung(String name, Map<SideId, String> seats, int hours) {
    public static final int MOST_HOURS = 90 * 24;

    public Rung {
        name = Text.line("name", name);
        if (hours < 1 || hours > MOST_HOURS) {
            throw new InvalidInput("hours", "must be 1 to %,d".formatted(MOST_HOURS));
        }
        Map<SideId, String> seated = new LinkedHashMap<>();
        seats.forEach((side, who) -> seated.put(side, Text.line("seats", who)));
        seats = Map.copyOf(seated);
    }

    /** When its time box ends where it begins then. */
    Instant until(Instant since) {
        return since.plus(Duration.ofHours(hours));
    }
}
