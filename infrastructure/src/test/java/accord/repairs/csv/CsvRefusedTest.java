package accord.repairs.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.repairs.Kind;
import accord.repairs.query.Reading;
import accord.repairs.query.Reading.Rejected;
import accord.repairs.query.Reading.Taken;
import accord.text.InvalidInput;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What cannot be read is told by row and column, and the rest goes through. */
class CsvRefusedTest extends CsvTable {
    @Test
    void a_value_that_is_no_number_is_told() {
        assertThat(rejected("ref,date,value\n1,2026-03-02,eighty\n"))
                .isEqualTo(new Rejected(2, "value", "is not a number: \"eighty\""));
    }

    @Test
    void a_bad_row_is_rejected_and_the_rest_goes_through() {
        List<Reading> rows =
                read(
                        """
                        ref,date,completed,trade
                        1,2026-03-02,2026-03-03,Roof
                        2,yesterday,,Roof
                        ,2026-03-02,,Roof
                        3,1985-01-01,,Roof
                        4,2026-03-02,2026-03-01,Roof
                        5,2026-03-02,,Roof,one,too,many
                        6,2026-02-30,,Roof
                        7,2026-03-02
                        """,
                        Map.of());
        assertThat(rows)
                .filteredOn(Rejected.class::isInstance)
                .containsExactly(
                        new Rejected(
                                3, "reportedAt", "is not a date that can be read: \"yesterday\""),
                        new Rejected(4, "reference", "must not be empty"),
                        new Rejected(5, "reportedAt", "must not be before 1990: \"1985-01-01\""),
                        new Rejected(
                                6,
                                "completedAt",
                                "must not be before it was reported: \"2026-03-01\""),
                        new Rejected(7, "row", "has 7 cells where the header names 4"),
                        new Rejected(8, "reportedAt", "is not a date: \"2026-02-30\""));
        assertThat(rows).filteredOn(Taken.class::isInstance).hasSize(2);
    }

    @Test
    void hostile_cells_are_data_or_rejected_and_never_more() {
        assertThat(only("ref,date,trade\n../../etc,2026-03-02,<script>=1+1</script>\n").kind())
                .isEqualTo(new Kind("<script>=1+1</script>", ""));
        assertThat(rejected("ref,date,trade\n1,2026-03-02,a\0b\n"))
                .isEqualTo(new Rejected(2, "trade", "must not contain the character U+0000"));
        assertThat(rejected("ref,date,note\n1,2026-03-02," + "x".repeat(6_000) + "\n"))
                .isEqualTo(
                        new Rejected(2, "note", "must have at most 5,000 characters, has 6,000"));
        assertThat(rejected("ref,date,trade\n1,2026-03-02,\u202eevil\n").field())
                .isEqualTo("trade");
    }

    @Test
    void another_encoding_is_told_by_row_and_column() {
        byte[] latin =
                "ref,date,trade\n1,2026-03-02,Café\n".getBytes(Charset.forName("ISO-8859-1"));
        assertThat(read(latin, Map.of()))
                .containsExactly(new Rejected(2, "trade", "has characters that are not UTF-8"));
        assertThatThrownBy(() -> read("ref,date\n".getBytes(StandardCharsets.UTF_16), Map.of()))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("is UTF-16; save it as CSV in UTF-8");
    }

    @Test
    void a_quote_that_is_never_closed_ends_the_reading_with_a_sentence() {
        String rest = "x".repeat(3_000_000);
        List<Reading> rows =
                read("ref,date,note\n1,2026-03-02,a\n2,2026-03-02,\"" + rest, Map.of());
        assertThat(rows).hasSize(2).first().isInstanceOf(Taken.class);
        assertThat(((Rejected) rows.get(1)).reason()).contains("a quote is not closed");
    }

    @Test
    void a_header_alone_is_no_row_and_nothing_at_all_is_refused() {
        assertThat(read("ref,date\n", Map.of())).isEmpty();
        assertThatThrownBy(() -> read("\n\n", Map.of()))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("has no header that names its columns");
    }
}
