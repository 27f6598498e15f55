package accord.text.api;

import java.io.IOException;
import java.util.stream.Stream;

/** A request's body is larger than what is taken. */
final class TooLarge extends IOException {
    static final String SENTENCE =
            "The body is larger than what is taken here: 1 MiB, or 256 MiB of repair requests.";

    TooLarge() {
        super(SENTENCE);
    }

    static boolean isCauseOf(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(TooLarge.class::isInstance);
    }
}
