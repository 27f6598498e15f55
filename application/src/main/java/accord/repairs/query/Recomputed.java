package accord.repairs.query;

import accord.repairs.SeenWeek;
import accord.repairs.Surge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A surge's evidence, computed again.
 *
 * @param identical whether every number came out the same
 * @param differences what did not, a sentence each
 */
public record Recomputed(boolean identical, List<String> differences) {

    static Recomputed of(Surge seen, Surge now) {
        List<String> differences = new ArrayList<>();
        if (!seen.detector().equals(now.detector())
                || !seen.parameters().equals(now.parameters())) {
            differences.add(
                    "It was seen by %s %s; today %s %s judges."
                            .formatted(
                                    seen.detector(),
                                    seen.parameters(),
                                    now.detector(),
                                    now.parameters()));
        }
        Map<Object, SeenWeek> then = new HashMap<>();
        seen.weeks().forEach(week -> then.put(week.week(), week));
        for (SeenWeek week : now.weeks()) {
            SeenWeek before = then.get(week.week());
            if (before != null && !before.equals(week)) {
                differences.add(difference(before, week));
            }
        }
        if (differences.isEmpty() && !seen.equals(now)) {
            differences.add("It reaches over other weeks than then.");
        }
        return new Recomputed(differences.isEmpty(), List.copyOf(differences));
    }

    private static String difference(SeenWeek then, SeenWeek now) {
        if (then.count() != now.count()) {
            return "The week of %s had %d requests when it was seen, now %d."
                    .formatted(then.week(), then.count(), now.count());
        }
        return "The week of %s was expected to have %s, at most %s; now %s, at most %s."
                .formatted(then.week(), then.expected(), then.upper(), now.expected(), now.upper());
    }
}
