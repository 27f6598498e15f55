package accord.repairs;

import java.util.List;

/**
 * How good a detector is on series whose outbreaks are known.
 *
 * @param falseAlarms share of the tested weeks of series without outbreaks that alarm
 * @param found share of the outbreaks of which some week alarms, from the first case to the last
 * @param delay weeks from the first case of an outbreak to its first alarm, on average of those
 *     found
 */
record Hits(double falseAlarms, double found, double delay) {

    static Hits of(Detector detector, List<Simulation.Sample> samples) {
        int alarms = 0;
        int outbreaks = 0;
        int found = 0;
        int late = 0;
        for (Simulation.Sample sample : samples) {
            for (int week = Simulation.TESTED - 1; week < Simulation.WEEKS; week++) {
                alarms += detector.judge(sample.clean(), week).alarm() ? 1 : 0;
            }
            outbreaks += sample.hasOutbreak() ? 1 : 0;
            for (int week = sample.first(); week <= sample.last(); week++) {
                if (detector.judge(sample.observed(), week).alarm()) {
                    found++;
                    late += week - sample.first();
                    break;
                }
            }
        }
        int weeks = samples.size() * (Simulation.WEEKS - Simulation.TESTED + 1);
        return new Hits(alarms / (double) weeks, found / (double) outbreaks, late / (double) found);
    }
}
