package accord.repairs.ui;

import static org.assertj.core.api.Assertions.assertThat;

import accord.repairs.query.CountTable;
import accord.repairs.query.Grain;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is not drawn is in the numbers. */
class CountNumbersTest {
    private static final Period WEEK = Period.ofWeeks(1);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static CountTable table(int weeks, int names) {
        List<LocalDate> starts = MONDAY.datesUntil(MONDAY.plusWeeks(weeks), WEEK).toList();
        List<CountTable.Row> rows = new ArrayList<>();
        rows.add(new CountTable.Row("", Collections.nCopies(weeks, names)));
        for (int name = 1; name < names; name++) {
            rows.add(
                    new CountTable.Row(
                            "Area %d.".formatted(name), Collections.nCopies(weeks, names - name)));
        }
        return new CountTable(starts, rows, MONDAY, starts.getLast().plusDays(6));
    }

    private static String pictures(CountTable table) {
        return Multiples.of(Grain.WEEK, table, name -> null).getElement().getOuterHTML();
    }

    @Test
    void the_table_and_the_csv_have_each_of_forty() {
        CountNumbers numbers = CountNumbers.apart(Grain.WEEK, table(60, 40));
        assertThat(numbers.html().split("<th scope=\"col\" class=\"num\">", -1)).hasSize(41);
        assertThat(numbers.html()).contains(">Area 39.<").doesNotContain("largest of");
        assertThat(numbers.csv().lines().findFirst().orElseThrow()).endsWith("\"Area 39.\"");
        assertThat(pictures(table(60, 40)))
                .contains("24 largest of 40; the rest is in the numbers");
    }

    @Test
    void of_more_than_a_browser_can_show_the_largest_are_in_the_table_and_all_in_the_csv() {
        CountNumbers numbers = CountNumbers.apart(Grain.WEEK, table(300, 400));
        assertThat(numbers.html())
                .contains("The 100 largest of 400; all are in the CSV.")
                .contains(">Area 99.<")
                .doesNotContain(">Area 100.<");
        assertThat(numbers.csv()).contains("\"Area 399.\"");
        assertThat(pictures(table(300, 400))).contains("24 largest of 400; the rest is in the CSV");
    }

    @Test
    void what_names_nothing_is_no_total_where_counts_are_told_apart() {
        CountTable table = table(2, 2);
        assertThat(CountNumbers.apart(Grain.WEEK, table).html())
                .contains(">None named<")
                .doesNotContain(">Requests<");
        assertThat(CountNumbers.apart(Grain.WEEK, table).csv()).startsWith("from,\"None named\",");
        assertThat(CountNumbers.whole(Grain.WEEK, table(2, 1)).csv())
                .startsWith("from,\"Requests\"\r\n");
        assertThat(CountNumbers.whole(Grain.WEEK, table(2, 1)).html()).contains(">Requests<");
    }
}
