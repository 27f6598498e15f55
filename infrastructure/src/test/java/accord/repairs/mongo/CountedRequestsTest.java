package accord.repairs.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import accord.repairs.Cell;
import accord.repairs.Field;
import accord.repairs.Kind;
import accord.repairs.Level;
import accord.repairs.RepairRequest;
import accord.repairs.Telling;
import accord.repairs.query.RequestStore;
import accord.repairs.query.RequestStore.Filling;
import accord.repairs.query.RequestStore.Outcome;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What is counted and found of the requests that are stored, whatever became of them. */
class CountedRequestsTest extends StoredRequests {
    @Test
    void a_request_that_turns_out_to_be_of_another_kind_is_counted_there() {
        put(told(1, "Heat", "North", ""), told(2, "Heat", "North", ""));
        put(told(1, "Gas", "North", ""));
        assertThat(counts("Heat", "North")).isEqualTo(1);
        assertThat(counts("Gas", "North")).isEqualTo(1);
        assertThat(all(Level.trade("Heat")))
                .extracting(RepairRequest::reference)
                .containsExactly("r2");
    }

    @Test
    void the_requests_behind_a_count_are_found_page_by_page() {
        put(
                IntStream.range(0, 400)
                        .mapToObj(i -> told(i, i % 4 == 0 ? "Heat" : "Gas", "North", ""))
                        .toArray(Telling[]::new));
        List<RepairRequest> heat = all(Level.trade("Heat"));
        assertThat(heat).hasSize(100).doesNotHaveDuplicates();
        assertThat(heat).allMatch(request -> request.kind().trade().equals("Heat"));
        LocalDate second = MONDAY.plusWeeks(1);
        assertThat(store.requests(CONTRACT, Level.EVERYTHING, second, second, null, 1_000))
                .hasSize(168);
    }

    @Test
    void every_filling_makes_a_new_revision() {
        long before = store.revision(CONTRACT);
        put(told(1, "Heat", "North", ""));
        assertThat(store.revision(CONTRACT)).isGreaterThan(before);
    }

    @Test
    void counts_that_an_interrupted_filling_left_are_made_again() {
        put(told(1, "Heat", "North", ""));
        Filling interrupted = new MongoRequests(database).fill(CONTRACT, ZONE, FIRST, START);
        interrupted.put(List.of(told(2, "Heat", "North", ""), told(400, "Gas", "South", "")));

        MongoRequests afterRestart = new MongoRequests(database);
        try (Filling filling = afterRestart.fill(CONTRACT, ZONE, SECOND, START)) {
            assertThat(filling.put(List.of(told(2, "Heat", "North", ""))))
                    .isEqualTo(new Outcome(0, 1, 0, 0));
        }
        assertThat(counts("Heat", "North")).isEqualTo(2);
        assertThat(counts("Gas", "South")).isEqualTo(1);
        put(told(3, "Heat", "North", ""));
        assertThat(all(Level.trade("Heat"))).hasSize(3);
    }

    private static Telling urgent(int number, String priority, String hazard) {
        Telling told = told(number, "Heat", "North", "Open");
        Map<Field, String> words = new EnumMap<>(told.words());
        words.put(Field.PRIORITY, priority);
        words.put(Field.HAZARD, hazard);
        return new Telling(
                told.source(),
                told.reference(),
                Set.of(),
                words,
                told.moments(),
                true,
                told.others());
    }

    @Test
    void requests_are_counted_and_found_by_priority_and_hazard() {
        put(urgent(1, "Emergency", ""), urgent(2, "Routine", "Damp"), told(3, "Heat", "North", ""));
        assertThat(counts(new Kind("Heat", "North", "Emergency", ""))).isOne();
        assertThat(counts(new Kind("Heat", "North", "Routine", "Damp"))).isOne();
        assertThat(counts("Heat", "North")).isOne();
        assertThat(all(Level.priority("Emergency")))
                .extracting(RepairRequest::reference)
                .containsExactly("r1");
        assertThat(all(Level.hazard("Damp")))
                .extracting(RepairRequest::reference)
                .containsExactly("r2");
        put(urgent(1, "Routine", ""));
        assertThat(all(Level.priority("Emergency"))).isEmpty();
        assertThat(counts(new Kind("Heat", "North", "Routine", ""))).isOne();
    }

    @Test
    void what_was_counted_by_trade_and_area_alone_is_counted_again_by_all() {
        put(urgent(1, "Emergency", ""), urgent(2, "Routine", "Damp"), told(3, "Heat", "North", ""));
        placedByTradeAndAreaAlone();
        store.fill(CONTRACT, ZONE, SECOND, START).close();
        assertThat(counts(new Kind("Heat", "North", "Emergency", ""))).isOne();
        assertThat(counts(new Kind("Heat", "North", "Routine", "Damp"))).isOne();
        assertThat(counts("Heat", "North")).isOne();
        assertThat(all(Level.hazard("Damp")))
                .extracting(RepairRequest::reference)
                .containsExactly("r2");
        put(told(4, "Heat", "North", ""));
        assertThat(all(Level.EVERYTHING)).hasSize(4).doesNotHaveDuplicates();
    }

    /** As they lay before urgency and danger were counted. */
    private void placedByTradeAndAreaAlone() {
        MongoCollection<Document> requests = database.getCollection("repairs.requests");
        for (String form : List.of("free %07d", "northfield\n" + MONDAY + "\nHeat\nNorth\n%07d")) {
            int number = 0;
            for (Document found : requests.find().into(new ArrayList<>())) {
                requests.updateOne(
                        Filters.eq("_id", found.get("_id")),
                        Updates.set("k", form.formatted(number++)));
            }
        }
        database.getCollection("repairs.feeds")
                .updateOne(Filters.eq("_id", CONTRACT.value()), Updates.unset("form"));
    }

    @Test
    void what_has_changed_since_a_revision_is_told_by_week() {
        put(told(1, "Heat", "North", ""), told(400, "Heat", "North", ""));
        long first = store.revision(CONTRACT);
        put(told(200, "Gas", "South", ""));
        put(told(400, "Gas", "North", ""));
        RequestStore.Changes changes = store.since(CONTRACT, first);
        assertThat(changes.revision()).isEqualTo(store.revision(CONTRACT));
        assertThat(changes.mondays().orElseThrow())
                .containsExactlyInAnyOrder(MONDAY.plusWeeks(1), MONDAY.plusWeeks(2));
        assertThat(store.cells(CONTRACT, List.of(MONDAY.plusWeeks(1))))
                .extracting(Cell::kind)
                .containsExactly(new Kind("Gas", "South"));
        assertThat(store.since(CONTRACT, changes.revision()).mondays()).contains(Set.of());
        assertThat(store.since(CONTRACT, -1).mondays()).isEmpty();
        new MongoRequests(database).fill(CONTRACT, ZONE, FIRST, START);
        new MongoRequests(database).fill(CONTRACT, ZONE, SECOND, START).close();
        assertThat(store.since(CONTRACT, first).mondays()).isEmpty();
    }
}
