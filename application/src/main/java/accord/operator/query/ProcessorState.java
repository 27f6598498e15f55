package accord.operator.query;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a processor is.
 *
 * @param position the change, counted from 1 over the whole log, up to which it has worked
 * @param behind how many changes are left
 * @param node who works on it; empty where nobody does
 * @param seen when that node was last heard of
 * @param parked how many streams wait behind an event that it could not take
 */
public record ProcessorState(
        String name,
        long position,
        long behind,
        Optional<String> node,
        Instant seen,
        long parked) {}
