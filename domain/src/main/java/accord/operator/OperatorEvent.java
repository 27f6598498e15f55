package accord.operator;

import accord.eventlog.EventName;
import accord.member.Act;
import accord.member.Acted;

/** What somebody who runs Accord did. */
public sealed interface OperatorEvent extends Acted {
    String why();

    /** A processor was to try an event again. */
    @EventName("operator.parked-retried/1")
    record ParkedRetried(ParkedEvent parked, String why, Act act) implements OperatorEvent {}

    /** A processor was to go on without an event; the event itself stays in the log. */
    @EventName("operator.parked-discarded/1")
    record ParkedDiscarded(ParkedEvent parked, String why, Act act) implements OperatorEvent {}

    /** A read model was to be made again from the log. */
    @EventName("operator.rebuild-begun/1")
    record RebuildBegun(String model, String why, Act act) implements OperatorEvent {}
}
