package accord.operator.query;

import accord.operator.ParkedEvent;
import java.time.Instant;

/**
 * What waits behind an event that a processor could not take.
 *
 * @param event the first of its stream that it could not take
 * @param since when it was parked
 * @param tried when it was last tried
 * @param cause the kind of failure; what it says may be confidential and is in the log of the node
 * @param behind how many events of the same stream wait behind it
 */
public record Parked(ParkedEvent event, Instant since, Instant tried, String cause, long behind) {}
