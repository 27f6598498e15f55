package accord.repairs;

import java.time.LocalDateTime;

/**
 * Many requests from one building within hours: a boiler, a lift, a roof.
 *
 * @param from when the first of them was reported
 * @param to when the last was
 * @param requests how many there were, which is how many homes at most
 * @param expected how many were to be expected in half a day, by the building's own history and its
 *     neighbours'
 */
public record Incident(
        String building,
        String area,
        LocalDateTime from,
        LocalDateTime to,
        int requests,
        double expected) {}
