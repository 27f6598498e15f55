package accord.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import accord.eventlog.embedded.BackupProgram;
import accord.eventlog.embedded.EmbeddedServer;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that are processes: one that appends, one that backs it up, one that restores. */
class BackupTest {
    @TempDir private Path folder;

    private record Said(int exit, String words) {}

    private static ProcessBuilder java(Class<?> program, String... arguments) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                program.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private static Said run(String... arguments) throws Exception {
        Process process = java(BackupProgram.class, arguments).redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), words);
    }

    private static Process appending(Path data) throws IOException {
        return java(AppendingProgram.class, data.toString(), "a")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static List<String> told(BufferedReader out, int count) throws IOException {
        List<String> told = new ArrayList<>();
        while (told.size() < count) {
            told.add(out.readLine());
        }
        return told;
    }

    private static Map<String, Long> stored(Path data) {
        Map<String, Long> stored = new HashMap<>();
        try (EmbeddedServer server = EmbeddedServer.onDisk(data);
                MongoClient client = MongoClients.create(server.connectionString());
                MongoLog log =
                        MongoLog.open(
                                client.getDatabase("accord"), "events", MongoLog.Settings.ALONE)) {
            assertThat(log.check().range(1, log.newest())).isEmpty();
            for (long after = 0; after < log.newest(); after += 100) {
                for (Commit commit : log.next(after, 100)) {
                    commit.entries().forEach(entry -> stored.put(entry.key(), commit.position()));
                }
            }
            log.append(List.of(Samples.entry("after", 0)));
        }
        return stored;
    }

    private static void holds(Map<String, Long> stored, List<String> told) {
        for (String line : told) {
            String[] part = line.split(" ");
            assertThat(stored).containsEntry(part[1], Long.parseLong(part[0]));
        }
    }

    @Test
    void a_backup_of_a_server_that_works_and_is_killed_has_all_that_was_acknowledged_before_it()
            throws Exception {
        Path data = folder.resolve("data");
        Path file = folder.resolve("a.backup");
        Process program = appending(data);
        List<String> before;
        try (BufferedReader out = program.inputReader()) {
            before = told(out, 300);
            Said said = run("backup", file.toString(), data.toString());
            assertThat(said.exit()).as(said.words()).isZero();
            told(out, 50);
            program.destroyForcibly();
            program.waitFor();
        }
        Path other = folder.resolve("restored folder");
        Said restored = run("restore", file.toString(), other.toString());
        assertThat(restored.exit()).as(restored.words()).isZero();
        holds(stored(other), before);

        Path stopped = folder.resolve("b.backup");
        assertThat(run("backup", stopped.toString(), data.toString()).exit()).isZero();
        Path third = folder.resolve("third");
        assertThat(run("restore", stopped.toString(), third.toString()).exit()).isZero();
        assertThat(stored(third)).containsAllEntriesOf(stored(data));
        whatIsNotWholeIsRefused(stopped, third);
    }

    private void whatIsNotWholeIsRefused(Path backup, Path data) throws Exception {
        byte[] good = Files.readAllBytes(backup);
        byte[] flipped = good.clone();
        flipped[new Random(3).nextInt(good.length)] ^= 4;
        byte[] before = Files.readAllBytes(data.resolve("accord.mv"));
        for (byte[] bad :
                List.of(
                        Arrays.copyOf(good, good.length / 2),
                        Arrays.copyOf(good, good.length - 9),
                        flipped,
                        "hello".getBytes(StandardCharsets.UTF_8),
                        new byte[0])) {
            Path file = Files.write(folder.resolve("bad.backup"), bad);
            Said said = run("restore", file.toString(), data.toString());
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.words()).startsWith("accord: ").contains("bad.backup").hasLineCount(1);
        }
        assertThat(Files.readAllBytes(data.resolve("accord.mv"))).isEqualTo(before);
        replaced(backup, data);
    }

    private void replaced(Path backup, Path data) throws Exception {
        assertThat(run("backup", backup.toString(), data.toString()).words())
                .contains("is there already");
        assertThat(run("restore", backup.toString(), data.toString()).words())
                .contains("What was there before is kept as accord.mv.before-");
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("accord.mv.before-"));
        }
        Files.writeString(data.resolve(".accord"), "demonstration\n");
        assertThat(run("restore", backup.toString(), data.toString()).words())
                .contains("holds demonstration data");
        try (EmbeddedServer running = EmbeddedServer.onDisk(data)) {
            assertThat(running.connectionString()).isNotEmpty();
            assertThat(run("restore", backup.toString(), data.toString()).exit()).isEqualTo(1);
        }
        assertThat(run("backup", folder.resolve("c").toString(), folder.toString()).words())
                .contains("holds no data");
    }
}
