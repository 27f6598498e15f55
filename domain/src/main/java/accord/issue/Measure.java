package accord.issue;

import accord.issue.MeasureEvent.MeasureTaken;
import accord.member.Act;
import accord.member.SideId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a side did since law or safety demanded it, without waiting for consent.
 *
 * @param answers what each other side said of it last
 * @param ended when and by whom it was ended before it expired, null where it was not
 * @param expired whether it was noted that it had expired
 */
public record Measure(
        MeasureTaken taken, Map<SideId, Answer> answers, @Nullable Act ended, boolean expired) {

    /** What another side said of it: in a reason why not, or in a note, which may be empty. */
    public record Answer(boolean ratified, String words, Act act) {}

    /** How it stands. */
    public enum Status {
        UNANSWERED,
        RATIFIED,
        CONTESTED,
        ENDED,
        EXPIRED
    }

    static Measure of(MeasureTaken e) {
        return new Measure(e, Map.of(), null, false);
    }

    /** The sides that could answer it. */
    public Set<SideId> others() {
        Set<SideId> others = new HashSet<>(taken.sides());
        others.remove(taken.act().side());
        return Set.copyOf(others);
    }

    /** Whether it was ended, or noted to have expired. */
    public boolean over() {
        return ended != null || expired;
    }

    /** Whether it holds at an instant; it ends by itself, whether anybody has noted that or not. */
    public boolean holds(Instant at) {
        return ended == null && at.isBefore(taken.expiresAt());
    }

    public Status status(Instant at) {
        if (ended != null) {
            return Status.ENDED;
        }
        if (expired || !holds(at)) {
            return Status.EXPIRED;
        }
        if (answers.values().stream().anyMatch(answer -> !answer.ratified())) {
            return Status.CONTESTED;
        }
        return answers.keySet().containsAll(others()) ? Status.RATIFIED : Status.UNANSWERED;
    }

    Measure with(Answer answer) {
        Map<SideId, Answer> all = new HashMap<>(answers);
        all.put(answer.act().side(), answer);
        return new Measure(taken, Map.copyOf(all), ended, expired);
    }

    Measure endedBy(Act act) {
        return new Measure(taken, answers, act, expired);
    }

    Measure afterExpiry() {
        return new Measure(taken, answers, ended, true);
    }
}
