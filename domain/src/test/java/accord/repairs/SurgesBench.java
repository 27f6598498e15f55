package accord.repairs;

import accord.contract.ContractId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;

/**
 * How long detection takes over all levels of a contract with 200 trades × areas and ten years, and
 * how long 49 weeks of one series take by improved Farrington, and in R.
 */
final class SurgesBench {
    private static final int WEEKS = 520;
    private static final int TRADES = 20;
    private static final int AREAS = 10;
    private static final List<String> PRIORITIES =
            List.of("Emergency", "Urgent", "Routine", "Planned", "");
    private static final int ROUNDS = 9;
    private static final int SHORT_ROUNDS = 199;
    private static final int WARM = 10_000;
    private static final LocalDate FIRST = LocalDate.of(2014, 1, 6);
    private static final ContractId CONTRACT = new ContractId("bench");

    private SurgesBench() {}

    public static void main(String[] args) {
        Counts counts = Counts.ofDemand(cells(WEEKS));
        figure("surges/full", ROUNDS, () -> SurgeSearch.STANDARD.in(CONTRACT, counts, 1));
        figure("surges/whatIf", ROUNDS, () -> whatIf(counts, new Memory()));
        Memory memory = new Memory();
        whatIf(counts, memory);
        figure("surges/whatIfAgain", ROUNDS, () -> whatIf(counts, memory));
        days();
        System.out.printf("%d levels%n", counts.everyLevel().size());
        reference();
        goodness();
    }

    /** Last year at eight sensitivities. */
    private static void whatIf(Counts counts, Memory memory) {
        List<Double> eight = List.of(0.07, 0.13, 0.27, 0.53, 1.0, 2.0, 4.0, 6.7);
        if (SurgeSearch.STANDARD.whatIf(counts, 52, eight, memory, share -> {}).size()
                != eight.size()) {
            throw new IllegalStateException("each has its answer");
        }
    }

    /**
     * 49 weeks of one series by improved Farrington, here and in R where that is installed. Both
     * are looked at when they are warm: R interprets from the first call on what is compiled here
     * after some thousands.
     */
    private static void reference() {
        int[] series = Scenarios.observed().get(new Scenarios.Key(20, 1));
        Detector reference = Farrington.improved(5, 0.005);
        for (int turn = 0; turn < WARM; turn++) {
            judge(reference, series);
        }
        double ours = figure("surges/reference", SHORT_ROUNDS, () -> judge(reference, series));
        OptionalDouble theirs = ReferenceInR.milliseconds(series, reference);
        if (theirs.isPresent()) {
            System.out.printf(Locale.ROOT, "in R, surveillance: %.0f ms%n", theirs.getAsDouble());
            System.out.printf(
                    Locale.ROOT, "figure surges/R %.0f ratio%n", theirs.getAsDouble() / ours);
        } else {
            System.out.println("R with its package surveillance is not installed here");
        }
    }

    private static void judge(Detector reference, int[] series) {
        for (int week = 575; week < Scenarios.WEEKS; week++) {
            if (!Double.isFinite(reference.judge(series, week).expected())) {
                throw new IllegalStateException("week " + week);
            }
        }
    }

    /** How good the standard is on the public scenarios. */
    private static void goodness() {
        Hits hits = Hits.of(Detectors.standard(), Scenarios.files());
        System.out.printf(Locale.ROOT, "figure surges/found %.3f share%n", hits.found());
        System.out.printf(
                Locale.ROOT, "figure surges/falseAlarms %.4f share%n", hits.falseAlarms());
        System.out.printf(Locale.ROOT, "figure surges/delay %.2f weeks%n", hits.delay());
    }

    /** Three weeks of days: each brings its requests of every kind, the last one a surge too. */
    private static void days() {
        Ledger ledger = Ledger.of(cells(WEEKS));
        Memory memory = new Memory();
        SurgeSearch.STANDARD.in(CONTRACT, ledger.counts(), 2, memory);
        List<Cell> ahead = cells(WEEKS + 3).stream().filter(SurgesBench::isAhead).toList();
        double[] times = new double[21];
        for (int day = 0; day < times.length; day++) {
            LocalDate week = FIRST.plusWeeks(WEEKS + day / 7);
            List<Cell> cells = until(ahead, week, day % 7);
            if (day == times.length - 1) {
                cells.add(new Cell(week, new Kind("Trade 1", "Area 1"), new int[40]));
            }
            long began = System.nanoTime();
            ledger.put(week, cells);
            List<Surge> found = SurgeSearch.STANDARD.in(CONTRACT, ledger.counts(), 1, memory);
            times[day] = (System.nanoTime() - began) / 1e6;
            if (day == times.length - 1 && found.isEmpty()) {
                throw new IllegalStateException("forty calls more are a surge");
            }
        }
        print("surges/day", times);
    }

    private static boolean isAhead(Cell cell) {
        return !cell.week().isBefore(FIRST.plusWeeks(WEEKS));
    }

    private static List<Cell> until(List<Cell> cells, LocalDate week, int day) {
        List<Cell> until = new ArrayList<>();
        for (Cell cell : cells) {
            if (cell.week().equals(week)) {
                int[] moments =
                        Arrays.stream(cell.moments()).filter(m -> Week.day(m) <= day).toArray();
                until.add(new Cell(week, cell.kind(), moments));
            }
        }
        return until;
    }

    /** Requests of all kinds, most of an urgency of four, some of a danger. */
    private static List<Cell> cells(int weeks) {
        Random random = new Random(20260101);
        List<Cell> cells = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            for (int kind = 0; kind < TRADES * AREAS; kind++) {
                double season = 1 + 0.4 * Math.cos(2 * Math.PI * week / 52);
                int size = (int) Math.max(0, Math.round(6 * season + 2 * random.nextGaussian()));
                Map<Kind, List<Integer>> moments = new HashMap<>();
                for (int i = 0; i < size; i++) {
                    moments.computeIfAbsent(kind(kind, random), k -> new ArrayList<>())
                            .add(random.nextInt(1_000));
                }
                LocalDate monday = FIRST.plusWeeks(week);
                moments.forEach((of, its) ->
                        cells.add(new Cell(monday, of, its.stream().mapToInt(m -> m).toArray())));
            }
        }
        return cells;
    }

    private static Kind kind(int number, Random random) {
        return new Kind(
                "Trade " + number % TRADES,
                "Area " + number / TRADES,
                PRIORITIES.get(random.nextInt(PRIORITIES.size())),
                random.nextInt(10) == 0 ? "Damp and mould" : "");
    }

    /** The median time. */
    private static double figure(String id, int rounds, Runnable work) {
        double[] times = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long began = System.nanoTime();
            work.run();
            times[round] = (System.nanoTime() - began) / 1e6;
        }
        return print(id, times);
    }

    private static double print(String id, double[] times) {
        Arrays.sort(times);
        double median = times[times.length / 2];
        System.out.printf(Locale.ROOT, "figure %s %.3f ms%n", id, median);
        return median;
    }
}
