package accord.eventlog.mongo;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The log is not as it must be; the message says where, and what to do. Nothing past it is served.
 */
public final class LogFault extends EventStoreException {

    LogFault(String sentence) {
        super(sentence);
    }

    LogFault(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
