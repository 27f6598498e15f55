package planted.events.domain.issue;

import accord.eventlog.EventName;

/** Events that must not be. */
sealed interface MadeUpEvent {

    /** Without a name. */
    record PlantedNameless(String issue) implements MadeUpEvent {}

    /** With a name that is a class's. */
    @EventName("IssueRaised")
    record PlantedClassName(String issue) implements MadeUpEvent {}

    /** No record. */
    @EventName("issue.drifted/1")
    final class PlantedClass implements MadeUpEvent {}

    /** Of no family. */
    @EventName("issue.orphaned/1")
    record PlantedOrphan(String issue) {}
}
