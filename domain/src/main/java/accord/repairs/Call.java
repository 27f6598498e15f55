package accord.repairs;

import java.time.LocalDateTime;

/**
 * A request as far as incidents go.
 *
 * @param at when it was reported, by the clock of the contract
 * @param property the building, or a home in it, as the source names it; empty where it names none
 * @param area where that is
 */
public record Call(LocalDateTime at, String property, String area) {}
