package accord.eventlog.mongo;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Remembers since when claims that others hold have not changed, as seen from here. */
final class Silence {
    private final Duration patience;
    private final LongSupplier nanos;
    private final Map<Object, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(@Nullable Object sign, long since) {}

    Silence(Duration patience, LongSupplier nanos) {
        this.patience = patience;
        this.nanos = nanos;
    }

    /** Whether a claim has shown no sign of life for too long. */
    boolean isLong(Document claim) {
        long now = nanos.getAsLong();
        Object sign = claim.get(TokenDocuments.SIGN);
        Seen last =
                seen.merge(
                        claim.get("_id"),
                        new Seen(sign, now),
                        (before, latest) ->
                                Objects.equals(before.sign(), latest.sign()) ? before : latest);
        return now - last.since() >= patience.toNanos();
    }
}
