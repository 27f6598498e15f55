package accord.eventlog.mongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Trials of the log among failing networks, killed programs and wrong clocks, for as long as one
 * likes: {@code --minutes 120 --workers 2 --seconds 60 --think 100 --pace 1500 --seed 1}.
 */
final class FaultsBench {
    private final Tally tally = new Tally();
    private final Options options;
    private final Path folder;
    private final long end;

    private FaultsBench(Options options) throws IOException {
        this.options = options;
        this.folder = Files.createTempDirectory("accord-faults");
        this.end = System.nanoTime() + Duration.ofMinutes(options.of("minutes", 1)).toNanos();
        for (String name : List.of("violations", "histories", "kills/server", "kills/node")) {
            tally.add(name, 0);
        }
    }

    public static void main(String[] arguments) throws Exception {
        FaultsBench bench = new FaultsBench(new Options(List.of(arguments)));
        int workers = bench.options.of("workers", 1);
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            for (int worker = 0; worker < workers; worker++) {
                long seed = bench.options.of("seed", (int) System.nanoTime()) + worker;
                threads.submit(() -> bench.work(new Random(seed)));
            }
        }
        bench.figures();
        remove(bench.folder);
    }

    private void figures() {
        tally.all()
                .forEach((name, count) ->
                        System.out.printf(
                                "figure faults/%s %d %s%n",
                                name, count, name.equals("seconds") ? "s" : "count"));
    }

    private void work(Random random) {
        do {
            long start = System.nanoTime();
            trial(random.nextLong() >>> 16);
            tally.add("histories", 1);
            tally.add("seconds", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
            System.out.println(tally.all());
        } while (System.nanoTime() < end);
    }

    private void trial(long seed) {
        Path place = folder.resolve("trial-" + seed);
        try (Trial trial = new Trial(place, plan(seed), tally)) {
            report(place, trial.run());
        } catch (IOException | RuntimeException fault) {
            fault.printStackTrace(System.out);
            report(place, List.of("the trial cannot be ended: " + fault));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void report(Path place, List<String> violations) {
        tally.add("violations", violations.size());
        violations.forEach(
                violation -> System.out.printf("VIOLATION in %s: %s%n", place, violation));
        if (violations.isEmpty()) {
            remove(place);
        }
    }

    private Trial.Plan plan(long seed) {
        return new Trial.Plan(
                seed,
                Duration.ofSeconds(
                        Math.min(options.of("seconds", 60), options.of("minutes", 1) * 40)),
                2,
                options.of("think", 100),
                options.of("pace", 1_500));
    }

    /** Unless something is kept in it. */
    private static void remove(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                boolean kept = Files.isDirectory(file) && !isEmpty(file);
                if (!kept) {
                    Files.delete(file);
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** {@code --name value}, whole numbers only. */
    private record Options(List<String> arguments) {
        int of(String name, int otherwise) {
            int at = arguments.indexOf("--" + name);
            if (at < 0) {
                return otherwise;
            }
            if (at + 1 == arguments.size() || !arguments.get(at + 1).matches("[0-9]{1,6}")) {
                throw new IllegalArgumentException("--%s needs a whole number".formatted(name));
            }
            return Integer.parseInt(arguments.get(at + 1));
        }
    }
}
