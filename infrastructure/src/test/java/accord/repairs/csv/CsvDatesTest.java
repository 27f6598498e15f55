package accord.repairs.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.repairs.Field;
import accord.repairs.query.Mapping;
import accord.repairs.query.Preview;
import accord.repairs.query.Reading;
import accord.repairs.query.Reading.Taken;
import accord.text.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In what order day and month stand is told by the column, or asked for. */
class CsvDatesTest extends CsvTable {
    @Test
    void one_day_after_the_twelfth_tells_the_order_for_all() {
        List<Reading> rows = read("ref,date\n1,03/04/2026\n2,13/04/2026 9:05 pm\n", Map.of());
        assertThat(rows)
                .extracting(row -> ((Taken) row).telling().reportedAt())
                .containsExactly(
                        Instant.parse("2026-04-02T23:00:00Z"),
                        Instant.parse("2026-04-13T20:05:00Z"));
        rows = read("ref,date,due\n1,03/04/2026,03/28/2026\n", Map.of());
        assertThat(((Taken) rows.getFirst()).telling().reportedAt())
                .isEqualTo(Instant.parse("2026-03-04T00:00:00Z"));
    }

    @Test
    void where_nothing_tells_the_order_it_is_asked_for_and_never_guessed() {
        String content = "ref,date\n1,03/04/2026\n2,05/06/2026\n";
        assertThatThrownBy(() -> read(content, Map.of()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("05/06/2026")
                .extracting("field")
                .isEqualTo("dateFormat");
        assertThat(read(content, Map.of("dateFormat", "MM/dd/yyyy")))
                .extracting(row -> ((Taken) row).telling().reportedAt())
                .containsExactly(
                        Instant.parse("2026-03-04T00:00:00Z"),
                        Instant.parse("2026-05-05T23:00:00Z"));
    }

    @Test
    void a_preview_shows_the_first_rows_and_asks_what_cannot_be_known() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("p.csv"), "ref,date\n1,03/04/2026\n2,04/05/2026\n");
        Preview asked = new CsvRequests().preview(file, Mapping.USUAL, LONDON, Instant.EPOCH, 1);
        assertThat(asked.problem()).isNotNull().extracting("field").isEqualTo("dateFormat");
        assertThat(asked.found()).containsEntry(Field.REPORTED_AT, "date");
        Mapping said = Mapping.of(Map.of("dateFormat", "dd/MM/yyyy"));
        Preview read = new CsvRequests().preview(file, said, LONDON, Instant.EPOCH, 1);
        assertThat(read.problem()).isNull();
        assertThat(read.columns()).containsExactly("ref", "date");
        assertThat(read.first()).hasSize(1);
    }
}
