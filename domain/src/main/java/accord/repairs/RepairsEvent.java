package accord.repairs;

import accord.contract.ContractId;
import accord.eventlog.EventName;
import accord.member.Act;
import accord.member.Acted;
import java.time.LocalDate;

/** What happens to a contract's feed of repair requests. */
public sealed interface RepairsEvent extends Acted {
    ContractId contract();

    /** Somebody brought in repair requests; they themselves are kept elsewhere. */
    @EventName("repairs.imported/1")
    record RequestsImported(ContractId contract, Import imported, Act act)
            implements RepairsEvent {}

    /**
     * There are too many requests of one cause.
     *
     * @param recent whether it lies within the feed's last 28 days, and so is news and not history
     */
    @EventName("repairs.surge-seen/1")
    record SurgeSeen(ContractId contract, Surge surge, boolean recent, Act act)
            implements RepairsEvent {}

    /** A surge goes on, or reaches wider than it did. */
    @EventName("repairs.surge-grew/1")
    record SurgeGrew(ContractId contract, Surge surge, Act act) implements RepairsEvent {}

    /**
     * Intake is back to what is ordinary.
     *
     * @param lastDay the last day of the surge
     */
    @EventName("repairs.surge-ended/1")
    record SurgeEnded(ContractId contract, SurgeId surge, LocalDate lastDay, Act act)
            implements RepairsEvent {}
}
