package accord.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import accord.eventlog.embedded.EmbeddedServer;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestoredTest {
    private static final String POLICY = "water";

    private final EmbeddedServer server = EmbeddedServer.inMemory();
    private final MongoClient client = MongoClients.create(server.connectionString());
    private final MongoDatabase database = client.getDatabase("accord");
    private final MongoCollection<Document> tokens = database.getCollection("trackingtokens");
    private final TokenDocuments documents =
            new TokenDocuments(EventSerializer.of(EventNames.of(List.of())));
    private final MongoShelves shelves =
            new MongoShelves(
                    database, database, Generations.none(database.getCollection("tokens")));

    private record Word(String text) {}

    @BeforeEach
    void a_log_of_five_and_what_was_made_of_it() {
        try (MongoLog log = open()) {
            for (int i = 0; i < 5; i++) {
                log.append(List.of(Samples.entry("s", i)));
            }
        }
        tokens.insertOne(documents.begun("titles", 0, at(5)));
        tokens.insertOne(documents.begun("slow", 0, at(2)));
        tokens.insertOne(documents.begun(POLICY, 0, at(5)));
        tokens.insertOne(documents.begun("__config", 0, null));
        shelves.shelf("titles", Word.class, Map.of()).put("a", new Word("read model"));
        shelves.kept("seals", Word.class, Map.of()).put("a", new Word("signature"));
        database.getCollection("events.snapshots").insertOne(new Document("_id", "s"));
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private MongoLog open() {
        return MongoLog.open(database, "events", MongoLog.Settings.ALONE);
    }

    private static TrackingToken at(long commit) {
        return new GlobalSequenceTrackingToken(Position.of(commit, 0));
    }

    private List<String> settle() {
        try (MongoLog log = open()) {
            return new Restored(log, database, tokens, documents, Set.of(POLICY)).settle();
        }
    }

    private List<String> processors() {
        return tokens.find().map(token -> token.getString("processorName")).into(new ArrayList<>());
    }

    @Test
    void nothing_is_touched_where_nothing_is_ahead() {
        assertThat(settle()).isEmpty();
        assertThat(processors()).containsExactly("titles", "slow", POLICY, "__config");
        assertThat(shelves.shelf("titles", Word.class, Map.of()).get("a")).isPresent();
        assertThat(database.getCollection("events.snapshots").countDocuments()).isEqualTo(1);
    }

    @Test
    void after_an_older_log_was_restored_read_models_begin_anew_and_policies_at_the_head() {
        database.getCollection("events").deleteMany(Filters.gt("_id", 3L));
        assertThat(settle()).containsExactly("titles", POLICY);
        assertThat(processors()).containsExactly(POLICY, "__config");
        Document policy = Objects.requireNonNull(tokens.find().first());
        assertThat(documents.token(policy)).isEqualTo(at(3));
        assertThat(shelves.shelf("titles", Word.class, Map.of()).get("a")).isEmpty();
        assertThat(shelves.kept("seals", Word.class, Map.of()).get("a")).isPresent();
        assertThat(database.getCollection("events.snapshots").countDocuments()).isZero();
        assertThat(settle()).isEmpty();
    }
}
