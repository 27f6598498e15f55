package accord.eventlog.embedded;

import org.jspecify.annotations.Nullable;

/** The data folder cannot be used; the message is one sentence for whoever started the program. */
public final class UnusableFolder extends RuntimeException {

    UnusableFolder(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
