package accord.repairs;

import java.time.LocalDateTime;

/**
 * A request as far as incidents go.
 *
 * @param at when it was reported, by the clock of the contract
 * @param building as the source names it
 * @param area where that is
 */
public record Call(LocalDateTime at, String building, String area) {}
