package accord.repairs.ui;

import accord.look.ui.Words;
import accord.repairs.SeenWeek;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Bars by week from zero, over the band of what is ordinary; labels stand on what they name.
 *
 * @param weeks in order, without a gap
 * @param width in the picture's own units; text is 11 of them high
 */
record WeekBars(List<SeenWeek> weeks, int width) {
    private static final int TOP = 22;
    private static final int BASE = 172;
    private static final int HEIGHT = 194;
    private static final int LEFT = 30;
    private static final int RIGHT = 10;

    String svg(String summary) {
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg class=\"chart\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
                        .formatted(width, HEIGHT, escaped(summary)));
        grid(svg);
        band(svg);
        bars(svg);
        expected(svg);
        days(svg);
        return svg.append("</svg>").toString();
    }

    private void grid(StringBuilder svg) {
        int step = step();
        for (int value = 0; value <= top(); value += step) {
            svg.append(
                    format(
                            "<line class=\"%s\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>",
                            value == 0 ? "axis" : "grid-line", LEFT, width, y(value), y(value)));
            svg.append(
                    format(
                            "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                            LEFT - 6, y(value) + 4, Words.number(value)));
        }
    }

    private void band(StringBuilder svg) {
        for (int[] run : runs()) {
            StringBuilder upper = new StringBuilder("M");
            StringBuilder lower = new StringBuilder();
            for (int i = run[0]; i <= run[1]; i++) {
                upper.append(format("%.1f %.1f ", centre(i), y(known(weeks.get(i).upper()))));
                lower.insert(0, format("%.1f %.1f ", centre(i), y(known(weeks.get(i).expected()))));
            }
            svg.append(
                    "<path class=\"band\" d=\"%sL%sZ\"><title>From what is expected up to what is still ordinary</title></path><path class=\"upper\" d=\"%s\"/>"
                            .formatted(upper, lower, upper));
        }
    }

    private void expected(StringBuilder svg) {
        for (int[] run : runs()) {
            StringBuilder line = new StringBuilder("M");
            for (int i = run[0]; i <= run[1]; i++) {
                line.append(format("%.1f %.1f ", centre(i), y(known(weeks.get(i).expected()))));
            }
            svg.append("<path class=\"expected\" d=\"%s\"/>".formatted(line));
        }
        if (!runs().isEmpty()) {
            name(svg, runs().getFirst()[0]);
        }
    }

    /** Names the band on itself, and the line where there is room between the two. */
    private void name(StringBuilder svg, int first) {
        double upper = y(known(weeks.get(first).upper()));
        double expected = y(known(weeks.get(first).expected()));
        String text = "<text class=\"on-line\" x=\"%.1f\" y=\"%.1f\">%s</text>";
        svg.append(
                format(text, centre(first), Math.max(TOP - 8, upper - 6), "ordinary up to here"));
        if (expected - upper > 24) {
            svg.append(format(text, centre(first), expected - 6, "expected"));
        }
    }

    private void bars(StringBuilder svg) {
        double bar = Math.min(24, slot() * 0.66);
        for (int i = 0; i < weeks.size(); i++) {
            SeenWeek week = weeks.get(i);
            svg.append(
                    format(
                            "<rect class=\"bar-week%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2\"><title>%s</title></rect>",
                            week.alarm() ? " surge" : "",
                            centre(i) - bar / 2,
                            y(week.count()),
                            bar,
                            BASE - y(week.count()),
                            escaped(words(week))));
            if (week.alarm() || i == weeks.size() - 1) {
                svg.append(
                        format(
                                "<text class=\"strong\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>",
                                centre(i), y(week.count()) - 5, Words.number(week.count())));
            }
        }
    }

    private void days(StringBuilder svg) {
        int every = Math.max(1, (int) Math.ceil(64 / slot()));
        for (int i = weeks.size() - 1; i >= 0; i -= every) {
            boolean last = i == weeks.size() - 1;
            svg.append(
                    format(
                            "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%s</text>",
                            last ? Math.min(width, centre(i) + 18) : centre(i),
                            HEIGHT - 4,
                            last ? "end" : "middle",
                            Words.shortDay(weeks.get(i).week())));
        }
    }

    private static String words(SeenWeek week) {
        String many = Words.count(week.count(), "request", "requests");
        String start = "Week of %s: %s".formatted(Words.date(week.week()), many);
        Double expected = week.expected();
        Double upper = week.upper();
        return expected == null || upper == null || upper.isNaN()
                ? start
                : "%s; about %d expected, up to %d ordinary"
                        .formatted(start, Math.round(expected), Math.round(upper));
    }

    /** First and last index of each stretch of weeks that could be judged. */
    private List<int[]> runs() {
        List<int[]> runs = new java.util.ArrayList<>();
        for (int i = 0; i < weeks.size(); i++) {
            boolean judged =
                    weeks.get(i).expected() != null && !Double.isNaN(known(weeks.get(i).upper()));
            if (judged && !runs.isEmpty() && runs.getLast()[1] == i - 1) {
                runs.getLast()[1] = i;
            } else if (judged) {
                runs.add(new int[] {i, i});
            }
        }
        return runs;
    }

    private double top() {
        double most = 4;
        for (SeenWeek week : weeks) {
            double upper = week.upper() == null || week.upper().isNaN() ? 0 : week.upper();
            most = Math.max(most, Math.max(week.count(), upper));
        }
        return most;
    }

    /** A round number that leaves three to five lines. */
    private int step() {
        double raw = top() / 4;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double round = raw / power;
        double nice = round <= 1 ? 1 : round <= 2 ? 2 : round <= 5 ? 5 : 10;
        return (int) Math.max(1, nice * power);
    }

    private double slot() {
        return (double) (width - LEFT - RIGHT) / Math.max(1, weeks.size());
    }

    private double centre(int index) {
        return LEFT + slot() * (index + 0.5);
    }

    private double y(double value) {
        return BASE - (BASE - TOP) * value / top();
    }

    private static double known(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
