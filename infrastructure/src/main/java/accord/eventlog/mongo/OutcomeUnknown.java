package accord.eventlog.mongo;

import java.util.HexFormat;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.bson.types.Binary;

/**
 * The database did not say in time whether a commit was written. It is in the log once or not at
 * all; whoever asks again with the same commit id acts once.
 */
public final class OutcomeUnknown extends EventStoreException {
    private final String commitId;

    OutcomeUnknown(Binary commit, Throwable cause) {
        super(
                "The database did not say in time whether the change was recorded: look before trying again.",
                cause);
        this.commitId = HexFormat.of().formatHex(commit.getData());
    }

    /** The commit's id, 32 hexadecimal characters. */
    public String commitId() {
        return commitId;
    }
}
