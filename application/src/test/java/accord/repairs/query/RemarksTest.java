package accord.repairs.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.contract.Scope;
import accord.repairs.Capacity;
import accord.repairs.Cell;
import accord.repairs.Counts;
import accord.repairs.Field;
import accord.repairs.Kind;
import accord.repairs.Telling;
import accord.text.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RemarksTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-03-08T12:00:00Z");

    private static Telling telling(String reference, String trade) {
        return new Telling(
                "Desk",
                reference,
                Set.of(),
                Map.of(Field.TRADE, trade),
                Map.of(Field.REPORTED_AT, NOW),
                true,
                Map.of());
    }

    private static List<String> told(Remarks remarks, LocalDate last) {
        return remarks.told(last, NOW, ZoneOffset.UTC);
    }

    @Test
    void an_ordinary_file_leaves_nothing_to_say() {
        Remarks remarks = new Remarks(Scope.EVERYTHING);
        remarks.see(telling("1", "Heat"));
        assertThat(told(remarks, MONDAY)).isEmpty();
    }

    @Test
    void a_file_that_was_read_differently_before_is_told_with_the_day_of_then() {
        Instant then = Instant.parse("2026-11-02T23:30:00Z");
        assertThat(Remarks.readBefore(then, ZoneId.of("Europe/Paris")))
                .startsWith(
                        "This file was brought in before, on 3 November 2026, and read differently");
    }

    @Test
    void trades_that_the_contract_does_not_know_are_named() {
        Remarks remarks = new Remarks(new Scope(List.of("Heat"), List.of()));
        remarks.see(telling("1", "Heat"));
        remarks.see(telling("2", "Zoning"));
        assertThat(told(remarks, MONDAY))
                .singleElement()
                .asString()
                .contains("1 row is", "Zoning; it is counted");
    }

    @Test
    void one_reference_for_different_things_is_asked_about() {
        Remarks remarks = new Remarks(Scope.EVERYTHING);
        remarks.see(telling("1", "Heat"));
        remarks.again(2);
        assertThat(told(remarks, MONDAY))
                .singleElement()
                .asString()
                .contains("2 rows", "earlier in the same file");
    }

    @Test
    void many_rows_of_one_kind_rounded_references_and_a_feed_that_stopped_are_told() {
        Remarks remarks = new Remarks(Scope.EVERYTHING);
        for (int i = 0; i < 100; i++) {
            remarks.see(telling("1.01E+11", "Heat"));
        }
        assertThat(told(remarks, MONDAY.minusWeeks(5)))
                .hasSize(3)
                .anyMatch(said -> said.contains("one trade and one area"))
                .anyMatch(said -> said.contains("rounded"))
                .anyMatch(
                        said -> said.contains("is of 26 January 2026. Where the feed has stopped"));
    }

    @Test
    void a_week_without_any_request_in_a_busy_feed_is_a_gap() {
        List<Cell> cells = new ArrayList<>();
        for (int week = 0; week < 6; week++) {
            int[] everyDay = {0, 144, 288, 432, 576, 720, 864};
            int[] moments = week == 3 ? new int[0] : everyDay;
            cells.add(new Cell(MONDAY.plusWeeks(week), new Kind("Heat", "North"), moments));
        }
        Counts counts = Counts.ofDemand(cells);
        LocalDate gap = MONDAY.plusWeeks(3);
        assertThat(Silence.in(counts, MONDAY, counts.lastDay()))
                .containsExactly(new Silence(gap, gap.plusDays(6)));
    }

    @Test
    void what_a_side_can_do_is_read_line_by_line() {
        assertThat(
                        CapacityTable.read(
                                "trade,week,unit,amount,repairs\nHeat,2026-03-02,hours,240,80\n"))
                .containsExactly(new Capacity("Heat", MONDAY, Capacity.Unit.HOURS, 240, 80));
        assertThatThrownBy(() -> CapacityTable.read("Heat,2026-03-03,hours,240,80"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Monday")
                .extracting("field")
                .isEqualTo("line 1");
        assertThatThrownBy(() -> CapacityTable.read("Heat,2026-03-02,vans,2,80"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("hours, people or approvals");
    }
}
