package accord.eventlog.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a query, with its documents as they are stored or as they are to be sent: nothing in
 * it is decoded or encoded anew.
 *
 * @param cursor by which the rest can be asked for; 0 where there is none
 * @param namespace what was asked
 * @param batch the name of the field that holds the documents
 */
record AsStored(long cursor, String namespace, String batch, List<byte[]> documents) {
    private static final String FIELD = "asStored";

    /** What a handler may give back; {@link AnswerEncoder} makes the answer of it. */
    Document answer() {
        return new Document(FIELD, this);
    }

    static @Nullable Object in(Document answer) {
        return answer.get(FIELD);
    }
}
