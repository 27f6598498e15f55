package accord.repairs.mongo;

import accord.contract.ContractId;
import accord.eventlog.embedded.EmbeddedServer;
import accord.repairs.Field;
import accord.repairs.ImportId;
import accord.repairs.Telling;
import accord.repairs.Tellings;
import accord.repairs.query.RequestStore.Filling;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * Rows a second into the embedded store on disk, as a ratio to plain {@code insertMany} of the same
 * documents in the same run, and by how much the heap in use grows from a tenth of the rows to all.
 * {@code --rows N} says how many, 200,000 otherwise.
 */
final class ImportBench {
    private static final int ROWS = 200_000;
    private static final int BATCH = 1_000;
    private static final int ROUNDS = 3;
    private static final ImportId BY = new ImportId("bench");
    private static final Instant FIRST = Instant.parse("2016-01-04T00:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private ImportBench() {}

    public static void main(String[] args) throws IOException {
        int rows = rows(List.of(args));
        Path folder = Files.createTempDirectory("accord-import-bench");
        try (EmbeddedServer server = EmbeddedServer.onDisk(folder);
                MongoClient client = MongoClients.create(server.connectionString())) {
            MongoDatabase database = client.getDatabase("bench");
            MongoRequests store = new MongoRequests(database);
            plain(database, "warm", rows / 10);
            imported(store, new ContractId("warm"), rows / 10);
            long before = used();
            double ratio = 0;
            double rate = 0;
            for (int round = 1; round <= ROUNDS; round++) {
                double plain = plain(database, "plain" + round, rows / ROUNDS);
                double ours = imported(store, new ContractId("import" + round), rows / ROUNDS);
                ratio += plain / ours / ROUNDS;
                rate += rows / ROUNDS / ours / ROUNDS;
            }
            figure("import/insertMany", ratio, "ratio");
            figure("import/rows", rate, "rows/s");
            figure("import/heap", (used() - before) / 1e6, "MB");
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private static int rows(List<String> args) {
        if (args.isEmpty()) {
            return ROWS;
        }
        if (args.size() != 2
                || !args.getFirst().equals("--rows")
                || !args.getLast().matches("[1-9][0-9]{3,6}")) {
            throw new IllegalArgumentException("an import takes --rows, from 1000 on");
        }
        return Integer.parseInt(args.getLast());
    }

    private static void figure(String id, double value, String unit) {
        System.out.printf(Locale.ROOT, "figure %s %.2f %s%n", id, value, unit);
    }

    private static Telling telling(int i) {
        Instant at = FIRST.plus(Duration.ofMinutes(5L * i));
        Map<Field, String> words = new EnumMap<>(Field.class);
        words.put(Field.TRADE, "Trade " + i * 31 % 20);
        words.put(Field.AREA, "Area " + i * 17 % 10);
        words.put(Field.PRIORITY, "Urgent");
        words.put(Field.STATUS, "Open");
        words.put(Field.PROPERTY, "S" + i % 9973);
        Map<Field, Instant> moments = new EnumMap<>(Field.class);
        moments.put(Field.REPORTED_AT, at);
        moments.put(Field.DUE_AT, at.plus(Duration.ofDays(7)));
        Map<String, String> others = Map.of("ward", "Ward " + i % 12, "channel", "Call");
        return new Telling("Bench", "r" + i, Set.of(), words, moments, true, others);
    }

    /** Seconds for so many documents, inserted without look-up and without counting. */
    private static double plain(MongoDatabase database, String name, int rows) {
        ContractId contract = new ContractId(name);
        MongoCollection<Document> requests = database.getCollection(name);
        ApartWords words = new ApartWords(database.getCollection(name + "words"));
        long began = System.nanoTime();
        List<Document> batch = new ArrayList<>(BATCH);
        List<Document> apart = new ArrayList<>(BATCH);
        for (int i = 0; i < rows; i++) {
            Telling told = telling(i);
            Telling telling = ApartWords.apart(told);
            apart.add(ApartWords.document(contract, told, telling));
            Tellings all = Tellings.NONE.with(telling, FIRST, BY);
            batch.add(RequestDocument.of(contract, all, "place " + i, false));
            if (batch.size() == BATCH || i == rows - 1) {
                words.insert(apart);
                requests.insertMany(batch, new InsertManyOptions().ordered(false));
                batch.clear();
                apart.clear();
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** Seconds for so many requests, stored once each and counted. */
    private static double imported(MongoRequests store, ContractId contract, int rows) {
        long began = System.nanoTime();
        try (Filling filling = store.fill(contract, ZONE, new ImportId(contract.value()), FIRST)) {
            List<Telling> batch = new ArrayList<>(BATCH);
            for (int i = 0; i < rows; i++) {
                batch.add(telling(i));
                if (batch.size() == BATCH || i == rows - 1) {
                    filling.put(batch);
                    batch.clear();
                }
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        int counted = store.cells(contract).stream().mapToInt(c -> c.moments().length).sum();
        if (counted != rows) {
            throw new IllegalStateException("%d of %d rows are there".formatted(counted, rows));
        }
        return seconds;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
