package accord.repairs.ui;

import accord.look.ui.Words;
import accord.repairs.SeenWeek;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Requests by week with what was to be expected, as a picture and as a table. */
public final class RequestChart {
    private static final int WIDE = 720;
    private static final int WIDE_WEEKS = 40;
    private static final int NARROW = 340;
    private static final int NARROW_WEEKS = 16;

    private RequestChart() {}

    /**
     * A chart as wide as its place; on a phone it shows fewer weeks rather than smaller ones.
     *
     * @param title what is counted, such as "Heat, everywhere"
     */
    public static Component of(String title, List<SeenWeek> weeks) {
        Div chart = new Div();
        chart.addClassName("request-chart");
        chart.add(picture(title, last(weeks, WIDE_WEEKS), WIDE, "wide-only"));
        chart.add(picture(title, last(weeks, NARROW_WEEKS), NARROW, "narrow-only"));
        chart.add(new Html(table(title, weeks)));
        return chart;
    }

    /** The picture of all weeks, with no table: whoever shows it has the numbers elsewhere. */
    static Component picture(String title, List<SeenWeek> weeks) {
        Div chart = new Div();
        chart.addClassName("request-chart");
        chart.add(picture(title, weeks, 960, "wide-only"));
        chart.add(picture(title, last(weeks, NARROW_WEEKS), NARROW, "narrow-only"));
        return chart;
    }

    /** A small one, for a card or a column; the numbers are read from its table. */
    public static Component small(String title, List<SeenWeek> weeks) {
        Div chart = new Div();
        chart.addClassName("request-chart");
        chart.add(picture(title, last(weeks, NARROW_WEEKS), NARROW, "small-chart"));
        chart.add(new Html(table(title, last(weeks, NARROW_WEEKS))));
        return chart;
    }

    private static Component picture(String title, List<SeenWeek> weeks, int width, String style) {
        String svg = new WeekBars(weeks, width).svg(summary(title, weeks));
        return new Html("<div class=\"%s\">%s</div>".formatted(style, svg));
    }

    private static List<SeenWeek> last(List<SeenWeek> weeks, int most) {
        return weeks.subList(Math.max(0, weeks.size() - most), weeks.size());
    }

    static String summary(String title, List<SeenWeek> weeks) {
        if (weeks.isEmpty()) {
            return title + ": no weeks yet";
        }
        SeenWeek latest = weeks.getLast();
        String expected =
                latest.expected() == null
                        ? ""
                        : ", where about %d were to be expected"
                                .formatted(Math.round(latest.expected()));
        return "%s: requests a week since %s; in the latest, from %s, %s%s"
                .formatted(
                        title,
                        Words.day(weeks.getFirst().week()),
                        Words.day(latest.week()),
                        Words.count(latest.count(), "request", "requests"),
                        expected);
    }

    /** The same numbers for those who read rather than see. */
    static String table(String title, List<SeenWeek> weeks) {
        String rows =
                weeks.stream()
                        .map(week ->
                                "<tr><th scope=\"row\">%s</th><td class=\"num\">%s</td><td class=\"num\">%s</td><td class=\"num\">%s</td><td>%s</td></tr>"
                                        .formatted(
                                                Words.date(week.week()),
                                                Words.number(week.count()),
                                                number(week.expected()),
                                                number(week.upper()),
                                                week.alarm() ? "above" : ""))
                        .collect(Collectors.joining());
        return """
        <details class="numbers"><summary>The numbers</summary><div class="scroll" tabindex="0" role="region" aria-label="The numbers">\
        <table><caption class="visually-hidden">%s, by week</caption>\
        <thead><tr><th scope="col">Week from</th><th scope="col" class="num">Requests</th>\
        <th scope="col" class="num">Expected</th><th scope="col" class="num">Ordinary up to</th>\
        <th scope="col">Stands out</th></tr></thead><tbody>%s</tbody></table></div></details>\
        """
                .formatted(WeekBars.escaped(title), rows);
    }

    /** The same numbers to take along; no number where nobody could say. */
    static Anchor download(List<SeenWeek> weeks) {
        return CsvLink.of("What you see as CSV", "repair-counts.csv", csv(weeks));
    }

    static String csv(List<SeenWeek> weeks) {
        return weeks.stream()
                .map(week ->
                        "%s,%d,%s,%s,%s"
                                .formatted(
                                        week.week(),
                                        week.count(),
                                        plain(week.expected()),
                                        plain(week.upper()),
                                        week.alarm() ? "above" : ""))
                .collect(
                        Collectors.joining(
                                "\r\n",
                                "from,\"Requests\",\"Expected\",\"Ordinary up to\",\"Stands out\"\r\n",
                                "\r\n"));
    }

    private static String plain(@Nullable Double value) {
        return value == null || value.isNaN() ? "" : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String number(@Nullable Double value) {
        return value == null || value.isNaN() ? "–" : Words.number(Math.round(value));
    }
}
