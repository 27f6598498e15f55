package accord.repairs.ui;

import accord.look.ui.Words;
import accord.repairs.query.CountTable;
import accord.repairs.query.Grain;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Counts over time as bars from zero.
 *
 * @param width in the picture's own units; text is 11 of them high
 * @param height likewise
 */
record CountBars(Grain grain, List<LocalDate> starts, CountTable.Row row, int width, int height) {
    private static final int TOP = 18;
    private static final int FOOT = 22;
    private static final int LEFT = 34;
    private static final int RIGHT = 4;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);
    private static final DateTimeFormatter YEAR =
            DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    /** With numbers at its side and dates below it. */
    String svg(String summary) {
        StringBuilder svg = new StringBuilder(open(summary));
        int step = step();
        for (int value = 0; value <= most(); value += step) {
            svg.append(
                    format(
                            "<line class=\"%s\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                            value == 0 ? "axis" : "grid-line",
                            LEFT,
                            width,
                            y(value),
                            y(value),
                            LEFT - 6,
                            y(value) + 4,
                            Words.number(value)));
        }
        bars(svg, true);
        dates(svg);
        return svg.append("</svg>").toString();
    }

    /** Bare, where the words are beside it. */
    String small(String summary) {
        StringBuilder svg =
                new StringBuilder(
                        open(summary).replace("<svg ", "<svg preserveAspectRatio=\"none\" "));
        bars(svg, false);
        return svg.append("</svg>").toString();
    }

    private String open(String summary) {
        return "<svg class=\"chart\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
                .formatted(width, height, WeekBars.escaped(summary));
    }

    private void bars(StringBuilder svg, boolean named) {
        double bar = Math.max(0.8, Math.min(26, slot() * (slot() > 3 ? 0.72 : 1)));
        for (int i = 0; i < starts.size(); i++) {
            int count = row.counts().get(i);
            if (count > 0) {
                svg.append(
                        format(
                                "<rect class=\"bar-week\" x=\"%.2f\" y=\"%.1f\" width=\"%.2f\" height=\"%.1f\" rx=\"%d\"><title>%s</title></rect>",
                                centre(i) - bar / 2,
                                y(count),
                                bar,
                                base() - y(count),
                                bar > 4 ? 2 : 0,
                                named ? words(i) : ""));
            }
        }
        if (named && row.total() > 0) {
            int i = row.counts().indexOf(most());
            svg.append(
                    format(
                            "<text class=\"strong\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>",
                            Math.max(LEFT + 12, Math.min(width - 14, centre(i))),
                            y(most()) - 5,
                            Words.number(most())));
        }
    }

    String words(int i) {
        return "%s: %s"
                .formatted(
                        label(grain, starts.get(i)),
                        Words.count(row.counts().get(i), "request", "requests"));
    }

    static String label(Grain grain, LocalDate start) {
        return switch (grain) {
            case DAY -> Words.date(start);
            case WEEK -> "Week of " + Words.date(start);
            case MONTH -> YEAR.format(start);
        };
    }

    private void dates(StringBuilder svg) {
        int every = Math.max(1, (int) Math.ceil(62 / slot()));
        for (int i = starts.size() - 1; i >= 0; i -= every) {
            LocalDate start = starts.get(i);
            boolean far = starts.size() > 1 && spansYears();
            String text =
                    grain == Grain.MONTH || far
                            ? (far ? YEAR : MONTH).format(start)
                            : Words.shortDay(start);
            svg.append(
                    format(
                            "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%s</text>",
                            i == starts.size() - 1 ? Math.min(width, centre(i) + 20) : centre(i),
                            height - 5,
                            i == starts.size() - 1 ? "end" : "middle",
                            text));
        }
    }

    private boolean spansYears() {
        return starts.getFirst().plusMonths(14).isBefore(starts.getLast());
    }

    private int most() {
        return Math.max(4, row.counts().stream().mapToInt(n -> n).max().orElse(0));
    }

    private int step() {
        double raw = most() / 4.0;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double round = raw / power;
        double nice = round <= 1 ? 1 : round <= 2 ? 2 : round <= 5 ? 5 : 10;
        return (int) Math.max(1, nice * power);
    }

    private boolean isSmall() {
        return height < 80;
    }

    private int left() {
        return isSmall() ? 0 : LEFT;
    }

    private double base() {
        return isSmall() ? height - 1 : height - FOOT;
    }

    private double slot() {
        return (double) (width - left() - RIGHT) / Math.max(1, starts.size());
    }

    private double centre(int index) {
        return left() + slot() * (index + 0.5);
    }

    private double y(double value) {
        double top = isSmall() ? 2 : TOP;
        return base() - (base() - top) * value / most();
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
