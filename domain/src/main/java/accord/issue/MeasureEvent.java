package accord.issue;

import accord.eventlog.EventName;
import accord.member.Act;
import accord.member.Acted;
import accord.member.SideId;
import java.time.Instant;
import java.util.Set;

/** What happens to the interim measures of an issue; none of it is ever an agreement. */
public sealed interface MeasureEvent extends Acted {
    MeasuresId measures();

    MeasureId measure();

    /**
     * A side did what law or safety demands of it.
     *
     * @param sides who could answer
     * @param authority on which it acted, such as a duty in law or a clause
     * @param expiresAt when it ends by itself; nothing moves that
     */
    @EventName("measure.taken/1")
    record MeasureTaken(
            MeasuresId measures,
            MeasureId measure,
            Set<SideId> sides,
            String what,
            String reason,
            String authority,
            Instant expiresAt,
            Act act)
            implements MeasureEvent {}

    /** Another side stands behind it, until it expires. */
    @EventName("measure.ratified/1")
    record MeasureRatified(MeasuresId measures, MeasureId measure, String note, Act act)
            implements MeasureEvent {}

    /** Another side says that it should not have been taken, or not so. */
    @EventName("measure.contested/1")
    record MeasureContested(MeasuresId measures, MeasureId measure, String reason, Act act)
            implements MeasureEvent {}

    @EventName("measure.ended/1")
    record MeasureEnded(MeasuresId measures, MeasureId measure, String reason, Act act)
            implements MeasureEvent {}

    @EventName("measure.expired/1")
    record MeasureExpired(MeasuresId measures, MeasureId measure, Instant expiresAt, Act act)
            implements MeasureEvent {}
}
