package planted.storednames.domain.issue;

import accord.eventlog.EventName;

/** Two events that could not be told apart once stored. */
sealed interface TwinEvent {

    /** The one. */
    @EventName("issue.doubled/1")
    record PlantedOne(String issue) implements TwinEvent {}

    /** The other. */
    @EventName("issue.doubled/1")
    record PlantedOther(String issue) implements TwinEvent {}
}
