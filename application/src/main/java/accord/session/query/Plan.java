package accord.session.query;

import accord.member.MemberId;
import accord.session.Agenda;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the sides are asked to meet for.
 *
 * @param startsAt null to start on the spot
 * @param facilitator null for whoever asks
 * @param checkpoint whether it ends in a verdict of all sides
 */
public record Plan(
        String title,
        @Nullable Instant startsAt,
        Agenda agenda,
        @Nullable MemberId facilitator,
        boolean checkpoint) {}
