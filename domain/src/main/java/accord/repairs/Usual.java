package accord.repairs;

import java.util.Arrays;

/** What the weeks of a series usually have, compared with each other: numbers above 0. */
@FunctionalInterface
public interface Usual {
    /** Nobody knows: one as much as another. */
    Usual ALIKE =
            (from, to) -> {
                double[] all = new double[to - from + 1];
                Arrays.fill(all, 1);
                return all;
            };

    /** Of the weeks from one to another, both included. */
    double[] weeks(int from, int to);
}
