package accord.eventlog.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a query whose documents go out as they are stored, neither decoded nor encoded anew.
 *
 * @param namespace what was asked
 */
record AsStored(String namespace, List<byte[]> documents) {
    private static final String FIELD = "asStored";

    /** What a handler may give back; {@link AnswerEncoder} makes the answer of it. */
    Document answer() {
        return new Document(FIELD, this);
    }

    static @Nullable Object in(Document answer) {
        return answer.get(FIELD);
    }
}
