package accord.eventlog.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A data file that is cut off, or in which bytes are not what they were: the folder is refused, a
 * read says so, or what is read is whole, as it once was. Nothing else, and nothing half.
 */
class DamageTest {
    private static final int BEDS = 40;
    private static final int ROUNDS = Integer.getInteger("accord.damage.rounds", 60);

    /** So many bytes at the end may be hit. */
    private static final int TAIL = 32 << 10;

    @TempDir private Path folder;

    private final Random random = new Random(7);

    private enum Outcome {
        /** The folder cannot be opened, with a sentence. */
        REFUSED,
        /** A read fails, and says so. */
        SAID,
        /** All is as it is, or as it once was. */
        WHOLE
    }

    private static Document bed(int id, int turn) {
        return new Document("_id", id)
                .append("crop", "crop %d of turn %d".formatted(id, turn))
                .append("tools", List.of("rake " + id, "hoe " + id));
    }

    private byte[] file(Consumer<MongoCollection<Document>> work) throws IOException {
        Path data = folder.resolve("whole");
        try (EmbeddedServer server = EmbeddedServer.onDisk(data);
                MongoClient client = MongoClients.create(server.connectionString())) {
            MongoCollection<Document> beds = client.getDatabase("garden").getCollection("beds");
            beds.createIndex(Indexes.ascending("crop"), new IndexOptions().unique(true));
            beds.createIndex(Indexes.ascending("tools"), new IndexOptions().unique(true));
            work.accept(beds);
            return Files.readAllBytes(data.resolve("accord.mv"));
        }
    }

    /**
     * Beds that were dug one by one and then sown anew one by one: each step was once the state.
     */
    private byte[] dugOneByOne() throws IOException {
        return file(beds -> {
            IntStream.range(0, BEDS).forEach(id -> beds.insertOne(bed(id, 0)));
            IntStream.range(0, BEDS)
                    .forEach(id ->
                            beds.updateOne(
                                    Filters.eq("_id", id),
                                    Updates.set("crop", bed(id, 1).getString("crop"))));
        });
    }

    /** Beds that were dug at once, so that little in the file is past use. */
    private byte[] dugAtOnce() throws IOException {
        return file(beds -> beds.insertMany(state(BEDS)));
    }

    private Outcome opened(byte[] damaged) throws IOException {
        Path data = Files.createTempDirectory(folder, "damaged");
        Files.write(data.resolve("accord.mv"), damaged);
        try (EmbeddedServer server = EmbeddedServer.onDisk(data);
                MongoClient client = MongoClients.create(server.connectionString())) {
            return read(client.getDatabase("garden").getCollection("beds"));
        } catch (UnusableFolder refused) {
            assertThat(refused).hasMessageEndingWith("restore it from a backup.");
            return Outcome.REFUSED;
        }
    }

    /** What there is to read, by scan and by every key, must be one of the states that were. */
    private static Outcome read(MongoCollection<Document> beds) {
        try {
            List<Document> found = beds.find().sort(Sorts.ascending("_id")).into(new ArrayList<>());
            assertThat(isState(found)).as("%s", found).isTrue();
            for (Document bed : found) {
                assertThat(beds.find(Filters.eq("_id", bed.get("_id"))).first()).isEqualTo(bed);
                assertThat(beds.find(Filters.eq("crop", bed.get("crop"))).first()).isEqualTo(bed);
                for (String tool : bed.getList("tools", String.class)) {
                    assertThat(beds.find(Filters.eq("tools", tool)).first()).isEqualTo(bed);
                }
            }
            return Outcome.WHOLE;
        } catch (MongoException said) {
            return Outcome.SAID;
        }
    }

    private static boolean isState(List<Document> found) {
        return IntStream.rangeClosed(0, 2 * BEDS)
                .mapToObj(DamageTest::state)
                .anyMatch(found::equals);
    }

    private static List<Document> state(int step) {
        return IntStream.range(0, Math.min(step, BEDS))
                .mapToObj(id -> bed(id, id < step - BEDS ? 1 : 0))
                .toList();
    }

    private void damage(UnaryOperator<byte[]> how, byte[] whole) throws IOException {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (int round = 0; round < ROUNDS; round++) {
            outcomes.merge(opened(how.apply(whole)), 1, Integer::sum);
        }
        System.out.println("damage: " + outcomes);
    }

    @Test
    void a_file_that_is_cut_off_is_whole_up_to_some_step() throws IOException {
        damage(
                whole -> Arrays.copyOf(whole, whole.length - 1 - random.nextInt(TAIL)),
                dugOneByOne());
    }

    @Test
    void a_file_whose_end_was_never_written_is_whole_up_to_some_step() throws IOException {
        damage(
                whole -> {
                    byte[] torn = whole.clone();
                    int from = torn.length - 1 - random.nextInt(TAIL);
                    Arrays.fill(torn, from, Math.min(torn.length, from + 4_096), (byte) 0);
                    return torn;
                },
                dugOneByOne());
    }

    @Test
    void a_changed_byte_is_noticed_or_does_not_matter() throws IOException {
        damage(
                whole -> {
                    byte[] changed = whole.clone();
                    int at = random.nextInt(whole.length);
                    while (changed[at] == 0) {
                        at = random.nextInt(whole.length);
                    }
                    changed[at] ^= (byte) (1 + random.nextInt(255));
                    return changed;
                },
                dugAtOnce());
    }
}
