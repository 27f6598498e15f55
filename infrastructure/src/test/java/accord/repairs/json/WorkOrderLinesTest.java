package accord.repairs.json;

import static org.assertj.core.api.Assertions.assertThat;

import accord.repairs.query.Dates;
import accord.repairs.query.Mapping;
import accord.repairs.query.Reading;
import accord.repairs.query.Reading.Rejected;
import accord.repairs.query.Reading.Taken;
import accord.repairs.query.RequestFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for work orders one a line, and what for one piece of JSON. */
class WorkOrderLinesTest {
    private static final String ORDER =
            """
            {"reference": 10000012, "dateRaised": "2026-03-02T08:15:00.123Z",
             "tradeDescription": "Plumbing - PL", "status": "In Progress"}
            """;

    @TempDir private Path folder;

    private List<Reading> read(String content) {
        try {
            Path file = Files.writeString(folder.resolve("orders.json"), content);
            List<Reading> rows = new ArrayList<>();
            Dates dates = new Dates(ZoneOffset.UTC, null, null);
            WorkOrder reader = new WorkOrder(Mapping.USUAL, dates, Instant.EPOCH);
            try (RequestFormat.Rows read = new WorkOrders(file).rows(reader::read)) {
                read.forEachRemaining(rows::add);
            }
            return rows;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Test
    void a_line_that_is_no_json_takes_no_other_with_it() {
        String order = ORDER.replace("\n", "");
        List<Reading> rows =
                read("{\"reference\": oops}\n" + order + "\nnot json\n\n" + order + "\n");
        assertThat(rows)
                .filteredOn(Rejected.class::isInstance)
                .containsExactly(
                        new Rejected(1, "row", "is not JSON: Unrecognized token 'oops'"),
                        new Rejected(3, "row", "is not JSON: Unrecognized token 'not'"));
        assertThat(rows)
                .filteredOn(Taken.class::isInstance)
                .extracting(row -> ((Taken) row).line())
                .containsExactly(2L, 5L);
    }

    @Test
    void a_list_with_an_order_on_its_line_is_still_a_list() {
        String order = ORDER.replace("\n", "");
        assertThat(read("{\"items\": [\n" + order + "\n]}\n"))
                .singleElement()
                .isInstanceOf(Taken.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 500, 1_000})
    void a_line_that_was_cut_off_takes_no_other_with_it_wherever_it_stands(int cut) {
        String order = ORDER.replace("\n", "");
        List<String> lines = new ArrayList<>(Collections.nCopies(1_000, order));
        lines.set(cut - 1, order.substring(0, order.length() / 2));
        List<Reading> rows = read(String.join("\n", lines));
        assertThat(rows).hasSize(1_000);
        assertThat(rows)
                .filteredOn(Rejected.class::isInstance)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.line()).isEqualTo(cut);
                    assertThat(((Rejected) row).reason()).startsWith("is not JSON: ");
                });
    }

    @Test
    void the_first_of_two_lines_may_be_cut_off() {
        String order = ORDER.replace("\n", "");
        List<Reading> rows = read(order.substring(0, 40) + "\n" + order);
        assertThat(rows).hasSize(2).last().isInstanceOf(Taken.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\n%s,\n%s\n]",
                "[\n%s\n,\n%s\n,\n%s\n]",
                "{\"items\": [\n%s\n,\n%s\n]}",
                "{\n\"items\": [\n%s,\n%s\n]\n}",
                "{\"items\": [%s,\n%s]}"
            })
    void a_list_may_be_written_over_several_lines(String list) {
        String order = ORDER.replace("\n", "");
        assertThat(read(list.replace("%s", order)))
                .hasSizeGreaterThan(1)
                .allMatch(Taken.class::isInstance);
        assertThat(read(list.replace("%s", ORDER)))
                .hasSizeGreaterThan(1)
                .allMatch(Taken.class::isInstance);
    }

    @Test
    void a_long_list_with_its_commas_on_lines_of_their_own_is_still_a_list() {
        String order = ORDER.replace("\n", "");
        String list = String.join("\n,\n", Collections.nCopies(100, order));
        assertThat(read("{\"items\": [\n" + list + "\n]}"))
                .hasSize(100)
                .allMatch(Taken.class::isInstance);
    }
}
