package accord.repairs.ui;

import accord.look.ui.Words;
import accord.repairs.Week;
import accord.repairs.query.CountTable;
import com.vaadin.flow.component.Html;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Days as squares, a week a column, the darker the more requests. */
final class Calendar {
    private static final int CELL = 13;
    private static final int LEFT = 30;
    private static final int TOP = 16;
    private static final int SHADES = 5;
    private static final int MOST_WEEKS = 54;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);

    private Calendar() {}

    /** The first day that it has room for where it ends with a day. */
    static LocalDate earliest(LocalDate last) {
        return Week.of(last).minusWeeks(MOST_WEEKS - 1);
    }

    /**
     * One of some days, from the Monday of the first week.
     *
     * @param days counts by day, from {@link #earliest} on at most
     */
    static Html of(String title, CountTable days) {
        LocalDate last = days.to();
        LocalDate first = Week.of(days.from());
        int weeks = Math.toIntExact(ChronoUnit.WEEKS.between(first, Week.of(last))) + 1;
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg class=\"calendar\" viewBox=\"0 0 %d %d\" width=\"%d\" role=\"img\" aria-label=\"%s\">"
                        .formatted(
                                LEFT + weeks * CELL,
                                TOP + 7 * CELL,
                                LEFT + weeks * CELL,
                                WeekBars.escaped(
                                        title + ": requests by day. The numbers follow.")));
        weekdays(svg);
        months(svg, first, weeks);
        int[] limits = limits(days);
        for (int i = 0; i < days.starts().size(); i++) {
            int count = days.rows().getFirst().counts().get(i);
            square(svg, first, days.starts().get(i), count, limits);
        }
        return new Html(
                "<div><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Calendar\">"
                        + svg
                        + "</svg></div>"
                        + key(limits)
                        + CalendarNumbers.table(days, first)
                        + "</div>");
    }

    /** What the shades say. */
    private static String key(int[] limits) {
        StringBuilder key = new StringBuilder("<p class=\"calendar-key small\">None ");
        for (int shade = 0; shade < SHADES; shade++) {
            key.append(
                    "<svg width=\"11\" height=\"11\" aria-hidden=\"true\"><rect class=\"shade-%d\" width=\"11\" height=\"11\" rx=\"2\"/></svg>"
                            .formatted(shade));
        }
        return key.append(" more than %s a day</p>".formatted(Words.number(limits[SHADES - 2])))
                .toString();
    }

    private static void weekdays(StringBuilder svg) {
        String[] names = {"Mon", "", "Wed", "", "Fri", "", "Sun"};
        for (int day = 0; day < names.length; day++) {
            svg.append(
                    "<text x=\"0\" y=\"%d\">%s</text>"
                            .formatted(TOP + day * CELL + CELL - 3, names[day]));
        }
    }

    private static void months(StringBuilder svg, LocalDate first, int weeks) {
        int before = -1;
        for (int week = 0; week < weeks; week++) {
            LocalDate monday = first.plusWeeks(week);
            if (monday.getMonthValue() != before && (week > 0 || monday.getDayOfMonth() < 20)) {
                svg.append(
                        "<text x=\"%d\" y=\"11\">%s</text>"
                                .formatted(LEFT + week * CELL, MONTH.format(monday)));
            }
            before = monday.getMonthValue();
        }
    }

    private static void square(
            StringBuilder svg, LocalDate first, LocalDate day, int count, int[] limits) {
        long week = ChronoUnit.WEEKS.between(first, Week.of(day));
        int weekday = day.getDayOfWeek().getValue() - 1;
        int shade = 0;
        while (shade < SHADES - 1 && count > limits[shade]) {
            shade++;
        }
        svg.append(
                "<rect class=\"shade-%d\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"2\"><title>%s: %s</title></rect>"
                        .formatted(
                                shade,
                                LEFT + week * CELL,
                                TOP + weekday * CELL,
                                CELL - 2,
                                CELL - 2,
                                Words.date(day),
                                Words.count(count, "request", "requests")));
    }

    /** None, and up to the quartiles of the days that have some. */
    private static int[] limits(CountTable days) {
        int[] some =
                days.rows().getFirst().counts().stream()
                        .mapToInt(n -> n)
                        .filter(n -> n > 0)
                        .sorted()
                        .toArray();
        int[] limits = new int[SHADES - 1];
        for (int i = 1; i < limits.length; i++) {
            limits[i] = some.length == 0 ? 0 : some[Math.min(some.length - 1, some.length * i / 4)];
        }
        return limits;
    }
}
