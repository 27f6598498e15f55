package accord.repairs.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.ContractId;
import accord.eventlog.embedded.EmbeddedServer;
import accord.repairs.Cell;
import accord.repairs.Field;
import accord.repairs.Kind;
import accord.repairs.Level;
import accord.repairs.RepairRequest;
import accord.repairs.query.RequestStore.Filling;
import accord.repairs.query.RequestStore.Kept;
import accord.repairs.query.RequestStore.Outcome;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoRequestsTest {
    private static final ContractId CONTRACT = new ContractId("northfield");
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Instant START = MONDAY.atStartOfDay(ZONE).toInstant();

    private final EmbeddedServer server = EmbeddedServer.inMemory();
    private final MongoClient client = MongoClients.create(server.connectionString());
    private final MongoDatabase database = client.getDatabase("test");
    private final MongoRequests store = new MongoRequests(database);

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private static RepairRequest request(int number, String trade, String area, String status) {
        Instant at = START.plus(Duration.ofHours(number));
        Map<String, String> others = Map.of("a.b", "$c");
        return new RepairRequest(
                "Desk",
                "r" + number,
                at,
                new Kind(trade, area),
                "",
                status,
                null,
                null,
                true,
                others);
    }

    private Outcome put(RepairRequest... batch) {
        try (Filling filling = store.fill(CONTRACT, ZONE)) {
            return filling.put(List.of(batch));
        }
    }

    @Test
    void a_request_is_stored_once_and_again_only_when_it_says_something_new() {
        RepairRequest first = request(1, "Heat", "North", "Open");
        assertThat(put(first)).isEqualTo(new Outcome(1, 0, 0));
        assertThat(put(first, first)).isEqualTo(new Outcome(0, 2, 0));
        RepairRequest closed = request(1, "Heat", "North", "Closed");
        assertThat(put(closed)).isEqualTo(new Outcome(0, 0, 1));
        assertThat(all(Level.EVERYTHING)).containsExactly(closed);
        assertThat(store.cells(CONTRACT))
                .containsExactly(new Cell(MONDAY, first.kind(), new int[] {6}));
    }

    @Test
    void all_that_can_be_told_of_a_request_is_kept() {
        Map<Field, String> words = new EnumMap<>(Field.class);
        Map<Field, Instant> moments = new EnumMap<>(Field.class);
        EnumSet.complementOf(
                        EnumSet.of(Field.REFERENCE, Field.REPORTED_AT, Field.TRADE, Field.AREA))
                .forEach(field -> {
                    if (field.isMoment()) {
                        moments.put(field, START.plusSeconds(field.ordinal()));
                    } else {
                        words.put(field, field.key());
                    }
                });
        Kind kind = new Kind("Heat", "North");
        RepairRequest all =
                new RepairRequest("Desk", "1", START, kind, words, moments, true, Map.of());
        put(all);
        assertThat(all(Level.EVERYTHING)).containsExactly(all);
    }

    @Test
    void a_request_told_twice_in_one_batch_is_one_with_what_was_told_last() {
        RepairRequest open = request(1, "Heat", "North", "Open");
        RepairRequest closed = request(1, "Heat", "South", "Closed");
        assertThat(put(open, closed, closed)).isEqualTo(new Outcome(1, 1, 1));
        assertThat(all(Level.EVERYTHING)).containsExactly(closed);
        assertThat(counts("Heat", "North")).isZero();
        assertThat(counts("Heat", "South")).isEqualTo(1);
    }

    @Test
    void a_request_that_turns_out_to_be_of_another_kind_is_counted_there() {
        put(request(1, "Heat", "North", ""), request(2, "Heat", "North", ""));
        put(request(1, "Gas", "North", ""));
        assertThat(counts("Heat", "North")).isEqualTo(1);
        assertThat(counts("Gas", "North")).isEqualTo(1);
        assertThat(all(Level.trade("Heat")))
                .extracting(RepairRequest::reference)
                .containsExactly("r2");
    }

    @Test
    void contracts_do_not_see_each_others_requests() {
        put(request(1, "Heat", "North", ""));
        ContractId other = new ContractId("southfield");
        assertThat(store.cells(other)).isEmpty();
        try (Filling filling = store.fill(other, ZONE)) {
            assertThat(filling.put(List.of(request(1, "Heat", "North", ""))).accepted()).isOne();
        }
        assertThat(all(Level.EVERYTHING)).hasSize(1);
    }

    @Test
    void the_requests_behind_a_count_are_found_page_by_page() {
        put(
                IntStream.range(0, 400)
                        .mapToObj(i -> request(i, i % 4 == 0 ? "Heat" : "Gas", "North", ""))
                        .toArray(RepairRequest[]::new));
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
        put(request(1, "Heat", "North", ""));
        assertThat(store.revision(CONTRACT)).isGreaterThan(before);
    }

    @Test
    void counts_that_an_interrupted_filling_left_are_made_again() {
        put(request(1, "Heat", "North", ""));
        Filling interrupted = new MongoRequests(database).fill(CONTRACT, ZONE);
        interrupted.put(List.of(request(2, "Heat", "North", ""), request(400, "Gas", "South", "")));

        MongoRequests afterRestart = new MongoRequests(database);
        try (Filling filling = afterRestart.fill(CONTRACT, ZONE)) {
            assertThat(filling.put(List.of(request(2, "Heat", "North", ""))))
                    .isEqualTo(new Outcome(0, 1, 0));
        }
        assertThat(counts("Heat", "North")).isEqualTo(2);
        assertThat(counts("Gas", "South")).isEqualTo(1);
        put(request(3, "Heat", "North", ""));
        assertThat(all(Level.trade("Heat"))).hasSize(3);
    }

    private int counts(String trade, String area) {
        return store.cells(CONTRACT).stream()
                .filter(cell -> cell.kind().equals(new Kind(trade, area)))
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
