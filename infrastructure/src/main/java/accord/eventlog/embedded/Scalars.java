package accord.eventlog.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values that an index can be asked for. */
final class Scalars {

    private Scalars() {}

    static boolean indexable(@Nullable Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof ObjectId
                || value instanceof UUID
                || value instanceof BinData
                || value instanceof Boolean
                || value instanceof Instant;
    }

    /** As keys of indexes hold it: numbers of equal value are one. */
    static Object normal(@Nullable Object value) {
        return new KeyValue(value).normalized().get(0);
    }
}
