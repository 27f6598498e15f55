package accord.issue;

import static accord.issue.MeasureRefused.Reason.ALREADY_ANSWERED;
import static accord.issue.MeasureRefused.Reason.MEASURE_EXISTS;
import static accord.issue.MeasureRefused.Reason.MEASURE_OVER;
import static accord.issue.MeasureRefused.Reason.NOT_A_SIDE;
import static accord.issue.MeasureRefused.Reason.NOT_EXPIRED;
import static accord.issue.MeasureRefused.Reason.NOT_YOUR_MEASURE;
import static accord.issue.MeasureRefused.Reason.NO_SUCH_MEASURE;
import static accord.issue.MeasureRefused.Reason.OWN_MEASURE;

import accord.issue.MeasureCommand.ContestMeasure;
import accord.issue.MeasureCommand.EndMeasure;
import accord.issue.MeasureCommand.NoteExpiry;
import accord.issue.MeasureCommand.RatifyMeasure;
import accord.issue.MeasureCommand.TakeMeasure;
import accord.issue.MeasureEvent.MeasureContested;
import accord.issue.MeasureEvent.MeasureEnded;
import accord.issue.MeasureEvent.MeasureExpired;
import accord.issue.MeasureEvent.MeasureRatified;
import accord.issue.MeasureEvent.MeasureTaken;
import accord.member.Act;
import accord.member.SideId;
import accord.text.InvalidInput;
import accord.text.Text;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The laws of interim measures: duty does not wait for consent. A measure is on record at once,
 * ends by itself, and nothing that is said of it makes it an agreement or moves its end.
 */
final class Duties {
    /** The longest that a measure can hold; whoever needs longer needs an agreement. */
    static final Duration LONGEST = Duration.ofDays(28);

    private Duties() {}

    static List<MeasureEvent> decide(Measures state, MeasureCommand command) {
        return switch (command) {
            case TakeMeasure c -> take(state, c);
            case RatifyMeasure c -> {
                Measure measure = toAnswer(state, c, true);
                yield List.of(
                        new MeasureRatified(
                                c.measures(),
                                measure.taken().measure(),
                                Text.optional("note", c.note()),
                                c.act()));
            }
            case ContestMeasure c -> {
                String reason = Text.paragraph("reason", c.reason());
                Measure measure = toAnswer(state, c, false);
                yield List.of(
                        new MeasureContested(
                                c.measures(), measure.taken().measure(), reason, c.act()));
            }
            case EndMeasure c -> end(state, c);
            case NoteExpiry c -> expire(state, c);
        };
    }

    private static List<MeasureEvent> take(Measures state, TakeMeasure c) {
        mustBeAmong(c.sides(), c.act());
        MeasureRefused.when(
                state.measure(c.measure()).isPresent(),
                MEASURE_EXISTS,
                "This measure is on record already.");
        if (!c.expiresAt().isAfter(c.act().at())) {
            throw new InvalidInput("expiresAt", "must be in the future");
        }
        if (c.expiresAt().isAfter(c.act().at().plus(LONGEST))) {
            throw new InvalidInput(
                    "expiresAt", "must be within %d days".formatted(LONGEST.toDays()));
        }
        return List.of(
                new MeasureTaken(
                        c.measures(),
                        c.measure(),
                        Set.copyOf(c.sides()),
                        Text.line("what", c.what()),
                        Text.paragraph("reason", c.reason()),
                        Text.line("authority", c.authority()),
                        c.expiresAt(),
                        c.act()));
    }

    private static Measure toAnswer(Measures state, MeasureCommand c, boolean ratify) {
        Measure measure = found(state, c);
        mustBeAmong(measure.taken().sides(), c.act());
        MeasureRefused.when(
                measure.taken().act().side().equals(c.act().side()),
                OWN_MEASURE,
                "Your side took this measure; the others answer it.");
        mustHold(measure, c.act());
        Measure.Answer last = measure.answers().get(c.act().side());
        MeasureRefused.when(
                last != null && last.ratified() == ratify,
                ALREADY_ANSWERED,
                ratify
                        ? "Your side has ratified this measure already."
                        : "Your side has contested this measure already.");
        return measure;
    }

    private static List<MeasureEvent> end(Measures state, EndMeasure c) {
        String reason = Text.paragraph("reason", c.reason());
        Measure measure = found(state, c);
        MeasureRefused.when(
                !measure.taken().act().side().equals(c.act().side()),
                NOT_YOUR_MEASURE,
                "Only the side that took a measure ends it; you can contest it.");
        mustHold(measure, c.act());
        return List.of(new MeasureEnded(c.measures(), c.measure(), reason, c.act()));
    }

    private static List<MeasureEvent> expire(Measures state, NoteExpiry c) {
        Measure measure = found(state, c);
        if (measure.over()) {
            return List.of();
        }
        MeasureRefused.when(
                measure.holds(c.act().at()), NOT_EXPIRED, "This measure has not expired yet.");
        return List.of(
                new MeasureExpired(
                        c.measures(), c.measure(), measure.taken().expiresAt(), c.act()));
    }

    private static Measure found(Measures state, MeasureCommand c) {
        return state.measure(c.measure())
                .orElseThrow(() ->
                        new MeasureRefused(NO_SUCH_MEASURE, "There is no such interim measure."));
    }

    private static void mustHold(Measure measure, Act act) {
        MeasureRefused.when(
                measure.over() || !measure.holds(act.at()),
                MEASURE_OVER,
                "This measure is over; if it is still needed, take a new one or agree on it.");
    }

    private static void mustBeAmong(Set<SideId> sides, Act act) {
        MeasureRefused.when(
                !sides.contains(act.side()),
                NOT_A_SIDE,
                "Your organisation is not a side of this issue.");
    }
}
