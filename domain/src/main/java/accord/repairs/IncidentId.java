package accord.repairs;

import accord.text.Text;
import java.time.LocalDateTime;

/** An incident in a building. */
public record IncidentId(String value) {
    public IncidentId {
        Text.id("incident", value);
    }

    /** The same contract, building and first call always have the same id. */
    static IncidentId of(String contract, String building, LocalDateTime from) {
        String told = contract + "\n" + Building.key(building) + "\n" + from;
        return new IncidentId("i" + Text.hash(told).substring(0, 23));
    }

    @Override
    public String toString() {
        return value;
    }
}
