package accord.repairs.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.repairs.Field;
import accord.repairs.ImportId;
import accord.repairs.Kind;
import accord.repairs.RepairRequest;
import accord.repairs.Telling;
import accord.repairs.Tellings;
import accord.repairs.query.Mapping;
import accord.repairs.query.Preview;
import accord.repairs.query.Reading;
import accord.repairs.query.Reading.Rejected;
import accord.repairs.query.Reading.Taken;
import accord.repairs.query.RequestFormat;
import accord.text.InvalidInput;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvRequestsTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @TempDir private Path folder;

    private List<Reading> read(String content, Map<String, String> parameters) {
        return read(content.getBytes(StandardCharsets.UTF_8), parameters);
    }

    private List<Reading> read(byte[] content, Map<String, String> parameters) {
        try {
            Path file = Files.write(folder.resolve("requests.csv"), content);
            Mapping mapping = Mapping.of(parameters);
            List<Reading> rows = new ArrayList<>();
            try (RequestFormat.Rows read =
                    new CsvRequests().read(file, mapping, LONDON, Instant.EPOCH)) {
                read.forEachRemaining(rows::add);
            }
            return rows;
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private RepairRequest only(String content) {
        return request(told(content));
    }

    private Telling told(String content) {
        List<Reading> rows = read(content, Map.of());
        assertThat(rows).singleElement().isInstanceOf(Taken.class);
        return ((Taken) rows.getFirst()).telling();
    }

    private static RepairRequest request(Telling telling) {
        return Tellings.NONE
                .with(telling, Instant.EPOCH, new ImportId("import"))
                .request()
                .orElseThrow();
    }

    private Rejected rejected(String content) {
        List<Reading> rows = read(content, Map.of());
        assertThat(rows).singleElement().isInstanceOf(Rejected.class);
        return (Rejected) rows.getFirst();
    }

    @Test
    void the_usual_columns_are_known_and_the_others_kept() {
        Telling telling =
                told(
                        """
                        Job No,Date Reported,Trade,Estate,Priority,Status,Due Date,Completed,Tenant
                        17,2026-03-02 08:15,Heating,North,Urgent,Open,2026-03-05,,"Ann, ""A""\"
                        """);
        assertThat(request(telling))
                .isEqualTo(
                        new RepairRequest(
                                "import",
                                "17",
                                Instant.parse("2026-03-02T08:15:00Z"),
                                new Kind("Heating", "North", "Urgent", ""),
                                Map.of(Field.PRIORITY, "Urgent", Field.STATUS, "Open"),
                                Map.of(Field.DUE_AT, Instant.parse("2026-03-05T00:00:00Z"))));
        assertThat(telling.tells()).contains(Field.COMPLETED_AT).doesNotContain(Field.HAZARD);
        assertThat(telling.others()).isEqualTo(Map.of("Tenant", "Ann, \"A\""));
    }

    @Test
    void the_course_of_the_work_is_known_by_its_usual_columns() {
        RepairRequest request =
                only(
                        """
                        Ref,Reported,Contractor,UPRN,Hazard,Issued,Appointment,Attended,Visit Outcome,No Access Reason,No Access Evidence,Parent Job,Value
                        1,2026-03-02,Fixwell,B-7,Damp and mould,2026-03-02 10:00,2026-03-04 09:00,2026-03-04 09:20,No access,Nobody in,Card 12,J-0,"£1,085.50"
                        """);
        assertThat(request.property()).isEqualTo("B-7");
        assertThat(request.hazard()).isEqualTo("Damp and mould");
        assertThat(request.words())
                .containsEntry(Field.PROVIDER, "Fixwell")
                .containsEntry(Field.OUTCOME, "No access")
                .containsEntry(Field.OUTCOME_REASON, "Nobody in")
                .containsEntry(Field.OUTCOME_EVIDENCE, "Card 12")
                .containsEntry(Field.PARENT, "J-0")
                .containsEntry(Field.VALUE, "1085.50");
        assertThat(request.moments())
                .containsEntry(Field.ORDERED_AT, Instant.parse("2026-03-02T10:00:00Z"))
                .containsEntry(Field.APPOINTMENT_AT, Instant.parse("2026-03-04T09:00:00Z"))
                .containsEntry(Field.ATTENDED_AT, Instant.parse("2026-03-04T09:20:00Z"));
    }

    @Test
    void a_value_that_is_no_number_is_told() {
        assertThat(rejected("ref,date,value\n1,2026-03-02,eighty\n"))
                .isEqualTo(new Rejected(2, "value", "is not a number: \"eighty\""));
    }

    @Test
    void the_city_of_bostons_columns_are_known() {
        RepairRequest request =
                only(
                        """
                        case_enquiry_id,open_dt,target_dt,closed_dt,ontime,case_status,subject,reason,type,queue,neighborhood,source
                        101000295628,2011-07-01 07:16:44,2011-07-31 07:16:44,2011-07-08 10:44:08,ONTIME,Closed,Inspectional Services,Environmental Services,Rodent Activity,ISD,Back Bay,Constituent Call
                        """);
        assertThat(request.reference()).isEqualTo("101000295628");
        assertThat(request.kind()).isEqualTo(new Kind("Rodent Activity", "Back Bay"));
        assertThat(request.status()).isEqualTo("Closed");
        assertThat(request.completedAt()).isEqualTo(Instant.parse("2011-07-08T09:44:08Z"));
        assertThat(request.source()).isEqualTo("import");
    }

    @Test
    void a_mark_at_the_beginning_and_semicolons_are_understood() {
        RepairRequest request = only("\ufeffreference;reported;trade\n1;2026-03-02;\"Gas; oil\"\n");
        assertThat(request.kind().trade()).isEqualTo("Gas; oil");
    }

    @Test
    void parameters_name_columns_that_nobody_would_guess() {
        List<Reading> rows =
                read(
                        "A,B,C\nx,2026-03-02,Roof\n",
                        Map.of(
                                "reference", "a",
                                "reportedAt", "B",
                                "trade", "C",
                                "source", "Desk",
                                "timeZone", "America/New_York"));
        assertThat(rows).singleElement().isInstanceOf(Taken.class);
        assertThat(request(((Taken) rows.getFirst()).telling()))
                .isEqualTo(
                        new RepairRequest(
                                "Desk",
                                "x",
                                Instant.parse("2026-03-02T05:00:00Z"),
                                new Kind("Roof", ""),
                                Map.of(),
                                Map.of()));
    }

    @Test
    void a_table_without_dates_of_report_is_news_of_known_references() {
        Telling telling = told("ref,status,completed\n1,Closed,2026-03-04\n");
        assertThat(telling.dated()).isFalse();
        assertThat(telling.reportedAt()).isNull();
        assertThat(telling.tells()).containsExactlyInAnyOrder(Field.STATUS, Field.COMPLETED_AT);
    }

    @Test
    void a_column_that_is_not_there_is_named_with_those_that_are() {
        assertThatThrownBy(() -> read("a,date\n1,2026-03-02\n", Map.of("trade", "Gewerk")))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("no column is named Gewerk; the columns are a, date")
                .extracting("field")
                .isEqualTo("trade");
        assertThatThrownBy(() -> read("a,b\n1,2\n", Map.of()))
                .isInstanceOf(InvalidInput.class)
                .extracting("field")
                .isEqualTo("reportedAt");
    }

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
                        new Rejected(5, "reportedAt", "must not be before 1990, is 1985-01-01"),
                        new Rejected(6, "completedAt", "must not be before it was reported"),
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

    @Test
    void rows_without_a_reference_are_told_apart_by_content_and_occurrence() {
        String content = "date,trade\n2026-03-02,Roof\n2026-03-02,Roof\n2026-03-02,Gas\n";
        List<Reading> rows = read(content, Map.of());
        assertThat(rows)
                .extracting(row -> ((Taken) row).telling().reference())
                .doesNotHaveDuplicates();
        assertThat(read(content, Map.of())).isEqualTo(rows);
    }

    @Test
    void many_rows_without_a_reference_are_each_themselves() {
        StringBuilder rows = new StringBuilder("date,trade\n");
        for (int i = 0; i < 5_000; i++) {
            rows.append("2026-03-02,Trade ").append(i % 2_500).append('\n');
        }
        assertThat(read(rows.toString(), Map.of()))
                .extracting(row -> ((Taken) row).telling().reference())
                .doesNotHaveDuplicates()
                .hasSize(5_000);
    }

    @Test
    void what_was_settled_for_a_source_counts_where_there_is_such_a_column() {
        Map<Field, String> settled = Map.of(Field.TRADE, "C", Field.AREA, "gone");
        Mapping mapping = new Mapping(Map.of(), settled, "Desk", null, null);
        Columns columns = new Columns(List.of("ref", "date", "type", "C", "ward"), mapping);
        assertThat(columns.found())
                .containsEntry(Field.TRADE, "C")
                .containsEntry(Field.AREA, "ward");
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
