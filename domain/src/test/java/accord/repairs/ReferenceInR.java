package accord.repairs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The papers' reference implementation, asked from outside: R's package {@code surveillance}, where
 * it is installed. It runs as a program of its own and is measured; nothing of it is in here.
 */
final class ReferenceInR {
    private static final int PATIENCE_SECONDS = 120;

    private ReferenceInR() {}

    /**
     * How long it takes for weeks 576 to 624, as the median of seven calls in one process: neither
     * its start nor the loading of the package counts. Empty where it is not installed.
     *
     * @param ours must say the same of these weeks
     */
    static OptionalDouble milliseconds(int[] series, Detector ours) {
        String script =
                """
                suppressMessages(library(surveillance))
                y <- c(%s)
                weeks <- sts(observed = y, frequency = 52, start = c(2001, 1))
                how <- list(range = 576:624, b = 5, w = 3, noPeriods = 10, reweight = TRUE,
                  weightsThreshold = 2.58, pastWeeksNotIncluded = 26, pThresholdTrend = 1,
                  thresholdMethod = "nbPlugin", limit54 = c(0, 4), alpha = 0.005, verbose = FALSE)
                took <- sapply(1:7, function(call)
                  system.time(seen <<- farringtonFlexible(weeks, control = how))[["elapsed"]])
                cat(median(took), upperbound(seen)[, 1])
                """
                        .formatted(
                                Arrays.stream(series)
                                        .mapToObj(Integer::toString)
                                        .collect(Collectors.joining(",")));
        String said = run(script);
        if (said.isBlank()) {
            return OptionalDouble.empty();
        }
        List<Double> numbers =
                Arrays.stream(said.strip().split("\\s+")).map(Double::valueOf).toList();
        for (int i = 1; i < numbers.size(); i++) {
            double upper = ours.judge(series, 574 + i).upper();
            if (upper != numbers.get(i)) {
                throw new IllegalStateException(
                        "week %d: %s, R %s".formatted(575 + i, upper, said));
            }
        }
        return OptionalDouble.of(1_000 * numbers.getFirst());
    }

    private static String run(String script) {
        try {
            Process process =
                    new ProcessBuilder("Rscript", "--vanilla", "-e", script)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0
                    ? said
                    : "";
        } catch (IOException notInstalled) {
            return "";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
