package accord.decision;

import accord.member.Act;

/**
 * An immutable version of a proposal's wording.
 *
 * @param number from 1
 * @param reason why it was written: the rationale of the first, the amendment's reason of the
 *     others
 * @param basedOn the version that it was written on, 0 for the first
 */
public record Version(
        int number, Wording wording, String hash, String reason, int basedOn, Act act) {}
