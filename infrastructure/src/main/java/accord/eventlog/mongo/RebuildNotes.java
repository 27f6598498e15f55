package accord.eventlog.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which read models are being made again: beside the tokens of processors, each with a token of its
 * own, so that whoever works on one claims it and is succeeded like a processor.
 */
final class RebuildNotes {
    /** Before the projection's name; processors' names do not begin so. */
    static final String PREFIX = "__rebuild~";

    private static final String FROM = "from";
    private static final String MILLIS = "millis";
    private static final String FAILURE = "failure";

    private final MongoCollection<Document> documents;
    private final TokenDocuments tokens;

    RebuildNotes(MongoCollection<Document> documents, TokenDocuments tokens) {
        this.documents = documents;
        this.tokens = tokens;
    }

    /**
     * One that goes on or has failed.
     *
     * @param generation which it makes
     * @param done the commit up to which it has come
     * @param from the commit from which whoever works on it began
     * @param millis how long that one has worked on it, on its own clock
     * @param failure null while it goes on
     */
    record Noted(
            String projection,
            String generation,
            long done,
            long from,
            long millis,
            @Nullable String failure) {}

    List<Noted> of(Collection<String> projections) {
        List<String> names = projections.stream().map(name -> PREFIX + name).toList();
        return documents
                .find(Filters.in(TokenDocuments.PROCESSOR, names))
                .map(this::noted)
                .into(new ArrayList<>());
    }

    private Noted noted(Document found) {
        return new Noted(
                found.getString(TokenDocuments.PROCESSOR).substring(PREFIX.length()),
                TokenDocuments.generation(found),
                Position.commit(tokens.position(found)),
                found.get(FROM, 0L),
                found.get(MILLIS, 0L),
                found.getString(FAILURE));
    }

    /**
     * Notes a new one, in the place of one that failed.
     *
     * @param generation that was never used before
     * @return false where one goes on
     */
    boolean begin(String projection, String generation) {
        documents.deleteOne(Filters.and(note(projection), Filters.exists(FAILURE)));
        Document begun =
                tokens.begun(PREFIX + projection, 0, null)
                        .append(TokenDocuments.GENERATION, generation);
        try {
            documents.insertOne(begun);
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            return false;
        }
    }

    void progress(String projection, long from, long millis) {
        documents.updateOne(
                note(projection),
                Updates.combine(Updates.set(FROM, from), Updates.set(MILLIS, millis)));
    }

    void failed(String projection, String failure) {
        documents.updateOne(
                note(projection),
                Updates.combine(
                        Updates.set(FAILURE, failure), Updates.set(TokenDocuments.OWNER, null)));
    }

    void end(String projection) {
        documents.deleteOne(note(projection));
    }

    private static Bson note(String projection) {
        return TokenDocuments.of(PREFIX + projection, 0);
    }
}
