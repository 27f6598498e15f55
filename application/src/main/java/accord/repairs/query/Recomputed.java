package accord.repairs.query;

import accord.repairs.SeenWeek;
import accord.repairs.Surge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
        if (seen.isOfSevenDays()) {
            sevenDays(seen, now).ifPresent(differences::add);
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

    private static Optional<String> sevenDays(Surge seen, Surge now) {
        String days = "The week until " + seen.to();
        if (seen.count() != now.count()) {
            return Optional.of(counted(days, seen.count(), now.count()));
        }
        return seen.expected() == now.expected() && seen.upper() == now.upper()
                ? Optional.empty()
                : Optional.of(
                        expected(days, seen.expected(), seen.upper(), now.expected(), now.upper()));
    }

    private static String difference(SeenWeek then, SeenWeek now) {
        String week = "The week of " + then.week();
        return then.count() == now.count()
                ? expected(week, then.expected(), then.upper(), now.expected(), now.upper())
                : counted(week, then.count(), now.count());
    }

    private static String counted(String days, int then, int now) {
        return "%s had %d requests when it was seen, now %d.".formatted(days, then, now);
    }

    private static String expected(
            String days,
            @Nullable Double then,
            @Nullable Double mostThen,
            @Nullable Double now,
            @Nullable Double mostNow) {
        return "%s was expected to have %s, at most %s; now %s, at most %s: earlier weeks have changed, its own or those of levels like it."
                .formatted(days, number(then), number(mostThen), number(now), number(mostNow));
    }

    private static String number(@Nullable Double number) {
        return number == null ? "no number" : String.format(Locale.ROOT, "%.4f", number);
    }
}
