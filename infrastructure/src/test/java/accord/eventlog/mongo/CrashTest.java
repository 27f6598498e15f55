package accord.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import accord.eventlog.embedded.EmbeddedServer;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that appends is killed in the middle of it, again and again; what it told stays. */
class CrashTest {
    private static final int ROUNDS = Integer.getInteger("accord.crash.rounds", 4);

    @TempDir private Path data;

    @Test
    void all_that_was_acknowledged_is_there_once_after_a_kill() throws Exception {
        Random random = new Random(42);
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(appendUntilKilled(round, 50 + random.nextInt(400)));
            check(acknowledged);
        }
    }

    private List<String> appendUntilKilled(int round, int enough) throws Exception {
        Process child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                AppendingProgram.class.getName(),
                                data.toString(),
                                "round-" + round)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        List<String> told = new ArrayList<>();
        try (BufferedReader out = child.inputReader()) {
            String line = out.readLine();
            while (line != null) {
                told.add(line);
                if (told.size() == enough) {
                    child.destroyForcibly();
                }
                line = nextLine(out);
            }
        }
        child.waitFor();
        assertThat(told).hasSizeGreaterThanOrEqualTo(enough);
        return told.subList(
                0, told.get(told.size() - 1).length() < 10 ? told.size() - 1 : told.size());
    }

    private static String nextLine(BufferedReader out) {
        try {
            return out.readLine();
        } catch (IOException killed) {
            return null;
        }
    }

    private void check(List<String> acknowledged) {
        try (EmbeddedServer server = EmbeddedServer.onDisk(data);
                MongoClient client = MongoClients.create(server.connectionString())) {
            MongoDatabase database = client.getDatabase("accord");
            try (MongoLog log = MongoLog.open(database, "events", MongoLog.Settings.ALONE)) {
                long head = log.newest();
                assertThat(log.check().range(1, head)).isEmpty();
                Map<String, Long> stored = new HashMap<>();
                for (long after = 0; after < head; after += 100) {
                    for (Commit commit : log.next(after, 100)) {
                        for (Entry entry : commit.entries()) {
                            assertThat(stored.put(entry.key(), commit.position())).isNull();
                        }
                    }
                }
                for (String line : acknowledged) {
                    String[] told = line.split(" ");
                    assertThat(stored).containsEntry(told[1], Long.parseLong(told[0]));
                }
                appendOneMore(log, head);
            }
        }
    }

    private static void appendOneMore(MongoLog log, long head) {
        assertThat(log.append(List.of(Samples.entry("after-" + head, 0))).position())
                .isEqualTo(head + 1);
    }
}
