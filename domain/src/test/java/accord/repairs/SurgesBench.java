package accord.repairs;

import accord.contract.ContractId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How long detection takes over all levels of a contract with 200 trades × areas and ten years, and
 * how long 49 weeks of one series take by improved Farrington.
 */
final class SurgesBench {
    private static final int WEEKS = 520;
    private static final int TRADES = 20;
    private static final int AREAS = 10;
    private static final int ROUNDS = 9;
    private static final LocalDate FIRST = LocalDate.of(2014, 1, 6);
    private static final ContractId CONTRACT = new ContractId("bench");

    private SurgesBench() {}

    public static void main(String[] args) {
        List<Cell> cells = cells();
        Counts counts = Counts.ofDemand(cells);
        figure("surges/full", () -> SurgeSearch.STANDARD.in(CONTRACT, counts, 1));
        figure("surges/day", () -> nextDay(cells));
        int[] series = Scenarios.observed().get(new Scenarios.Key(20, 1));
        Detector reference = Farrington.improved(5, 0.005);
        figure(
                "surges/reference",
                () -> {
                    for (int week = 575; week < Scenarios.WEEKS; week++) {
                        if (!Double.isFinite(reference.judge(series, week).expected())) {
                            throw new IllegalStateException("week " + week);
                        }
                    }
                });
        goodness();
    }

    /** How good the standard is on the public scenarios. */
    private static void goodness() {
        Hits hits = Hits.of(Detectors.standard(), Scenarios.samples());
        System.out.printf(Locale.ROOT, "figure surges/found %.3f share%n", hits.found());
        System.out.printf(
                Locale.ROOT, "figure surges/falseAlarms %.4f share%n", hits.falseAlarms());
        System.out.printf(Locale.ROOT, "figure surges/delay %.2f weeks%n", hits.delay());
    }

    private static void nextDay(List<Cell> cells) {
        List<Cell> more = new ArrayList<>(cells);
        Kind kind = new Kind("Trade 1", "Area 1");
        more.add(new Cell(FIRST.plusWeeks(WEEKS), kind, new int[40]));
        if (SurgeSearch.STANDARD.in(CONTRACT, Counts.ofDemand(more), 1).isEmpty()) {
            throw new IllegalStateException("forty calls in a day are a surge");
        }
    }

    private static List<Cell> cells() {
        Random random = new Random(20260101);
        List<Cell> cells = new ArrayList<>();
        for (int week = 0; week < WEEKS; week++) {
            for (int kind = 0; kind < TRADES * AREAS; kind++) {
                double season = 1 + 0.4 * Math.cos(2 * Math.PI * week / 52);
                int size = (int) Math.max(0, Math.round(6 * season + 2 * random.nextGaussian()));
                int[] moments = random.ints(size, 0, 1_000).toArray();
                Kind of = new Kind("Trade " + kind % TRADES, "Area " + kind / TRADES);
                cells.add(new Cell(FIRST.plusWeeks(week), of, moments));
            }
        }
        return cells;
    }

    /** The median time. */
    private static void figure(String id, Runnable work) {
        double[] times = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            work.run();
            times[round] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "figure %s %.2f ms%n", id, times[ROUNDS / 2]);
    }
}
