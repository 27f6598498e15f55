package accord.issue;

import accord.issue.IssueEvent.LessonTaken;
import accord.issue.IssueEvent.OutcomeMeasured;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of whether it worked, and what was known before it began.
 *
 * @param measured what the measure read last, before and after
 * @param taken lessons of other issues that were brought in, in that order
 */
public record Outcome(Map<Moment, OutcomeMeasured> measured, List<LessonTaken> taken) {
    static final Outcome NONE = new Outcome(Map.of(), List.of());

    /** What the measure read then. */
    public Optional<OutcomeMeasured> at(Moment when) {
        return Optional.ofNullable(measured.get(when));
    }

    boolean hasTaken(IssueId from, String lesson) {
        return taken.stream().anyMatch(t -> t.from().equals(from) && t.lesson().equals(lesson));
    }

    Outcome after(OutcomeMeasured e) {
        Map<Moment, OutcomeMeasured> now = new HashMap<>(measured);
        now.put(e.when(), e);
        return new Outcome(Map.copyOf(now), taken);
    }

    Outcome after(LessonTaken e) {
        List<LessonTaken> now = new ArrayList<>(taken);
        now.add(e);
        return new Outcome(measured, List.copyOf(now));
    }
}
