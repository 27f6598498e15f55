package accord.eventlog.mongo;

import static accord.eventlog.mongo.TokenDocuments.of;
import static accord.eventlog.mongo.TokenDocuments.sign;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.serialization.Serializer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Who works on which segment of which processor, and how far they are. A claim is taken over when
 * its owner gave no sign for a while, on the clock of the one who waits: no node's time of day is
 * trusted, so that one whose clock runs ahead cannot hold a claim beyond its own end.
 */
final class TokenClaims implements TokenStore {
    /** How long an owner may give no sign: more than twice as long as one that lives ever takes. */
    static final Duration SILENCE = Duration.ofSeconds(8);

    /** How often a processor gives one. */
    static final Duration SIGNS = Duration.ofSeconds(3);

    /** How often a processor looks for what nobody works on. */
    static final Duration LOOKS = Duration.ofSeconds(2);

    private static final String CONFIG = "__config";

    private final MongoCollection<Document> documents;
    private final TokenDocuments tokens;
    private final SeenTokens seen;
    private final Silence silence;
    private final String node;
    private final BiConsumer<String, String> claimed;

    /**
     * @param node of which there is one at a time under this name
     * @param patience how long an owner may give no sign
     * @param nanos a clock that only goes forward
     */
    TokenClaims(
            MongoCollection<Document> documents,
            Serializer serializer,
            String node,
            Duration patience,
            LongSupplier nanos) {
        this(documents, serializer, node, patience, nanos, (processor, generation) -> {});
    }

    /**
     * @param claimed is told of which generation the shelves are to which a claim lets write
     */
    TokenClaims(
            MongoCollection<Document> documents,
            Serializer serializer,
            String node,
            Duration patience,
            LongSupplier nanos,
            BiConsumer<String, String> claimed) {
        this.claimed = claimed;
        this.documents = documents.withReadPreference(ReadPreference.primary());
        this.tokens = new TokenDocuments(serializer);
        this.seen = new SeenTokens(this.documents, nanos);
        this.silence = new Silence(patience, nanos);
        this.node = node;
        this.documents.createIndex(
                Indexes.ascending(TokenDocuments.PROCESSOR, TokenDocuments.SEGMENT),
                new IndexOptions().unique(true));
    }

    @Override
    public void initializeTokenSegments(String processor, int count) {
        initializeTokenSegments(processor, count, null);
    }

    /** The first comes last: until it is there, a processor whose start was cut short has none. */
    @Override
    public void initializeTokenSegments(
            String processor, int count, @Nullable TrackingToken initial) {
        for (int segment = count - 1; segment >= 0; segment--) {
            if (!begin(initial, processor, segment) && segment == 0) {
                throw new UnableToClaimTokenException(
                        "The processor %s has segments already.".formatted(processor));
            }
        }
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        if (!begin(token, processor, segment)) {
            throw new UnableToInitializeTokenException(
                    "The processor %s has a segment %d already.".formatted(processor, segment));
        }
    }

    /** False where it has begun already. */
    private boolean begin(@Nullable TrackingToken token, String processor, int segment) {
        try {
            documents.insertOne(tokens.begun(processor, segment, token));
            seen.forget();
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            return false;
        }
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        update(processor, segment, combine(tokens.token(token), sign()));
    }

    @Override
    public void extendClaim(String processor, int segment) {
        update(processor, segment, sign());
    }

    private void update(String processor, int segment, Bson change) {
        if (documents.updateOne(mine(processor, segment), change).getMatchedCount() == 0) {
            throw lost(processor, segment);
        }
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        Document found = documents.find(of(processor, segment)).first();
        if (found == null || !mayClaim(found)) {
            throw lost(processor, segment);
        }
        Bson asSeen =
                and(
                        of(processor, segment),
                        eq(TokenDocuments.OWNER, found.get(TokenDocuments.OWNER)),
                        eq(TokenDocuments.SIGN, found.get(TokenDocuments.SIGN)));
        Bson claim = combine(set(TokenDocuments.OWNER, node), sign());
        if (documents.updateOne(asSeen, claim).getMatchedCount() == 0) {
            throw lost(processor, segment);
        }
        claimed.accept(processor, TokenDocuments.generation(found));
        return tokens.token(found);
    }

    private boolean mayClaim(Document found) {
        String owner = found.getString(TokenDocuments.OWNER);
        return owner == null || owner.equals(node) || silence.isLong(found);
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        documents.updateOne(mine(processor, segment), set(TokenDocuments.OWNER, null));
        seen.forget();
    }

    @Override
    public void deleteToken(String processor, int segment) {
        if (documents.deleteOne(mine(processor, segment)).getDeletedCount() == 0) {
            throw lost(processor, segment);
        }
        seen.forget();
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public int[] fetchSegments(String processor) {
        List<Document> all =
                documents
                        .find(eq(TokenDocuments.PROCESSOR, processor))
                        .sort(Sorts.ascending(TokenDocuments.SEGMENT))
                        .into(new ArrayList<>());
        return segments(whole(all));
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        List<Document> all = whole(seen.of(processor));
        int[] segments = segments(all);
        return all.stream()
                .filter(this::mayClaim)
                .map(found ->
                        Segment.computeSegment(found.getInteger(TokenDocuments.SEGMENT), segments))
                .toList();
    }

    private static int[] segments(List<Document> all) {
        return all.stream().mapToInt(found -> found.getInteger(TokenDocuments.SEGMENT)).toArray();
    }

    private static List<Document> whole(List<Document> all) {
        boolean whole = !all.isEmpty() && all.getFirst().getInteger(TokenDocuments.SEGMENT) == 0;
        return whole ? all : List.of();
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        Document found = documents.find(of(CONFIG, 0)).first();
        if (found == null) {
            try {
                documents.insertOne(tokens.begun(CONFIG, 0, null).append("id", id()));
            } catch (MongoWriteException another) {
                // somebody else named it first: theirs is read below
            }
            found = documents.find(of(CONFIG, 0)).first();
        }
        return Optional.ofNullable(found).map(config -> config.get("id", "accord"));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private Bson mine(String processor, int segment) {
        return and(of(processor, segment), eq(TokenDocuments.OWNER, node));
    }

    private static UnableToClaimTokenException lost(String processor, int segment) {
        return new UnableToClaimTokenException(
                "Segment %d of %s is not this node's: another works on it, or there is none."
                        .formatted(segment, processor));
    }
}
