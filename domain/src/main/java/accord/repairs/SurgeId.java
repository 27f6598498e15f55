package accord.repairs;

import accord.contract.ContractId;
import accord.text.Text;
import java.time.LocalDate;

/** A surge in repair requests. */
public record SurgeId(String value) {
    public SurgeId {
        Text.id("surge", value);
    }

    /** The same contract, level and first week always have the same id. */
    static SurgeId of(ContractId contract, Level level, LocalDate from) {
        String told = contract + "\n" + level.trade() + "\n" + level.area() + "\n" + from;
        if (level.priority() != null || level.hazard() != null) {
            told += "\n" + level.priority() + "\n" + level.hazard();
        }
        return new SurgeId("s" + Text.hash(told).substring(0, 23));
    }

    @Override
    public String toString() {
        return value;
    }
}
