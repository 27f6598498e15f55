package accord.repairs;

import accord.contract.ContractId;
import accord.eventlog.EventName;
import accord.member.Act;
import accord.member.Acted;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens to a contract's feed of repair requests. */
public sealed interface RepairsEvent extends Acted {
    ContractId contract();

    /** Somebody brought in repair requests; they themselves are kept elsewhere. */
    @EventName("repairs.imported/1")
    record RequestsImported(ContractId contract, Import imported, Act act)
            implements RepairsEvent {}

    /**
     * Somebody took an import back: what it alone had told is gone.
     *
     * @param removed of how many requests nothing is known without it
     * @param restored how many are again as they were before it
     * @param from when the earliest of them was reported, null where there is none
     */
    @EventName("repairs.import-taken-back/1")
    record ImportTakenBack(
            ContractId contract,
            ImportId taken,
            long removed,
            long restored,
            @Nullable LocalDate from,
            String reason,
            Act act)
            implements RepairsEvent {}

    /** What may speak of people was erased from a request. */
    @EventName("repairs.words-erased/1")
    record WordsErased(ContractId contract, String source, String reference, String reason, Act act)
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

    /**
     * Intake is back, and the backlog that the surge left is worked off; or nobody can see it.
     *
     * @param left what it left
     */
    @EventName("repairs.surge-over/1")
    record SurgeOver(ContractId contract, SurgeId surge, Aftermath left, Act act)
            implements RepairsEvent {}

    /**
     * A surge is none without an import that was taken back.
     *
     * @param without that import
     */
    @EventName("repairs.surge-withdrawn/1")
    record SurgeWithdrawn(ContractId contract, SurgeId surge, ImportId without, Act act)
            implements RepairsEvent {}

    /**
     * The requests show an incident, for the first time.
     *
     * @param incident a new id, or that of what somebody raised by hand before
     * @param recent whether it lies within the feed's last three days, and so is news
     */
    @EventName("repairs.incident-seen/1")
    record IncidentSeen(
            ContractId contract, IncidentId incident, Incident seen, boolean recent, Act act)
            implements RepairsEvent {}

    /** More requests came that belong to an incident. */
    @EventName("repairs.incident-grew/1")
    record IncidentGrew(ContractId contract, IncidentId incident, Incident seen, Act act)
            implements RepairsEvent {}

    /**
     * Somebody told of an incident.
     *
     * @param incident a new id, or that of one which is known of the same building
     * @param what happened, one line
     * @param homes how many homes it is about, null where they did not know
     * @param localTime when, by the clock of the contract
     */
    @EventName("repairs.incident-raised/1")
    record IncidentRaised(
            ContractId contract,
            IncidentId incident,
            String building,
            String what,
            @Nullable Integer homes,
            LocalDateTime localTime,
            Act act)
            implements RepairsEvent {}

    /**
     * Somebody said whether a known cause explains a surge.
     *
     * @param applies whether it does; otherwise it is dismissed
     */
    @EventName("repairs.cause-noted/1")
    record CauseNoted(
            ContractId contract, SurgeId surge, Cause cause, boolean applies, String why, Act act)
            implements RepairsEvent {}

    /** A side said what it can do. */
    @EventName("repairs.capacity-stated/1")
    record CapacityStated(ContractId contract, List<Capacity> weeks, Act act)
            implements RepairsEvent {}

    /** A side says that what its trades usually have by time of year may serve other contracts. */
    @EventName("repairs.season-shared/1")
    record SeasonShared(ContractId contract, Act act) implements RepairsEvent {}

    /** A side says that it may not, or no more. */
    @EventName("repairs.season-withheld/1")
    record SeasonWithheld(ContractId contract, Act act) implements RepairsEvent {}

    /**
     * Somebody settled how the files of a source are to be read.
     *
     * @param parameters by the names that an import knows
     */
    @EventName("repairs.mapping-saved/1")
    record MappingSaved(ContractId contract, String source, Map<String, String> parameters, Act act)
            implements RepairsEvent {}
}
