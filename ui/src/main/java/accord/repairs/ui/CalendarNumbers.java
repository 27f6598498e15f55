package accord.repairs.ui;

import accord.look.ui.Words;
import accord.repairs.Week;
import accord.repairs.query.CountTable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The numbers of a calendar, a week a row, the latest first. */
final class CalendarNumbers {
    private CalendarNumbers() {}

    /**
     * @param days counts by day
     * @param first the Monday of the earliest week that is shown
     */
    static String table(CountTable days, LocalDate first) {
        Map<LocalDate, Integer> counts = new HashMap<>();
        for (int i = 0; i < days.starts().size(); i++) {
            counts.put(days.starts().get(i), days.rows().getFirst().counts().get(i));
        }
        StringBuilder rows = new StringBuilder();
        for (LocalDate monday = Week.of(days.to());
                !monday.isBefore(first);
                monday = monday.minusWeeks(1)) {
            rows.append(row(monday, counts));
        }
        String heads =
                Arrays.stream(DayOfWeek.values())
                        .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.UK))
                        .map("<th scope=\"col\" class=\"num\">%s</th>"::formatted)
                        .collect(Collectors.joining());
        return "<details class=\"numbers\"><summary>The numbers</summary><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"The numbers by day\"><table><thead><tr><th scope=\"col\">Week from</th>%s</tr></thead><tbody>%s</tbody></table></div></details>"
                .formatted(heads, rows);
    }

    private static String row(LocalDate monday, Map<LocalDate, Integer> counts) {
        String cells =
                Arrays.stream(DayOfWeek.values())
                        .map(day -> counts.get(monday.plusDays(day.ordinal())))
                        .map(count -> count == null ? "–" : Words.number(count))
                        .map("<td class=\"num\">%s</td>"::formatted)
                        .collect(Collectors.joining());
        return "<tr><th scope=\"row\">%s</th>%s</tr>".formatted(Words.date(monday), cells);
    }
}
