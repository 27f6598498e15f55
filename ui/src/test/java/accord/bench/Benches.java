package accord.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code ./accord bench [NAME…] [--json]}. */
public final class Benches {

    private Benches() {}

    /** The first argument is the folder of the house. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path house = Path.of(args[0]);
        List<String> wanted = new ArrayList<>(List.of(args).subList(1, args.length));
        boolean json = wanted.remove("--json");
        List<Bench> benches = chosen(Bench.of(house), wanted);
        if (!json) {
            System.out.println(machine());
        }
        for (Bench bench : benches) {
            System.err.println("Measuring " + bench.name() + " …");
            for (Figure figure : bench.run(house)) {
                System.out.println(json ? figure.json() : figure.row());
            }
        }
    }

    private static List<Bench> chosen(List<Bench> all, List<String> wanted) {
        List<String> names = all.stream().map(Bench::name).toList();
        wanted.stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    System.err.printf(
                            "accord: there is no bench %s; there are: %s.%n",
                            name, String.join(", ", names));
                    System.exit(2);
                });
        return all.stream()
                .filter(bench -> wanted.isEmpty() || wanted.contains(bench.name()))
                .toList();
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
