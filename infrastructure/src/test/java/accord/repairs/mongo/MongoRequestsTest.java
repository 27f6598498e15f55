package accord.repairs.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.ContractId;
import accord.eventlog.embedded.EmbeddedServer;
import accord.repairs.Cell;
import accord.repairs.Field;
import accord.repairs.ImportId;
import accord.repairs.Kind;
import accord.repairs.Level;
import accord.repairs.RepairRequest;
import accord.repairs.Telling;
import accord.repairs.Tellings;
import accord.repairs.Version;
import accord.repairs.query.RequestStore;
import accord.repairs.query.RequestStore.Filling;
import accord.repairs.query.RequestStore.Kept;
import accord.repairs.query.RequestStore.Outcome;
import accord.repairs.query.RequestStore.Story;
import accord.repairs.query.RequestStore.Undone;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoRequestsTest {
    private static final ContractId CONTRACT = new ContractId("northfield");
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Instant START = MONDAY.atStartOfDay(ZONE).toInstant();

    private static final ImportId FIRST = new ImportId("first");
    private static final ImportId SECOND = new ImportId("second");

    private final EmbeddedServer server = EmbeddedServer.inMemory();
    private final MongoClient client = MongoClients.create(server.connectionString());
    private final MongoDatabase database = client.getDatabase("test");
    private final MongoRequests store = new MongoRequests(database);
    private int seen;

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private static Telling told(int number, String trade, String area, String status) {
        Map<Field, String> words = new EnumMap<>(Field.class);
        words.put(Field.TRADE, trade);
        words.put(Field.AREA, area);
        words.put(Field.STATUS, status);
        Instant at = START.plus(Duration.ofHours(number));
        return new Telling(
                "Desk",
                "r" + number,
                Set.of(),
                words,
                Map.of(Field.REPORTED_AT, at),
                true,
                Map.of("a.b", "$c"));
    }

    private static RepairRequest known(Telling... tellings) {
        Tellings all = Tellings.NONE;
        for (Telling telling : tellings) {
            all = all.with(telling, START, FIRST);
        }
        return all.request().orElseThrow();
    }

    private Outcome put(Telling... batch) {
        return put(new ImportId("import-" + seen), batch);
    }

    private Outcome put(ImportId by, Telling... batch) {
        try (Filling filling = store.fill(CONTRACT, ZONE, by, START.plusSeconds(seen++))) {
            return filling.put(List.of(batch));
        }
    }

    @Test
    void a_request_is_stored_once_and_again_only_when_it_says_something_new() {
        Telling first = told(1, "Heat", "North", "Open");
        assertThat(put(first)).isEqualTo(new Outcome(1, 0, 0, 0));
        assertThat(put(first, first)).isEqualTo(new Outcome(0, 2, 0, 0));
        Telling closed = told(1, "Heat", "North", "Closed");
        assertThat(put(closed)).isEqualTo(new Outcome(0, 0, 1, 0));
        assertThat(all(Level.EVERYTHING)).containsExactly(known(closed));
        assertThat(store.cells(CONTRACT))
                .containsExactly(new Cell(MONDAY, known(first).kind(), new int[] {6}));
    }

    @Test
    void all_that_can_be_told_of_a_request_is_kept() {
        Map<Field, String> words = new EnumMap<>(Field.class);
        Map<Field, Instant> moments = new EnumMap<>(Field.class);
        EnumSet.complementOf(EnumSet.of(Field.REFERENCE))
                .forEach(field -> {
                    if (field.isMoment()) {
                        moments.put(field, START.plusSeconds(field.ordinal()));
                    } else {
                        words.put(field, field.key());
                    }
                });
        Map<String, String> others = Map.of("Tenant", "Ann", "a.b", "$c");
        Telling all = new Telling("Desk", "1", Set.of(), words, moments, true, others);
        put(all);
        assertThat(all(Level.EVERYTHING)).containsExactly(known(all));
        assertThat(store.story(CONTRACT, "Desk", "1").orElseThrow().versions())
                .containsExactly(new Version(all, START, List.of(new ImportId("import-0"))));
    }

    @Test
    void news_waits_for_its_request_and_is_counted_with_it() {
        Telling news =
                new Telling(
                        "Desk",
                        "r1",
                        Set.of(),
                        Map.of(Field.STATUS, "Closed"),
                        Map.of(Field.UPDATED_AT, START.plus(Duration.ofDays(2))),
                        false,
                        Map.of());
        assertThat(put(news)).isEqualTo(new Outcome(0, 0, 0, 1));
        assertThat(put(news)).isEqualTo(new Outcome(0, 1, 0, 0));
        assertThat(store.cells(CONTRACT)).isEmpty();
        Telling reported = told(1, "Heat", "North", "Open");
        assertThat(put(reported)).isEqualTo(new Outcome(1, 0, 0, 0));
        assertThat(all(Level.EVERYTHING)).containsExactly(known(news, reported));
        assertThat(counts("Heat", "North")).isOne();
    }

    @Test
    void an_import_that_is_taken_back_leaves_no_trace_and_what_it_changed_is_as_before() {
        Telling open = told(1, "Heat", "North", "Open");
        put(open, told(2, "Heat", "North", "Open"));
        put(
                SECOND,
                told(1, "Gas", "South", "Open"),
                told(2, "Heat", "North", "Open"),
                told(3, "Heat", "North", "Open"));
        Undone undone = new Undone(1, 1, 1, START.plus(Duration.ofHours(1)));
        assertThat(store.undoing(CONTRACT, SECOND)).isEqualTo(undone);
        assertThat(counts("Heat", "North")).isEqualTo(2);
        assertThat(store.undo(CONTRACT, ZONE, SECOND)).isEqualTo(undone);
        assertThat(counts("Heat", "North")).isEqualTo(2);
        assertThat(counts("Gas", "South")).isZero();
        assertThat(all(Level.EVERYTHING)).hasSize(2).contains(known(open));
        assertThat(store.story(CONTRACT, "Desk", "r3")).isEmpty();
        assertThat(store.undo(CONTRACT, ZONE, SECOND)).isEqualTo(new Undone(0, 0, 0, null));
        assertThat(put(SECOND, told(3, "Heat", "North", "Open")).accepted()).isOne();
    }

    @Test
    void words_that_were_erased_do_not_come_back() {
        Telling told = told(1, "Heat", "North", "Open");
        put(told);
        assertThat(store.erase(CONTRACT, "Desk", "r1")).isTrue();
        assertThat(store.erase(CONTRACT, "Desk", "r2")).isFalse();
        assertThat(put(told)).isEqualTo(new Outcome(0, 1, 0, 0));
        put(told(1, "Heat", "North", "Closed"));
        Story story = store.story(CONTRACT, "Desk", "r1").orElseThrow();
        assertThat(story.erased()).isTrue();
        assertThat(story.versions()).hasSize(2).allMatch(v -> v.telling().others().isEmpty());
        assertThat(database.getCollection("repairs.words").countDocuments()).isZero();
    }

    @Test
    void a_request_told_twice_in_one_batch_is_one_with_what_was_told_last() {
        Telling open = told(1, "Heat", "North", "Open");
        Telling closed = told(1, "Heat", "South", "Closed");
        assertThat(put(open, closed, closed)).isEqualTo(new Outcome(1, 1, 1, 0, 1));
        assertThat(all(Level.EVERYTHING)).containsExactly(known(closed));
        assertThat(counts("Heat", "North")).isZero();
        assertThat(counts("Heat", "South")).isEqualTo(1);
    }

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
    void contracts_do_not_see_each_others_requests() {
        put(told(1, "Heat", "North", ""));
        ContractId other = new ContractId("southfield");
        assertThat(store.cells(other)).isEmpty();
        try (Filling filling = store.fill(other, ZONE, SECOND, START)) {
            assertThat(filling.put(List.of(told(1, "Heat", "North", ""))).accepted()).isOne();
        }
        assertThat(all(Level.EVERYTHING)).hasSize(1);
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

    private int counts(String trade, String area) {
        return counts(new Kind(trade, area));
    }

    private int counts(Kind kind) {
        return store.cells(CONTRACT).stream()
                .filter(cell -> cell.kind().equals(kind))
                .mapToInt(cell -> cell.moments().length)
                .sum();
    }

    private List<RepairRequest> all(Level level) {
        List<RepairRequest> all = new ArrayList<>();
        @Nullable String after = null;
        List<Kept> page;
        do {
            page = store.requests(CONTRACT, level, MONDAY, MONDAY.plusWeeks(3), after, 7);
            page.forEach(kept -> all.add(kept.request()));
            after = page.isEmpty() ? null : page.getLast().place();
        } while (after != null);
        return all;
    }
}
