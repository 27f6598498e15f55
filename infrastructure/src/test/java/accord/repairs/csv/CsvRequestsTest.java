package accord.repairs.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.repairs.Field;
import accord.repairs.Kind;
import accord.repairs.RepairRequest;
import accord.repairs.Telling;
import accord.repairs.query.Mapping;
import accord.repairs.query.Reading;
import accord.repairs.query.Reading.Taken;
import accord.text.InvalidInput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Columns are known by their usual names, or named. */
class CsvRequestsTest extends CsvTable {
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
        Mapping mapping = new Mapping(Map.of(), settled, Set.of(), "Desk", null, null);
        Columns columns = new Columns(List.of("ref", "date", "type", "C", "ward"), mapping);
        assertThat(columns.found())
                .containsEntry(Field.TRADE, "C")
                .containsEntry(Field.AREA, "ward");
    }

    @Test
    void what_no_column_is_to_tell_is_kept_and_read_as_nothing() {
        String content = "ref,date,cost\nA,2026-03-02,dear\n";
        assertThat(read(content, Map.of()).getFirst()).isInstanceOf(Reading.Rejected.class);
        Telling told = ((Taken) read(content, Map.of("without", "value")).getFirst()).telling();
        assertThat(told.words()).doesNotContainKey(Field.VALUE);
        assertThat(told.others()).containsEntry("cost", "dear");
    }
}
