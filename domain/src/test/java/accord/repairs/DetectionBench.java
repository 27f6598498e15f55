package accord.repairs;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * The whole curve: what share of outbreaks each detector finds at what share of false alarms, on
 * simulated files of eight series of each of all 28 scenarios.
 */
final class DetectionBench {
    private static final double[] ALPHAS = {0.001, 0.002, 0.005, 0.007, 0.01, 0.02, 0.05};

    private DetectionBench() {}

    public static void main(String[] args) {
        int each = Integer.getInteger("accord.each", 3);
        List<List<Simulation.Sample>> samples =
                new Simulation(Long.getLong("accord.seed", 404)).files(each);
        System.out.printf(
                "%-20s %8s %12s %8s %8s%n", "detector", "alpha", "false alarms", "found", "delay");
        for (String name : Detectors.NAMES) {
            for (double alpha : ALPHAS) {
                Hits hits = Hits.of(Detectors.named(name, OptionalDouble.of(alpha)), samples);
                System.out.printf(
                        Locale.ROOT,
                        "%-20s %8.4f %12.4f %8.3f %8.2f%n",
                        name,
                        alpha,
                        hits.falseAlarms(),
                        hits.found(),
                        hits.delay());
            }
        }
        figures(Hits.of(Detectors.standard(), samples));
    }

    private static void figures(Hits hits) {
        System.out.printf(Locale.ROOT, "figure detection/found %.3f share%n", hits.found());
        System.out.printf(
                Locale.ROOT, "figure detection/falseAlarms %.4f share%n", hits.falseAlarms());
        System.out.printf(Locale.ROOT, "figure detection/delay %.2f weeks%n", hits.delay());
    }
}
