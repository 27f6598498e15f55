package accord.eventlog.mongo;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * How a projection goes over to shelves that were made again: its claim is taken away, so that it
 * stands still; when the others have caught up with it, one write says which serve and from where
 * the projection goes on. Whoever dies in between leaves a claim that lapses like any other.
 */
final class Handover {
    private final MongoCollection<Document> documents;
    private final TokenDocuments tokens;
    private final String projection;
    private final String owner;

    /**
     * @param node under whose name no processor claims
     */
    Handover(
            MongoCollection<Document> documents,
            TokenDocuments tokens,
            String projection,
            String node) {
        this.documents = documents.withWriteConcern(WriteConcern.MAJORITY);
        this.tokens = tokens;
        this.projection = projection;
        this.owner = node + "~rebuild";
    }

    /** The position at which it stands still from now on; empty where it never began. */
    OptionalLong seize() {
        Document found =
                documents.findOneAndUpdate(
                        TokenDocuments.of(projection, 0),
                        Updates.combine(
                                Updates.set(TokenDocuments.OWNER, owner), TokenDocuments.sign()),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return found == null ? OptionalLong.empty() : OptionalLong.of(tokens.position(found));
    }

    /**
     * Lets it go on with others.
     *
     * @return false where somebody has taken the claim meanwhile, and nothing has changed
     */
    boolean complete(TrackingToken token, String generation) {
        Bson change =
                Updates.combine(
                        tokens.token(token),
                        Updates.set(TokenDocuments.GENERATION, generation),
                        Updates.set(TokenDocuments.OWNER, null),
                        TokenDocuments.sign());
        return documents.updateOne(seized(), change).getMatchedCount() > 0;
    }

    /** Lets it go on with what it had. */
    void giveBack() {
        documents.updateOne(seized(), Updates.set(TokenDocuments.OWNER, null));
    }

    private Bson seized() {
        return Filters.and(
                TokenDocuments.of(projection, 0), Filters.eq(TokenDocuments.OWNER, owner));
    }
}
