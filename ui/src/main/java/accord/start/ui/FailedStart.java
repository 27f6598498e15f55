package accord.start.ui;

import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one sentence why a start failed, and leaves the rest to the log. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FailedStart implements SpringBootExceptionReporter {
    private static final int LONGEST = 300;

    @Override
    public boolean reportException(Throwable failure) {
        LoggerFactory.getLogger(FailedStart.class).error("Accord could not start", failure);
        System.err.println("accord: " + sentence(failure));
        return true;
    }

    static String sentence(Throwable failure) {
        return causes(failure)
                .flatMap(cause -> known(cause).stream())
                .findFirst()
                .orElseGet(() -> "the start failed, the log says more: " + brief(root(failure)));
    }

    private static String brief(Throwable root) {
        String said = String.valueOf(root).lines().findFirst().orElse("");
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST) + " …";
    }

    /** Our own exceptions speak in sentences. */
    private static Optional<String> known(Throwable cause) {
        return switch (cause) {
            case PortInUseException taken ->
                    Optional.of(
                            "port %d is taken by another program: stop that one, or choose another with --port."
                                    .formatted(taken.getPort()));
            case RuntimeException ours when ours.getClass().getName().startsWith("accord.") ->
                    Optional.ofNullable(ours.getMessage());
            default -> Optional.empty();
        };
    }

    private static Throwable root(Throwable failure) {
        return causes(failure).reduce(failure, (outer, inner) -> inner);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(50);
    }
}
