package accord.repairs;

import java.time.LocalDateTime;

/**
 * Many requests from one building within hours: a boiler, a lift, a roof.
 *
 * @param building as the source names it, without the home
 * @param area where that is, empty where the source names none
 * @param from when the first of them was reported, by the clock of the contract
 * @param to when the last was
 * @param requests how many there were
 * @param homes from how many homes; where the source names none of them, each request is taken for
 *     a home
 * @param expected how many requests were to be expected in half a day, by the building's own
 *     history and its neighbours'
 */
public record Incident(
        String building,
        String area,
        LocalDateTime from,
        LocalDateTime to,
        int requests,
        int homes,
        double expected) {

    /** Whether it tells more than another of the same. */
    boolean exceeds(Incident other) {
        return requests > other.requests || homes > other.homes;
    }
}
