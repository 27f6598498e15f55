package accord.repairs.mongo;

import accord.contract.ContractId;
import accord.eventlog.embedded.EmbeddedServer;
import accord.repairs.Field;
import accord.repairs.ImportId;
import accord.repairs.Kind;
import accord.repairs.Level;
import accord.repairs.RepairRequest;
import accord.repairs.Telling;
import accord.repairs.Tellings;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** Requests in a store, as they were told in some batches. */
abstract class StoredRequests {
    static final ContractId CONTRACT = new ContractId("northfield");
    static final ZoneId ZONE = ZoneId.of("Europe/London");
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final Instant START = MONDAY.atStartOfDay(ZONE).toInstant();

    static final ImportId FIRST = new ImportId("first");
    static final ImportId SECOND = new ImportId("second");

    final EmbeddedServer server = EmbeddedServer.inMemory();
    final MongoClient client = MongoClients.create(server.connectionString());
    final MongoDatabase database = client.getDatabase("test");
    final MongoRequests store = new MongoRequests(database);
    int seen;

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    static Telling told(int number, String trade, String area, String status) {
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

    static RepairRequest known(Telling... tellings) {
        Tellings all = Tellings.NONE;
        for (Telling telling : tellings) {
            all = all.with(telling, START, FIRST);
        }
        return all.request().orElseThrow();
    }

    Outcome put(Telling... batch) {
        return put(new ImportId("import-" + seen), batch);
    }

    Outcome put(ImportId by, Telling... batch) {
        try (Filling filling = store.fill(CONTRACT, ZONE, by, START.plusSeconds(seen++))) {
            return filling.put(List.of(batch));
        }
    }

    int counts(String trade, String area) {
        return counts(new Kind(trade, area));
    }

    int counts(Kind kind) {
        return store.cells(CONTRACT).stream()
                .filter(cell -> cell.kind().equals(kind))
                .mapToInt(cell -> cell.moments().length)
                .sum();
    }

    List<RepairRequest> all(Level level) {
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
