package accord.member;

import java.time.Instant;

/**
 * Who does something, for which side, and when.
 *
 * @param by the person or program
 * @param side the side that they act for
 * @param at when the command was taken, UTC
 */
public record Act(MemberId by, SideId side, Instant at) {
    /** Accord itself, when a policy acts; it is a side of nothing and can consent to nothing. */
    public static Act ofAccord(Instant at) {
        return new Act(new MemberId("accord"), new SideId("accord"), at);
    }
}
