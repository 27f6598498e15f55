package accord.issue;

import accord.member.Act;
import accord.member.Command;
import accord.member.Permission;
import accord.member.SideId;
import java.time.Instant;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked about interim measures. */
public sealed interface MeasureCommand extends Command {
    MeasuresId measures();

    MeasureId measure();

    @Override
    default Permission needs() {
        return Permission.NEGOTIATOR;
    }

    /** Duty does not wait for a negotiator: whoever may contribute may take a measure. */
    record TakeMeasure(
            @TargetAggregateIdentifier MeasuresId measures,
            MeasureId measure,
            Set<SideId> sides,
            String what,
            String reason,
            String authority,
            Instant expiresAt,
            Act act)
            implements MeasureCommand {
        @Override
        public Permission needs() {
            return Permission.CONTRIBUTOR;
        }
    }

    record RatifyMeasure(
            @TargetAggregateIdentifier MeasuresId measures,
            MeasureId measure,
            @Nullable String note,
            Act act)
            implements MeasureCommand {}

    record ContestMeasure(
            @TargetAggregateIdentifier MeasuresId measures,
            MeasureId measure,
            String reason,
            Act act)
            implements MeasureCommand {}

    /** The side that took it ends it before it expires. */
    record EndMeasure(
            @TargetAggregateIdentifier MeasuresId measures,
            MeasureId measure,
            String reason,
            Act act)
            implements MeasureCommand {
        @Override
        public Permission needs() {
            return Permission.CONTRIBUTOR;
        }
    }

    /** Says that it has expired; Accord's clock does, no person. */
    record NoteExpiry(@TargetAggregateIdentifier MeasuresId measures, MeasureId measure, Act act)
            implements MeasureCommand {}
}
