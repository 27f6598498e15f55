package accord.repairs.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.repairs.Field;
import accord.repairs.ImportId;
import accord.repairs.Kind;
import accord.repairs.RepairRequest;
import accord.repairs.Telling;
import accord.repairs.Tellings;
import accord.repairs.query.Mapping;
import accord.repairs.query.Reading;
import accord.repairs.query.Reading.Rejected;
import accord.repairs.query.Reading.Taken;
import accord.repairs.query.RequestFormat;
import accord.text.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonRequestsTest {
    private static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");
    private static final String ORDER =
            """
            {"reference": 10000012, "dateRaised": "2026-03-02T08:15:00.123Z",
             "lastUpdated": null, "priority": "2 [E] EMERGENCY", "property": "1 The Street",
             "owner": "Fixers", "description": "No heat", "propertyReference": "00012",
             "tradeCode": "PL", "tradeDescription": "Plumbing - PL", "status": "In Progress"}
            """;

    @TempDir private Path folder;

    private List<Reading> read(String content) {
        try {
            Path file = Files.writeString(folder.resolve("orders.json"), content);
            List<Reading> rows = new ArrayList<>();
            try (RequestFormat.Rows read =
                    new JsonRequests().read(file, Mapping.USUAL, ZoneId.of("Europe/London"), NOW)) {
                read.forEachRemaining(rows::add);
            }
            return rows;
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static String resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(
                        JsonRequestsTest.class.getResourceAsStream("/work-orders/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void a_landlords_list_of_work_orders_is_understood_and_the_rest_kept() {
        List<Reading> rows = read("[" + ORDER + "," + ORDER.replace("12,", "13,") + "]");
        assertThat(rows).hasSize(2);
        Telling telling = ((Taken) rows.getFirst()).telling();
        RepairRequest first = request(telling);
        assertThat(first.reference()).isEqualTo("10000012");
        assertThat(first.reportedAt()).isEqualTo(Instant.parse("2026-03-02T08:15:00.123Z"));
        assertThat(first.kind()).isEqualTo(new Kind("Plumbing - PL", "", "2 [E] EMERGENCY", ""));
        assertThat(first.priority()).isEqualTo("2 [E] EMERGENCY");
        assertThat(first.status()).isEqualTo("In Progress");
        assertThat(first.property()).isEqualTo("00012");
        assertThat(first.words(Field.PROVIDER)).isEqualTo("Fixers");
        assertThat(telling.others())
                .containsEntry("propertyReference", "00012")
                .containsEntry("owner", "Fixers");
    }

    @Test
    void one_order_a_list_within_an_object_and_one_after_the_other_are_the_same() {
        List<Reading> one = read(ORDER);
        assertThat(one).hasSize(1);
        assertThat(read("{\"items\": [" + ORDER + "], \"next\": null}")).isEqualTo(one);
        assertThat(read(ORDER.replace("\n", "") + "\n" + ORDER.replace("\n", "")))
                .extracting(row -> ((Taken) row).telling())
                .containsOnly(((Taken) one.getFirst()).telling())
                .hasSize(2);
        assertThat(read("[]")).isEmpty();
    }

    @Test
    void a_request_to_raise_a_repair_is_taken_as_of_now() {
        List<Reading> rows = read(resource("RaiseRepair.json"));
        Telling telling = ((Taken) rows.getFirst()).telling();
        assertThat(telling.reportedAt()).isEqualTo(NOW);
        assertThat(telling.dated()).isFalse();
        assertThat(request(telling).dueAt()).isEqualTo(Instant.parse("2021-01-08T09:43:14.997Z"));
        assertThat(telling.others())
                .containsEntry("SitePropertyUnit[0].Address.AddressLine[1]", "line2");
        assertThat(read(resource("RaiseRepair.json"))).isEqualTo(rows);
    }

    @Test
    void a_request_to_raise_a_repair_that_lacks_something_is_rejected() {
        assertThat(read(resource("InvalidRaiseRepair.json")))
                .containsExactly(
                        new Rejected(1, "workClass", "is required of a request to raise a repair"));
    }

    private static RepairRequest request(Telling... tellings) {
        Tellings all = Tellings.NONE;
        for (Telling telling : tellings) {
            all = all.with(telling, NOW, new ImportId("import"));
        }
        return all.request().orElseThrow();
    }

    private Telling only(String content) {
        List<Reading> rows = read(content);
        assertThat(rows).singleElement().isInstanceOf(Taken.class);
        return ((Taken) rows.getFirst()).telling();
    }

    @Test
    void an_order_is_followed_from_schedule_over_updates_to_completion_in_any_order() {
        Telling scheduled =
                only(
                        """
                        {"descriptionOfWork": "No heat", "reference": [{"id": "4711"}],
                         "priority": {"priorityCode": 2, "priorityDescription": "Emergency"},
                         "workClass": {"workClassCode": 0},
                         "dateReported": "2026-03-02T08:00:00Z",
                         "assignedToPrimary": {"organization": {"name": "Fixwell"}},
                         "site": {"name": "North"},
                         "workElement": [{"trade": [{"code": "PL", "customName": "Plumbing"}]}]}
                        """);
        Telling booked =
                only(
                        """
                        {"JobStatusUpdate": {"RelatedWorkOrderReference": {"ID": "4711"},
                         "EventTime": "2026-03-03T10:00:00Z", "TypeCode": "0",
                         "OtherType": "appointment made",
                         "RefinedAppointmentWindow": {"Date": "2026-03-05"}}}
                        """);
        Telling complete =
                only(
                        """
                        {"workOrderReference": {"id": "4711", "allocatedBy": ""},
                         "jobStatusUpdates": [{"typeCode": 0, "otherType": "complete",
                         "comments": "Work order closed", "eventTime": "2026-03-05T15:00:00Z"}]}
                        """);
        RepairRequest request = request(scheduled, booked, complete);
        assertThat(request.reference()).isEqualTo("4711");
        assertThat(request.kind()).isEqualTo(new Kind("Plumbing", "North", "Emergency", ""));
        assertThat(request.words(Field.PROVIDER)).isEqualTo("Fixwell");
        assertThat(request.status()).isEqualTo("complete");
        assertThat(request.moment(Field.APPOINTMENT_AT))
                .isEqualTo(Instant.parse("2026-03-05T00:00:00Z"));
        assertThat(request.completedAt()).isEqualTo(Instant.parse("2026-03-05T15:00:00Z"));
        assertThat(request(complete, booked, scheduled)).isEqualTo(request);
    }

    @Test
    void a_schema_is_no_message() {
        assertThatThrownBy(() -> read("{\"$schema\": \"http://x\", \"definitions\": {}}"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("is a schema");
    }

    @Test
    void a_bad_order_is_rejected_and_the_rest_goes_through() {
        List<Reading> rows = read("[{\"reference\": 1}, 7, " + ORDER + "]");
        assertThat(rows.subList(0, 2))
                .containsExactly(
                        new Rejected(1, "reportedAt", "must say when it was reported or raised"),
                        new Rejected(2, "row", "is not a work order but a single value"));
        assertThat(rows.get(2)).isInstanceOf(Taken.class);
    }

    @Test
    void what_is_no_json_is_refused_and_what_breaks_off_keeps_what_came_before() {
        assertThatThrownBy(() -> read("reference,date"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("is not JSON");
        assertThatThrownBy(() -> read("\"text\"")).isInstanceOf(InvalidInput.class);
        List<Reading> rows = read("[" + ORDER + ", {\"reference\": ");
        assertThat(rows).hasSize(2).first().isInstanceOf(Taken.class);
        assertThat(((Rejected) rows.get(1)).reason()).startsWith("is not JSON from here on");
    }
}
