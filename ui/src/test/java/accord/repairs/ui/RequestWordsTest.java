package accord.repairs.ui;

import static org.assertj.core.api.Assertions.assertThat;

import accord.repairs.Field;
import accord.repairs.Import;
import accord.repairs.ImportId;
import accord.repairs.Kind;
import accord.repairs.RepairRequest;
import accord.repairs.query.CountTable;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestWordsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void a_request_is_told_at_the_time_of_whoever_reads_it() {
        Instant late = Instant.parse("2026-07-01T23:30:00Z");
        RepairRequest request =
                new RepairRequest(
                        "import",
                        "J1",
                        late,
                        new Kind("Heat", "North"),
                        Map.of(Field.STATUS, "Open"),
                        Map.of());
        Element item = RequestsBehind.item(request).getElement();
        assertThat(item.getTextRecursively()).isEqualTo("North ·  · J1 · Open");
        assertThat(item.getChild(1).getAttribute("at")).isEqualTo("2026-07-01T23:30:00Z");
        assertThat(item.getChild(1).getAttribute("words")).isEqualTo("exact");
    }

    @Test
    void one_day_is_said_once() {
        assertThat(RepairsWords.days(MONDAY, MONDAY)).isEqualTo("on 2 March 2026");
        assertThat(RepairsWords.days(MONDAY, MONDAY.plusDays(1)))
                .isEqualTo("from 2 March 2026 to 3 March 2026");
    }

    @Test
    void what_lies_before_a_long_silence_is_told() {
        Import early = imported(MONDAY.minusWeeks(30));
        assertThat(EarlierRequests.of(List.of(early, imported(MONDAY)), MONDAY))
                .hasValueSatisfying(said -> assertThat(said).contains("since 4 August 2025"));
        assertThat(EarlierRequests.of(List.of(imported(MONDAY.minusWeeks(8))), MONDAY)).isEmpty();
        assertThat(EarlierRequests.of(List.of(imported(null)), MONDAY)).isEmpty();
    }

    private static Import imported(@Nullable LocalDate from) {
        return new Import(new ImportId("i"), "desk", "0".repeat(64), 1, 0, 0, 0, from, from);
    }

    @Test
    void the_calendar_is_a_table_too_the_latest_week_first() {
        List<LocalDate> days = List.of(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(7));
        CountTable counts =
                new CountTable(
                        days,
                        List.of(new CountTable.Row("", List.of(4, 0, 1_200))),
                        MONDAY,
                        MONDAY.plusDays(7));
        assertThat(CalendarNumbers.table(counts, MONDAY))
                .contains(
                        "<tr><th scope=\"row\">9 March 2026</th><td class=\"num\">1,200</td><td class=\"num\">–</td>")
                .containsSubsequence(
                        "9 March 2026",
                        "<tr><th scope=\"row\">2 March 2026</th><td class=\"num\">4</td><td class=\"num\">0</td>");
    }
}
