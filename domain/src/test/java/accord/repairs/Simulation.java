package accord.repairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Makes scenarios as Noufaily and others describe them (2013): negative binomial counts round a
 * level with trend and season, four outbreaks in weeks 313 to 575 and one in the weeks that are
 * tested. An outbreak has a Poisson number of cases whose mean is some standard deviations of its
 * first week, spread over the weeks lognormally.
 */
final class Simulation {
    static final int WEEKS = 624;
    static final int TESTED = 576;

    /** As many as the public files have. */
    private static final int IN_A_FILE = 8;

    private static final int[] PAST_SIZES = {2, 3, 5, 10};

    /** The parameters of a scenario. */
    record Scenario(int number, double theta, double phi, double beta, double cosine, double sine) {

        /** Of a week, from 1. */
        double mean(int week) {
            double angle = 2 * Math.PI * week / 52;
            return Math.exp(
                    theta + beta * week + cosine * Math.cos(angle) + sine * Math.sin(angle));
        }
    }

    /**
     * One series.
     *
     * @param clean counts without outbreaks
     * @param observed with them
     * @param first the first week with a case of the tested outbreak, an index
     * @param last the last one, before the first where there is no case
     */
    record Sample(Scenario scenario, int[] clean, int[] observed, int first, int last) {
        boolean hasOutbreak() {
            return last >= first;
        }
    }

    private final Random random;

    Simulation(long seed) {
        random = new Random(seed);
    }

    static List<Scenario> scenarios() {
        return Scenarios.rows("scenarios28.csv").stream()
                .map(row -> {
                    boolean season = !row.get("m").equals("0");
                    return new Scenario(
                            Integer.parseInt(row.get("scenario")),
                            Double.parseDouble(row.get("theta")),
                            Double.parseDouble(row.get("phi")),
                            Double.parseDouble(row.get("beta")),
                            season ? Double.parseDouble(row.get("gamma1")) : 0,
                            season ? Double.parseDouble(row.get("gamma2")) : 0);
                })
                .toList();
    }

    /** So many files of every scenario, each of series that are kin to each other. */
    List<List<Sample>> files(int each) {
        List<List<Sample>> files = new ArrayList<>();
        for (Scenario scenario : scenarios()) {
            for (int i = 0; i < each; i++) {
                files.add(Stream.generate(() -> sample(scenario)).limit(IN_A_FILE).toList());
            }
        }
        return files;
    }

    private Sample sample(Scenario scenario) {
        int[] clean = new int[WEEKS];
        for (int week = 1; week <= WEEKS; week++) {
            clean[week - 1] = negativeBinomial(scenario.mean(week), scenario.phi());
        }
        int[] observed = clean.clone();
        for (int i = 0; i < 4; i++) {
            int start = 313 + random.nextInt(TESTED - 313);
            outbreak(scenario, start, PAST_SIZES[random.nextInt(4)], observed);
        }
        int[] before = observed.clone();
        int start = TESTED + 1 + random.nextInt(WEEKS - TESTED);
        outbreak(scenario, start, 1 + random.nextInt(10), observed);
        int first = WEEKS;
        int last = -1;
        for (int week = TESTED; week < WEEKS; week++) {
            if (observed[week] > before[week]) {
                first = Math.min(first, week);
                last = week;
            }
        }
        return new Sample(scenario, clean, observed, first, last);
    }

    private void outbreak(Scenario scenario, int start, int size, int[] counts) {
        double deviation = Math.sqrt(scenario.phi() * scenario.mean(start));
        int cases = poisson(size * deviation);
        for (int i = 0; i < cases; i++) {
            int week = start + (int) Math.exp(0.5 * random.nextGaussian());
            if (week <= WEEKS) {
                counts[week - 1]++;
            }
        }
    }

    private int negativeBinomial(double mean, double phi) {
        return poisson(phi > 1 ? gamma(mean / (phi - 1)) * (phi - 1) : mean);
    }

    private int poisson(double mean) {
        int count = -1;
        for (double time = 0; time <= mean; count++) {
            time -= Math.log(1 - random.nextDouble());
        }
        return count;
    }

    /** Marsaglia and Tsang's method. */
    private double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0
                    && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
