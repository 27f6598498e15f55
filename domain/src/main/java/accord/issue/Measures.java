package accord.issue;

import accord.issue.MeasureEvent.MeasureContested;
import accord.issue.MeasureEvent.MeasureEnded;
import accord.issue.MeasureEvent.MeasureExpired;
import accord.issue.MeasureEvent.MeasureRatified;
import accord.issue.MeasureEvent.MeasureTaken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The interim measures of an issue.
 *
 * @param all in the order in which they were taken
 */
public record Measures(List<Measure> all) {
    public static final Measures NONE = new Measures(List.of());

    public Measures after(MeasureEvent event) {
        return switch (event) {
            case MeasureTaken e -> {
                List<Measure> more = new ArrayList<>(all);
                more.add(Measure.of(e));
                yield new Measures(List.copyOf(more));
            }
            case MeasureRatified e ->
                    change(e, m -> m.with(new Measure.Answer(true, e.note(), e.act())));
            case MeasureContested e ->
                    change(e, m -> m.with(new Measure.Answer(false, e.reason(), e.act())));
            case MeasureEnded e -> change(e, m -> m.endedBy(e.act()));
            case MeasureExpired e -> change(e, Measure::afterExpiry);
        };
    }

    public Optional<Measure> measure(MeasureId id) {
        return all.stream().filter(m -> m.taken().measure().equals(id)).findFirst();
    }

    private Measures change(MeasureEvent event, UnaryOperator<Measure> how) {
        return new Measures(
                all.stream()
                        .map(m -> m.taken().measure().equals(event.measure()) ? how.apply(m) : m)
                        .toList());
    }
}
