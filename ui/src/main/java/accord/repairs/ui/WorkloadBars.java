package accord.repairs.ui;

import accord.contract.ui.Chairs;
import accord.look.ui.Chair;
import accord.look.ui.Words;
import accord.member.SideId;
import accord.repairs.query.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is asked for as bars, what each side can do as a line in its colour, named on itself. */
record WorkloadBars(Workload load, Chairs chairs) {
    private static final int WIDTH = 340;
    private static final int HEIGHT = 150;
    private static final int BASE = 128;
    private static final int TOP = 14;
    private static final int LEFT = 30;
    private static final int NAME = 11;

    String svg() {
        StringBuilder svg =
                new StringBuilder(
                        "<svg class=\"chart workload\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
                                .formatted(WIDTH, HEIGHT, WeekBars.escaped(summary())));
        svg.append(
                "<line class=\"axis\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>"
                        .formatted(LEFT, WIDTH, BASE, BASE));
        svg.append(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
                        .formatted(LEFT - 6, TOP + 4, Words.number(Math.round(most()))));
        for (int i = 0; i < load.all().size(); i++) {
            bar(svg, i);
        }
        List<Double> named = new ArrayList<>();
        highest().forEach(side -> line(svg, side, named));
        return svg.append("</svg>").toString();
    }

    private String summary() {
        return "Requests a week, and what each side says that it can do; the numbers follow";
    }

    private void bar(StringBuilder svg, int i) {
        Workload.Week week = load.all().get(i);
        svg.append(
                format(
                        "<rect class=\"bar-week\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2\"><title>Week of %s: %s</title></rect>",
                        centre(i) - slot() * 0.33,
                        y(week.asked()),
                        slot() * 0.66,
                        BASE - y(week.asked()),
                        Words.date(week.monday()),
                        Words.count(week.asked(), "request", "requests")));
        if (i % 4 == (load.all().size() - 1) % 4) {
            svg.append(
                    format(
                            "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                            Math.min(WIDTH - 20, centre(i)),
                            HEIGHT - 5,
                            Words.shortDay(week.monday())));
        }
    }

    private void line(StringBuilder svg, SideId side, List<Double> named) {
        StringBuilder path = new StringBuilder();
        boolean pen = false;
        double lastX = 0;
        double lastY = 0;
        for (int i = 0; i < load.all().size(); i++) {
            Double able = load.all().get(i).able().get(side);
            if (able == null) {
                pen = false;
                continue;
            }
            double left = centre(i) - slot() / 2;
            path.append(
                    format(
                            "%s%.1f %.1f L%.1f %.1f ",
                            pen ? "L" : "M", left, y(able), left + slot(), y(able)));
            pen = true;
            lastX = left + slot();
            lastY = y(able);
        }
        Chair chair = chairs.of(side);
        svg.append(
                "<g class=\"%s\"><path class=\"able\" d=\"%s\"/>".formatted(chair.style(), path));
        svg.append(
                format(
                        "<text class=\"able-name\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">%s</text></g>",
                        lastX, beside(lastY, named), WeekBars.escaped(chair.name())));
    }

    /** Above its line, or below where another name stands there: so far off that both are read. */
    private static double beside(double line, List<Double> named) {
        double y = Math.max(TOP, line - 4);
        for (double other : named) {
            y = Math.abs(y - other) < 2 * NAME ? Math.max(line, other) + NAME : y;
        }
        named.add(y);
        return y;
    }

    /** The same for those who read. */
    static String table(Workload load, Chairs chairs) {
        List<SideId> sides = List.copyOf(sides(load));
        String heads =
                sides.stream()
                        .map(side ->
                                "<th scope=\"col\" class=\"num\">%s can</th>"
                                        .formatted(WeekBars.escaped(chairs.of(side).name())))
                        .collect(Collectors.joining());
        String rows =
                load.all().stream()
                        .map(week ->
                                "<tr><th scope=\"row\">%s</th><td class=\"num\">%s</td>%s</tr>"
                                        .formatted(
                                                Words.date(week.monday()),
                                                load.weeks().contains(week)
                                                        ? Words.number(week.asked())
                                                        : "–",
                                                able(week, sides)))
                        .collect(Collectors.joining());
        return "<details class=\"numbers\"><summary>The numbers</summary><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Asked for and able\"><table><thead><tr><th scope=\"col\">Week from</th><th scope=\"col\" class=\"num\">Requests</th>%s</tr></thead><tbody>%s</tbody></table></div></details>"
                .formatted(heads, rows);
    }

    private static String able(Workload.Week week, List<SideId> sides) {
        return sides.stream()
                .map(side -> week.able().get(side))
                .map(able ->
                        "<td class=\"num\">%s</td>"
                                .formatted(able == null ? "–" : Words.number(Math.round(able))))
                .collect(Collectors.joining());
    }

    private static Set<SideId> sides(Workload load) {
        Set<SideId> sides = new TreeSet<>(java.util.Comparator.comparing(SideId::value));
        load.all().forEach(week -> sides.addAll(week.able().keySet()));
        return sides;
    }

    /** The sides, the one first that can do most in the last week of which it says something. */
    private List<SideId> highest() {
        return sides(load).stream()
                .sorted(Comparator.comparingDouble(this::latest).reversed())
                .toList();
    }

    private double latest(SideId side) {
        return load.all().reversed().stream()
                .map(week -> week.able().get(side))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(0.0);
    }

    private double most() {
        double most = 4;
        for (Workload.Week week : load.all()) {
            most = Math.max(most, week.asked());
            for (double able : week.able().values()) {
                most = Math.max(most, able);
            }
        }
        return most;
    }

    private double slot() {
        return (double) (WIDTH - LEFT - 4) / Math.max(1, load.all().size());
    }

    private double centre(int i) {
        return LEFT + slot() * (i + 0.5);
    }

    private double y(double value) {
        return BASE - (BASE - TOP) * value / most();
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
