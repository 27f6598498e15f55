package accord.repairs.query;

import accord.repairs.SeenWeek;
import accord.repairs.Surge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        return "The week of %s was expected to have %s, at most %s; now %s, at most %s: earlier weeks have changed, its own or those of levels like it."
                .formatted(
                        then.week(),
                        number(then.expected()),
                        number(then.upper()),
                        number(now.expected()),
                        number(now.upper()));
    }

    private static String number(@Nullable Double number) {
        return number == null ? "no number" : String.format(Locale.ROOT, "%.4f", number);
    }
}
