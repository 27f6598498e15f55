package accord.eventlog.mongo;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/**
 * An entry as Axon reads it. Axon's own keeps the time as a text, which to write and read back for
 * each event takes a tenth of a replay.
 */
record StoredEvent(Entry entry) implements DomainEventData<byte[]> {
    @Override
    public String getEventIdentifier() {
        return entry.id();
    }

    @Override
    public Instant getTimestamp() {
        return Times.instant(entry.at());
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(entry.metadata().getData(), byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(
                entry.payload().getData(), byte[].class, entry.type(), entry.revision());
    }

    @Override
    public @Nullable String getType() {
        return entry.aggregate();
    }

    @Override
    public String getAggregateIdentifier() {
        return entry.stream();
    }

    @Override
    public long getSequenceNumber() {
        return entry.sequence();
    }
}
