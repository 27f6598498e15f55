package accord.repairs.ui;

import static org.assertj.core.api.Assertions.assertThat;

import accord.repairs.SeenWeek;
import accord.repairs.query.ImportReport;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RequestChartTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final List<SeenWeek> WEEKS =
            List.of(
                    new SeenWeek(MONDAY, 9, null, null, false),
                    new SeenWeek(MONDAY.plusWeeks(1), 18, 12.4, 27.6, false),
                    new SeenWeek(MONDAY.plusWeeks(2), 60, 13.0, 28.0, true));

    @Test
    void bars_start_at_zero_and_a_surge_is_marked() {
        String svg = new WeekBars(WEEKS, 720).svg("summary");
        assertThat(Stream.of(svg.split("<rect ", -1)).skip(1))
                .hasSize(3)
                .satisfiesExactly(
                        bar -> assertThat(bar).startsWith("class=\"bar-week\""),
                        bar -> assertThat(bar).startsWith("class=\"bar-week\""),
                        bar -> assertThat(bar).startsWith("class=\"bar-week surge\""));
        assertThat(svg).contains(">0</text>").contains(">60</text>");
    }

    @Test
    void the_band_leaves_out_weeks_that_nobody_could_judge() {
        assertThat(new WeekBars(WEEKS, 720).svg("")).contains("class=\"band\"");
        assertThat(new WeekBars(WEEKS.subList(0, 1), 720).svg("")).doesNotContain("class=\"band\"");
    }

    @Test
    void is_a_table_to_those_who_read_rather_than_see() {
        assertThat(RequestChart.table("Heat", WEEKS))
                .contains("<th scope=\"row\">16 November 2026</th>")
                .contains("<td class=\"num\">60</td><td class=\"num\">13</td>")
                .contains("<td class=\"num\">9</td><td class=\"num\">–</td>");
    }

    @Test
    void all_that_is_drawn_can_be_taken_along() {
        assertThat(RequestChart.csv(WEEKS))
                .isEqualTo(
                        "from,\"Requests\",\"Expected\",\"Ordinary up to\",\"Stands out\"\r\n"
                                + "2026-11-02,9,,,\r\n"
                                + "2026-11-09,18,12.4,27.6,\r\n"
                                + "2026-11-16,60,13.0,28.0,above\r\n");
    }

    @Test
    void says_in_a_sentence_what_it_shows() {
        assertThat(RequestChart.summary("Heat, everywhere", WEEKS))
                .isEqualTo(
                        "Heat, everywhere: requests a week since 2 November; in the latest, from 16"
                                + " November, 60 requests, where about 13 were to be expected");
        assertThat(RequestChart.summary("Heat", List.of())).isEqualTo("Heat: no weeks yet");
    }

    @Test
    void a_trades_name_cannot_break_out_of_it() {
        assertThat(RequestChart.table("<script>", WEEKS)).doesNotContain("<script>");
        assertThat(new WeekBars(WEEKS, 340).svg("\"><script>")).doesNotContain("<script>");
    }

    @Test
    void rejected_rows_do_nothing_in_a_spreadsheet() {
        assertThat(
                        RejectedRows.csv(
                                List.of(
                                        new ImportReport.Row(7, "trade", "=HYPERLINK(\"x\")"),
                                        new ImportReport.Row(9, "area", "is empty"))))
                .isEqualTo(
                        "line,field,reason\r\n"
                                + "7,\"trade\",\"'=HYPERLINK(\"\"x\"\")\"\r\n"
                                + "9,\"area\",\"is empty\"\r\n");
    }
}
