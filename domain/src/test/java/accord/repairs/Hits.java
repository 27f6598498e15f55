package accord.repairs;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How good a detector is on series whose outbreaks are known.
 *
 * @param falseAlarms share of the tested weeks of series without outbreaks that alarm
 * @param found share of the outbreaks of which some week alarms, from the first case to the last
 * @param delay weeks from the first case of an outbreak to its first alarm, on average of those
 *     found
 */
record Hits(double falseAlarms, double found, double delay) {

    /**
     * @param files the series of each are kin to each other
     */
    static Hits of(Detector detector, List<List<Simulation.Sample>> files) {
        List<Tally> tallies = files.parallelStream().map(file -> tally(detector, file)).toList();
        Tally all = tallies.stream().reduce(new Tally(0, 0, 0, 0, 0), Tally::with);
        return new Hits(
                all.alarms / (double) all.weeks,
                all.found / (double) all.outbreaks,
                all.late / (double) all.found);
    }

    private record Tally(int weeks, int alarms, int outbreaks, int found, int late) {

        Tally with(Tally other) {
            return new Tally(
                    weeks + other.weeks,
                    alarms + other.alarms,
                    outbreaks + other.outbreaks,
                    found + other.found,
                    late + other.late);
        }
    }

    private static Tally tally(Detector detector, List<Simulation.Sample> file) {
        boolean[][] clean = alarms(detector, file, Simulation.Sample::clean);
        boolean[][] observed = alarms(detector, file, Simulation.Sample::observed);
        Tally tally = new Tally(0, 0, 0, 0, 0);
        for (int i = 0; i < file.size(); i++) {
            boolean[] its = clean[i];
            int alarms = (int) IntStream.range(0, its.length).filter(week -> its[week]).count();
            tally = tally.with(new Tally(its.length, alarms, 0, 0, 0));
            if (file.get(i).hasOutbreak()) {
                tally = tally.with(outbreak(file.get(i), observed[i]));
            }
        }
        return tally;
    }

    private static Tally outbreak(Simulation.Sample sample, boolean[] alarms) {
        for (int week = sample.first(); week <= sample.last(); week++) {
            if (alarms[week - Simulation.TESTED + 1]) {
                return new Tally(0, 0, 1, 1, week - sample.first());
            }
        }
        return new Tally(0, 0, 1, 0, 0);
    }

    /** By series and tested week. */
    private static boolean[][] alarms(
            Detector detector,
            List<Simulation.Sample> file,
            Function<Simulation.Sample, int[]> counts) {
        boolean[][] alarms = new boolean[file.size()][Simulation.WEEKS - Simulation.TESTED + 1];
        for (int i = 0; i < alarms[0].length; i++) {
            int week = Simulation.TESTED - 1 + i;
            List<Expectation> alone =
                    file.stream().map(s -> detector.expect(counts.apply(s), week)).toList();
            Kin kin = Kin.of(alone);
            for (int s = 0; s < alarms.length; s++) {
                int count = counts.apply(file.get(s))[week];
                alarms[s][i] = alone.get(s).among(kin).of(count).alarm();
            }
        }
        return alarms;
    }
}
