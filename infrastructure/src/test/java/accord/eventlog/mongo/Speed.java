package accord.eventlog.mongo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;
import java.util.function.IntFunction;

/** Takes times, and prints figures as the benches' reader wants them. */
final class Speed {
    /** Each thing and its baseline so many times, in turns. */
    private static final int ROUNDS = Integer.getInteger("accord.bench.rounds", 3);

    private static final Duration EACH =
            Duration.ofMillis(Long.getLong("accord.bench.millis", 2_000));

    private Speed() {}

    static void figure(String id, double value, String unit) {
        System.out.printf(Locale.ROOT, "figure %s %.3f %s%n", id, value, unit);
    }

    /** The median of the ratios of one to another, measured in turns. */
    static double ratio(DoubleSupplier one, DoubleSupplier other) {
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double first = one.getAsDouble();
            double second = other.getAsDouble();
            ratios[round] = first / second;
            System.out.printf(Locale.ROOT, "  %.1f to %.1f%n", first, second);
        }
        return median(ratios);
    }

    /** Until the compiler has made of it what it will. */
    static void warmUp(DoubleSupplier... rates) {
        double sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (DoubleSupplier rate : rates) {
                sum += rate.getAsDouble();
            }
        }
        LogBench.unless(sum > 0, "nothing was done");
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** How often a second it is done, by so many threads at once. */
    static double rate(int threads, IntFunction<Runnable> work) {
        AtomicLong done = new AtomicLong();
        List<Thread> running = new ArrayList<>();
        long start = System.nanoTime();
        for (int number = 0; number < threads; number++) {
            Runnable once = work.apply(number);
            running.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                while (System.nanoTime() - start < EACH.toNanos()) {
                                    once.run();
                                    done.incrementAndGet();
                                }
                            }));
        }
        running.forEach(Speed::join);
        return done.get() * 1e9 / (System.nanoTime() - start);
    }

    static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
