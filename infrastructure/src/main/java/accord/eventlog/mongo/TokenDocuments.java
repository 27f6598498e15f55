package accord.eventlog.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** Tokens as documents, with the fields that axon-mongo gives them. */
final class TokenDocuments {
    static final String PROCESSOR = "processorName";
    static final String SEGMENT = "segment";
    static final String OWNER = "owner";

    /** When the owner last gave a sign, on its own clock: for people to read only. */
    static final String TIMESTAMP = "timestamp";

    /** Another one for each sign of life. */
    static final String SIGN = "sign";

    /** Which generation of its shelves a projection writes to; absent for the first. */
    static final String GENERATION = "generation";

    private static final String TOKEN = "token";
    private static final String TYPE = "tokenType";

    private final Serializer serializer;

    TokenDocuments(Serializer serializer) {
        this.serializer = serializer;
    }

    static String generation(Document found) {
        return found.get(GENERATION, Generations.FIRST);
    }

    static Bson of(String processor, int segment) {
        return Filters.and(Filters.eq(PROCESSOR, processor), Filters.eq(SEGMENT, segment));
    }

    /** A sign of life: another one each time, so that whoever waits sees that it changed. */
    static Bson sign() {
        return Updates.combine(
                Updates.set(SIGN, UUID.randomUUID().toString()),
                Updates.set(TIMESTAMP, System.currentTimeMillis()));
    }

    Document begun(String processor, int segment, @Nullable TrackingToken token) {
        SerializedObject<byte[]> stored = stored(token);
        return new Document(PROCESSOR, processor)
                .append(SEGMENT, segment)
                .append(OWNER, null)
                .append(TIMESTAMP, 0L)
                .append(TOKEN, stored == null ? null : new Binary(stored.getData()))
                .append(TYPE, stored == null ? null : stored.getType().getName());
    }

    Bson token(@Nullable TrackingToken token) {
        SerializedObject<byte[]> stored = stored(token);
        return Updates.combine(
                Updates.set(TOKEN, stored == null ? null : new Binary(stored.getData())),
                Updates.set(TYPE, stored == null ? null : stored.getType().getName()));
    }

    private @Nullable SerializedObject<byte[]> stored(@Nullable TrackingToken token) {
        return token == null ? null : serializer.serialize(token, byte[].class);
    }

    /** The position of an event; 0 for the beginning. */
    long position(Document found) {
        TrackingToken token = token(found);
        return token == null ? 0 : token.position().orElse(0);
    }

    @Nullable TrackingToken token(Document found) {
        Object token = found.get(TOKEN);
        if (token == null) {
            return null;
        }
        byte[] bytes =
                token instanceof Binary binary
                        ? binary.getData()
                        : token.toString().getBytes(StandardCharsets.UTF_8);
        return serializer.deserialize(
                new SimpleSerializedObject<>(bytes, byte[].class, found.getString(TYPE), null));
    }
}
