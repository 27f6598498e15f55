package accord.start.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher refuses before it builds or starts anything: one sentence, and not zero. */
class LauncherTest {
    private static final Path LAUNCHER = Path.of("..", "accord").toAbsolutePath().normalize();

    @TempDir private Path folder;

    private record Answer(int status, String said) {}

    private Answer accord(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        Path said = folder.resolve("said");
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Answer(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
    }

    private Path data() {
        return folder.resolve("data folder");
    }

    private void refuses(String sentence, String... arguments) throws Exception {
        Answer answer = accord(arguments);
        assertThat(answer.status()).isNotZero();
        assertThat(answer.said()).startsWith("accord: ").contains(sentence);
        assertThat(answer.said().lines()).hasSize(1);
    }

    @Test
    void a_taken_port() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            refuses(
                    "port " + port + " is taken",
                    "run",
                    "--port",
                    port,
                    "--data",
                    data().toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "-1", "eighty", "8080x", ""})
    void a_port_that_is_none(String port) throws Exception {
        refuses("--port needs a", "run", "--port", port);
    }

    @Test
    void a_data_folder_that_is_a_file() throws Exception {
        Files.writeString(data(), "a file");
        refuses("is a file", "run", "--port", "0", "--data", data().toString());
    }

    @Test
    void a_data_folder_that_cannot_be_made() throws Exception {
        Files.writeString(data(), "a file");
        refuses("cannot be made", "run", "--port", "0", "--data", data().resolve("in").toString());
    }

    @Test
    void a_data_folder_in_use() throws Exception {
        Files.createDirectories(data());
        Process holder =
                new ProcessBuilder("flock", data().resolve(".accord").toString(), "cat").start();
        try {
            assertThat(held()).isTrue();
            refuses(
                    "is in use by another Accord",
                    "run",
                    "--port",
                    "0",
                    "--data",
                    data().toString());
        } finally {
            holder.destroy();
            holder.waitFor();
        }
    }

    private boolean held() throws IOException, InterruptedException {
        String file = data().resolve(".accord").toString();
        for (int tries = 0; tries < 200; tries++) {
            if (new ProcessBuilder("flock", "-n", file, "true").start().waitFor() != 0) {
                return true;
            }
        }
        return false;
    }

    @Test
    void data_of_ones_own_for_the_demonstration() throws Exception {
        Files.createDirectories(data());
        Files.writeString(data().resolve(".accord"), "own\n");
        refuses("data of your own", "run", "--port", "0", "--data", data().toString());
    }

    @Test
    void the_demonstration_for_data_of_ones_own() throws Exception {
        Files.createDirectories(data());
        Files.writeString(data().resolve(".accord"), "demonstration\n");
        refuses(
                "holds the demonstration",
                "run",
                "--no-demo",
                "--port",
                "0",
                "--data",
                data().toString());
    }

    @Test
    void the_demonstration_for_other_machines() throws Exception {
        refuses("stays on this machine", "run", "--host", "0.0.0.0");
    }

    @Test
    void what_it_does_not_know() throws Exception {
        refuses("there is no command sing", "sing");
        refuses("run does not know --loud", "run", "--loud");
        refuses("--data needs a value", "run", "--data");
    }

    @Test
    void help_is_no_refusal() throws Exception {
        Answer answer = accord("help");
        assertThat(answer.status()).isZero();
        assertThat(answer.said()).contains("./accord run [--port N]");
    }
}
