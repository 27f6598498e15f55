package accord.eventlog.mongo;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.bson.types.Binary;

/** Entries from Axon's messages, and back. */
final class Entries {

    private Entries() {}

    static Entry of(EventMessage<?> event, Serializer serializer) {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metadata = event.serializeMetaData(serializer, byte[].class);
        DomainEventMessage<?> of = event instanceof DomainEventMessage<?> domain ? domain : null;
        return new Entry(
                event.getIdentifier(),
                of == null ? event.getIdentifier() : of.getAggregateIdentifier(),
                of == null ? 0 : of.getSequenceNumber(),
                of == null ? null : of.getType(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                Times.nanos(event.getTimestamp()),
                new Binary(payload.getData()),
                new Binary(metadata.getData()));
    }

    static TrackedEventData<byte[]> tracked(long position, Entry entry) {
        TrackingToken token = new GlobalSequenceTrackingToken(position);
        return entry.aggregate() == null
                ? new LoneEvent(token, data(entry))
                : new TrackedDomainEventData<>(token, data(entry));
    }

    static DomainEventData<byte[]> data(Entry entry) {
        return new StoredEvent(entry);
    }
}
