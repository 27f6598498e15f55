package accord.repairs;

import accord.member.Act;

/**
 * What somebody says of a known cause.
 *
 * @param applies whether it explains the surge; otherwise it is dismissed
 * @param why a short paragraph
 */
public record CauseSaid(Cause cause, boolean applies, String why, Act act) {}
