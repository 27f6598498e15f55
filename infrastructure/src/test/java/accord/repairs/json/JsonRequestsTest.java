package accord.repairs.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.repairs.Kind;
import accord.repairs.RepairRequest;
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
        RepairRequest first = ((Taken) rows.getFirst()).request();
        assertThat(first.reference()).isEqualTo("10000012");
        assertThat(first.reportedAt()).isEqualTo(Instant.parse("2026-03-02T08:15:00.123Z"));
        assertThat(first.kind()).isEqualTo(new Kind("Plumbing - PL", ""));
        assertThat(first.priority()).isEqualTo("2 [E] EMERGENCY");
        assertThat(first.status()).isEqualTo("In Progress");
        assertThat(first.others())
                .containsEntry("propertyReference", "00012")
                .containsEntry("owner", "Fixers");
    }

    @Test
    void one_order_a_list_within_an_object_and_one_after_the_other_are_the_same() {
        List<Reading> one = read(ORDER);
        assertThat(one).hasSize(1);
        assertThat(read("{\"items\": [" + ORDER + "], \"next\": null}")).isEqualTo(one);
        assertThat(read(ORDER.replace("\n", "") + "\n" + ORDER.replace("\n", "")))
                .extracting(row -> ((Taken) row).request())
                .containsOnly(((Taken) one.getFirst()).request())
                .hasSize(2);
        assertThat(read("[]")).isEmpty();
    }

    @Test
    void a_request_to_raise_a_repair_is_taken_as_of_now() {
        List<Reading> rows = read(resource("RaiseRepair.json"));
        RepairRequest request = ((Taken) rows.getFirst()).request();
        assertThat(request.reportedAt()).isEqualTo(NOW);
        assertThat(request.dated()).isFalse();
        assertThat(request.dueAt()).isEqualTo(Instant.parse("2021-01-08T09:43:14.997Z"));
        assertThat(request.others())
                .containsEntry("SitePropertyUnit[0].Address.AddressLine[1]", "line2");
        assertThat(read(resource("RaiseRepair.json"))).isEqualTo(rows);
    }

    @Test
    void a_request_to_raise_a_repair_that_lacks_something_is_rejected() {
        assertThat(read(resource("InvalidRaiseRepair.json")))
                .containsExactly(
                        new Rejected(1, "workClass", "is required of a request to raise a repair"));
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
