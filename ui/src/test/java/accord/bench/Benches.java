package accord.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** {@code ./accord bench [NAME [OPTION…]…] [--json]}. */
public final class Benches {

    private Benches() {}

    /** The first argument is the folder of the house. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path house = Path.of(args[0]);
        List<Bench> all = Bench.of(house);
        try {
            run(house, all, wanted(all, args));
        } catch (IllegalArgumentException misused) {
            System.err.printf("accord: %s.%n", misused.getMessage());
            System.exit(2);
        }
    }

    private static Wanted wanted(List<Bench> all, String[] args) {
        return Wanted.of(
                List.of(args).subList(1, args.length), all.stream().map(Bench::name).toList());
    }

    private static void run(Path house, List<Bench> all, Wanted wanted)
            throws IOException, InterruptedException {
        if (!wanted.json()) {
            System.out.println(machine());
        }
        for (Bench bench : all) {
            if (wanted.includes(bench.name())) {
                System.err.println("Measuring " + bench.name() + " …");
                for (Figure figure : bench.run(house, wanted.options(bench.name()))) {
                    System.out.println(wanted.json() ? figure.json() : figure.row());
                }
            }
        }
    }

    private static String machine() {
        var system =
                (com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "On %d cores and %.0f GiB of memory, %s %s, JDK %s; other work on it at the start: %.1f",
                system.getAvailableProcessors(),
                system.getTotalMemorySize() / Math.pow(2, 30),
                system.getName(),
                system.getVersion(),
                System.getProperty("java.vm.version"),
                system.getSystemLoadAverage());
    }
}
