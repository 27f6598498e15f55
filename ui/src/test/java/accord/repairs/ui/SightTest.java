package accord.repairs.ui;

import static org.assertj.core.api.Assertions.assertThat;

import accord.repairs.Field;
import accord.repairs.Level;
import accord.repairs.query.CountTable;
import accord.repairs.query.Grain;
import accord.repairs.query.Workload;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SightTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static Sight of(String query) {
        return Sight.of(QueryParameters.fromString(query));
    }

    @Test
    void an_address_carries_the_whole_view() {
        Sight sight =
                new Sight(
                        Grain.MONTH,
                        new Level("Heat & hot water", "North"),
                        Field.STATUS,
                        MONDAY,
                        MONDAY.plusDays(9));
        assertThat(of(sight.query())).isEqualTo(sight);
        assertThat(of("").query()).isEmpty();
    }

    @Test
    void what_cannot_be_read_in_an_address_is_left_out_and_turned_days_are_turned_back() {
        assertThat(of("by=hour&split=tenant&from=soon")).isEqualTo(of(""));
        assertThat(of("from=2026-03-09&to=2026-03-02").from()).isEqualTo(MONDAY);
    }

    @Test
    void who_may_not_read_what_an_address_tells_apart_by_sees_the_rest_of_it() {
        List<Field> some = List.of(Field.TRADE, Field.STATUS);
        assertThat(of("split=property&by=month&trade=Gas").within(some))
                .isEqualTo(of("by=month&trade=Gas"));
        assertThat(of("split=status").within(some)).isEqualTo(of("split=status"));
    }

    @Test
    void by_week_and_month_one_looks_at_whole_ones() {
        Sight sight = of("from=2026-03-04&to=2026-03-10");
        assertThat(sight.looking().from()).isEqualTo(MONDAY);
        assertThat(sight.whole().to()).isEqualTo(MONDAY.plusDays(13));
        assertThat(sight.with(Grain.MONTH).looking().from()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(sight.with(Grain.MONTH).looking().to()).isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @Test
    void the_calendar_has_a_year_of_what_is_seen_and_no_more() {
        Sight sight = of("from=2020-01-06&to=2026-03-08");
        LocalDate last = MONDAY.plusDays(6);
        CountTable years = new CountTable(List.of(), List.of(), LocalDate.of(2020, 1, 6), last);
        assertThat(sight.daily(years).from()).isEqualTo(MONDAY.minusWeeks(53));
        CountTable week = new CountTable(List.of(), List.of(), MONDAY, last);
        assertThat(sight.daily(week).from()).isEqualTo(MONDAY);
        assertThat(sight.daily(week).to()).isEqualTo(last);
    }

    @Test
    void what_is_seen_is_taken_along_and_does_nothing_in_a_spreadsheet() {
        CountTable table =
                new CountTable(
                        List.of(MONDAY),
                        List.of(new CountTable.Row("=1+1", List.of(3))),
                        MONDAY,
                        MONDAY);
        assertThat(CountNumbers.apart(Grain.WEEK, table).csv())
                .isEqualTo("from,\"'=1+1\"\r\n2026-03-02,3\r\n");
    }

    @Test
    void a_backlog_is_said_to_clear_only_at_a_rate_that_somebody_named() {
        List<Workload.Week> weeks = List.of(new Workload.Week(MONDAY, 9, Map.of()));
        assertThat(WorkloadPart.words(new Workload(weeks, List.of(), 60, 9, null, null)))
                .contains("Nobody has said yet");
        assertThat(WorkloadPart.words(new Workload(weeks, List.of(), 60, 9, 8.0, null)))
                .contains("does not clear");
        assertThat(WorkloadPart.words(new Workload(weeks, List.of(), 60, 9, 20.0, MONDAY)))
                .contains("clears on 2 March 2026");
    }
}
