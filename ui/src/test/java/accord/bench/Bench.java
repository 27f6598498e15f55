package accord.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A measurement: a class named {@code …Bench} with a {@code main}, in some module's test sources.
 * It is called by the lower-case word before {@code Bench}.
 *
 * @param module the folder of the module that it lives in
 */
record Bench(String name, String type, Path module) {
    /** What Java says when a {@code main} fails; its other threads may never end by themselves. */
    private static final String FAILED = "Exception in thread \"main\"";

    /** All benches of a house whose tests are compiled, by name. */
    static List<Bench> of(Path house) throws IOException {
        List<Bench> found = new ArrayList<>();
        for (String module : List.of("domain", "application", "infrastructure", "ui")) {
            Path classes = house.resolve(module).resolve("target/test-classes");
            if (Files.isDirectory(classes)) {
                try (Stream<Path> files = Files.walk(classes)) {
                    files.map(file -> classes.relativize(file).toString())
                            .filter(file -> file.endsWith("Bench.class"))
                            .filter(file -> !file.startsWith("accord/bench/"))
                            .map(file -> of(house.resolve(module), file))
                            .forEach(found::add);
                }
            }
        }
        found.sort((one, other) -> one.name.compareTo(other.name));
        return found;
    }

    private static Bench of(Path module, String file) {
        String type = file.replace(".class", "").replace('/', '.').replace('\\', '.');
        String simple = type.substring(type.lastIndexOf('.') + 1).replaceAll("Bench$", "");
        return new Bench(simple.toLowerCase(Locale.ROOT), type, module);
    }

    /**
     * Runs it in a JVM of its own; what it says besides its figures goes to standard error.
     *
     * @param options what its {@code main} is given
     */
    List<Figure> run(Path house, List<String> options) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command(house, options))
                        .directory(module.toFile())
                        .redirectErrorStream(true)
                        .start();
        Thread ending = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(ending);
        List<Figure> figures = read(process);
        if (process.waitFor() != 0) {
            throw new IOException("the bench %s failed".formatted(name));
        }
        Runtime.getRuntime().removeShutdownHook(ending);
        return figures;
    }

    private List<Figure> read(Process process) throws IOException {
        List<Figure> figures = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Figure.in(line, name).ifPresent(figures::add);
                System.err.println("  " + line);
                if (line.startsWith(FAILED)) {
                    CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS)
                            .execute(process::destroy);
                }
            }
        }
        return figures;
    }

    private List<String> command(Path house, List<String> options) throws IOException {
        String libraries = Files.readString(module.resolve("target/bench.classpath")).strip();
        Path target = module.resolve("target");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Daccord.house=" + house);
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-cp");
        command.add(
                String.join(
                        System.getProperty("path.separator"),
                        target.resolve("test-classes").toString(),
                        target.resolve("classes").toString(),
                        libraries));
        command.add(type);
        command.addAll(options);
        return command;
    }
}
