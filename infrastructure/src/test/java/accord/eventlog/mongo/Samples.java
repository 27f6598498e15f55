package accord.eventlog.mongo;

import java.nio.charset.StandardCharsets;
import org.bson.types.Binary;

/** Entries to try a log with. */
final class Samples {
    private static final byte[] METADATA = "{}".getBytes(StandardCharsets.UTF_8);

    private Samples() {}

    static Entry entry(String stream, long sequence) {
        return entry(stream, sequence, "x".repeat(300), 1_000_000L * sequence);
    }

    static Entry entry(String stream, long sequence, String payload, long at) {
        return new Entry(
                TimeOrderedIds.next().toString(),
                stream,
                sequence,
                "Sample",
                "sample.taken",
                "1",
                at,
                new Binary(payload.getBytes(StandardCharsets.UTF_8)),
                new Binary(METADATA));
    }
}
