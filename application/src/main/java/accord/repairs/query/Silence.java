package accord.repairs.query;

import accord.repairs.Counts;
import accord.repairs.Level;
import accord.repairs.Week;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A week or longer without a single request in a feed that has some on most days. */
public record Silence(LocalDate from, LocalDate to) {
    private static final int LEAST_DAYS = 7;
    private static final double MOST_DAYS = 0.5;

    /** Those that begin and end between two days. */
    public static List<Silence> in(Counts counts, LocalDate from, LocalDate to) {
        int[] daily = counts.daily(Level.EVERYTHING);
        LocalDate first = Week.of(counts.firstDay());
        List<Silence> found = new ArrayList<>();
        int busy = 0;
        int known = 0;
        LocalDate since = null;
        for (int i = 0; i < daily.length; i++) {
            LocalDate day = first.plusDays(i);
            if (day.isBefore(counts.firstDay()) || day.isAfter(counts.lastDay())) {
                continue;
            }
            known++;
            busy += daily[i] > 0 ? 1 : 0;
            if (daily[i] == 0) {
                since = since == null ? day : since;
            } else {
                if (since != null && !since.isAfter(day.minusDays(LEAST_DAYS))) {
                    found.add(new Silence(since, day.minusDays(1)));
                }
                since = null;
            }
        }
        return busy < MOST_DAYS * known
                ? List.of()
                : found.stream()
                        .filter(s -> !s.from().isBefore(from) && !s.to().isAfter(to))
                        .toList();
    }
}
