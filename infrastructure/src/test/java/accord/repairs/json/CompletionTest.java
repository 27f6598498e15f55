package accord.repairs.json;

import static org.assertj.core.api.Assertions.assertThat;

import accord.repairs.Field;
import accord.repairs.Telling;
import accord.repairs.query.Dates;
import accord.repairs.query.Mapping;
import accord.repairs.query.Reading.Taken;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Which messages say that the work is complete, and when it was. */
class CompletionTest {
    private static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");

    private static Telling read(String message) {
        WorkOrder reader = new WorkOrder(Mapping.USUAL, new Dates(ZoneOffset.UTC, null, null), NOW);
        var order = WorkOrders.message(JsonMapper.shared().readTree(message));
        return ((Taken) reader.read(1, order)).telling();
    }

    private static Telling completed(String updates) {
        return read(
                """
                {"WorkOrderComplete": {"WorkOrderReference": {"ID": "4711"},
                 "JobStatusUpdates": [%s]}}
                """
                        .formatted(updates));
    }

    @Test
    void of_several_updates_the_latest_counts_wherever_it_stands() {
        String attended = "{\"OtherType\": \"attended\", \"EventTime\": \"2026-03-05T09:00:00Z\"}";
        String complete =
                "{\"OtherType\": \"complete\", \"EventTime\": \"2026-03-05T16:00:00+01:00\"}";
        Telling telling = completed(attended + "," + complete);
        assertThat(telling.words()).containsEntry(Field.STATUS, "complete");
        Instant three = Instant.parse("2026-03-05T15:00:00Z");
        assertThat(telling.moments())
                .containsEntry(Field.COMPLETED_AT, three)
                .containsEntry(Field.UPDATED_AT, three);
        assertThat(telling.others())
                .containsEntry("JobStatusUpdates[0].OtherType", "attended")
                .containsEntry("JobStatusUpdates[1].OtherType", "complete");
        Telling turned = completed(complete + "," + attended);
        assertThat(turned.words()).isEqualTo(telling.words());
        assertThat(turned.moments()).isEqualTo(telling.moments());
    }

    @Test
    void what_an_earlier_update_says_is_not_how_the_order_stands() {
        Telling telling =
                completed(
                        """
                        {"OtherType": "attended", "EventTime": "2026-03-05T09:00:00Z"},
                        {"TypeCode": "80", "EventTime": "2026-03-05T15:00:00Z"},
                        {"OtherType": "noted"}
                        """);
        assertThat(telling.words()).containsEntry(Field.STATUS, "Completed");
        assertThat(telling.moments())
                .containsEntry(Field.COMPLETED_AT, Instant.parse("2026-03-05T15:00:00Z"));
    }

    @Test
    void a_message_of_completion_needs_to_say_no_more_than_which_order_it_is() {
        assertThat(read("{\"workOrderReference\": {\"id\": \"4711\"}}").words())
                .containsEntry(Field.STATUS, "Completed");
    }

    @Test
    void an_order_that_is_listed_without_a_status_is_not_complete() {
        Telling listed =
                read(
                        """
                        {"workOrderReference": "4711", "dateRaised": "2026-03-02T08:15:00Z",
                         "trade": "Plumbing"}
                        """);
        assertThat(listed.reportedAt()).isNotNull();
        assertThat(listed.words())
                .containsEntry(Field.TRADE, "Plumbing")
                .doesNotContainKey(Field.STATUS);
        assertThat(listed.tells()).doesNotContain(Field.STATUS);
        assertThat(read("{\"workOrderReference\": \"4711\", \"trade\": \"Plumbing\"}").words())
                .doesNotContainKey(Field.STATUS);
    }

    @Test
    void an_order_whose_appointment_is_asked_for_is_not_complete() {
        Telling asked =
                read(
                        """
                        {"RequestAppointment": {"WorkOrderReference": {"ID": "4711"},
                         "AppointmentReference": {"ID": "A1"}}}
                        """);
        assertThat(asked.reference()).isEqualTo("4711");
        assertThat(asked.words()).doesNotContainKey(Field.STATUS);
    }
}
