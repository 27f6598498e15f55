package accord.eventlog.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * An answer that waits for something to happen, while the thread of its connection, which serves
 * others too, goes on with them.
 *
 * @param answer ends on the thread of its connection
 */
record Later(CompletableFuture<Document> answer) {
    private static final String FIELD = "later";

    /** What a handler may give back; {@link AnswerEncoder} sends the answer when it is there. */
    Document promised() {
        return new Document(FIELD, this);
    }

    static @Nullable Object in(Document answer) {
        return answer.get(FIELD);
    }
}
