package accord.eventlog.mongo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A program in a JVM of its own, that can be told things, stopped, resumed and killed. */
final class Child {
    private static final String BACKGROUND = "accord.background";

    private final Process process;
    private final PrintStream in;
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    private Child(Process process) {
        this.process = process;
        this.in = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        // not a virtual one, which would hold one of the few carriers while a program says nothing
        Thread.ofPlatform().daemon().name("child").start(this::listen);
    }

    /**
     * @param noise where what it complains about goes
     */
    static Child start(Path noise, Class<?> program, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Boolean.getBoolean(BACKGROUND)) {
            command.add("-D" + BACKGROUND + "=true");
        }
        command.addAll(
                List.of(
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Process process =
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.appendTo(noise.toFile()))
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new Child(process);
    }

    private void listen() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                told.add(line);
            }
        } catch (IOException killed) {
            told.add("killed");
        }
    }

    void tell(String line) {
        in.println(line);
    }

    /** What it tells next under a word; empty when it ends, or says nothing for so long. */
    Optional<String> hear(String word, int seconds) throws InterruptedException {
        for (int waited = 0; waited < 10 * seconds; waited++) {
            String line = told.poll(100, TimeUnit.MILLISECONDS);
            if (line != null && line.startsWith(word + " ")) {
                return Optional.of(line.substring(word.length() + 1));
            }
            if (line == null && !process.isAlive()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Ends it at once, as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Closes its input and waits; false when it did not end. */
    boolean end(int seconds) throws InterruptedException {
        in.close();
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }
}
