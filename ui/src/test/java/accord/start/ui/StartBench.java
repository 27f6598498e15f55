package accord.start.ui;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * From the command to the health endpoint's 200, everything built: the demonstration's first start,
 * which imports it, later ones, and as a baseline the same program without its start-up archive.
 */
public final class StartBench {
    private static final int STARTS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path house = Path.of(System.getProperty("accord.house"));
    private final HttpClient http = HttpClient.newHttpClient();

    private StartBench() {}

    public static void main(String[] args) throws Exception {
        new StartBench().measure();
    }

    private void measure() throws Exception {
        Path data = Files.createTempDirectory("accord-start");
        figure("first", start(data, "true"), "s");
        List<Double> ready = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            ready.add(start(data, "true"));
            plain.add(start(data, "false"));
        }
        figure("ready", median(ready), "s");
        figure("slowest", Collections.max(ready), "s");
        figure("withoutArchive", median(plain), "s");
        figure("archive", median(ready) / median(plain), "ratio");
    }

    private static void figure(String what, double value, String unit) {
        System.out.printf(Locale.ROOT, "figure start/%s %.2f %s%n", what, value, unit);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    /** Seconds from the command to readiness; then it is stopped. */
    private double start(Path data, String archive) throws Exception {
        int port = freePort();
        ProcessBuilder command =
                new ProcessBuilder(
                        house.resolve("accord").toString(),
                        "run",
                        "--port",
                        String.valueOf(port),
                        "--data",
                        data.toString());
        command.environment().put("ACCORD_ARCHIVE", archive);
        long began = System.nanoTime();
        Process process =
                command.redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            awaitReady(process, port, began);
            return (System.nanoTime() - began) / 1e9;
        } finally {
            process.destroy();
            process.waitFor(20, TimeUnit.SECONDS);
        }
    }

    private void awaitReady(Process process, int port, long began) throws Exception {
        while (!answers(port)) {
            if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("Accord ended with " + process.exitValue());
            }
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("Accord is not ready after " + PATIENCE);
            }
        }
    }

    private boolean answers(int port) throws InterruptedException {
        URI health = URI.create("http://127.0.0.1:" + port + "/actuator/health");
        try {
            return http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
