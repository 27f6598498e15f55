package accord.eventlog.mongo;

import java.time.Instant;
import org.axonframework.eventhandling.EventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;

/** An event that belongs to no aggregate. */
record LoneEvent(TrackingToken trackingToken, EventData<byte[]> data)
        implements TrackedEventData<byte[]> {

    @Override
    public String getEventIdentifier() {
        return data.getEventIdentifier();
    }

    @Override
    public Instant getTimestamp() {
        return data.getTimestamp();
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return data.getMetaData();
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return data.getPayload();
    }
}
