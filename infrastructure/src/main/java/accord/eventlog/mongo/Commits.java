package accord.eventlog.mongo;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.bson.BSONException;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * The log's collection: exact look-ups and ordered inserts only, acknowledged by a majority and its
 * journals, read by majority from the primary, so that nothing read here can be rolled back.
 */
final class Commits {
    /** So many documents an answer holds: a whole page, and none left over to be asked for. */
    private static final int AT_ONCE = 257;

    private final MongoCollection<Commit> documents;
    private final MongoCollection<BsonDocument> keys;
    private final Predicate<Commit> sound;

    /** Those of a log, each of which must have the hash that it states. */
    Commits(MongoDatabase database, String name, String log) {
        this(database, name, commit -> commit.sound(log));
    }

    /** As they are. */
    Commits(MongoDatabase database, String name) {
        this(database, name, commit -> true);
    }

    private Commits(MongoDatabase database, String name, Predicate<Commit> sound) {
        this.sound = sound;
        this.keys =
                database.getCollection(name, BsonDocument.class)
                        .withReadConcern(ReadConcern.MAJORITY)
                        .withReadPreference(ReadPreference.primary())
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.documents =
                keys.withDocumentClass(Commit.class)
                        .withCodecRegistry(
                                CodecRegistries.fromRegistries(
                                        CodecRegistries.fromCodecs(new CommitCodec()),
                                        database.getCodecRegistry()));
    }

    void createIndexes() {
        for (String field :
                List.of(CommitCodec.KEYS, CommitCodec.EVENT_IDS, CommitCodec.COMMIT_ID)) {
            keys.createIndex(Indexes.ascending(field), new IndexOptions().unique(true));
        }
    }

    /** The collection as it is. */
    MongoCollection<Commit> plain() {
        return documents;
    }

    void insert(List<Commit> commits) {
        documents.insertMany(commits, new InsertManyOptions().ordered(true));
    }

    /** The same where the server makes sure that what the first one builds upon is there. */
    void insertBehind(List<Commit> commits) {
        long before = commits.get(0).position() - 1;
        if (before == 0) {
            insert(commits);
            return;
        }
        BsonDocument required = new BsonDocument("requires", new BsonInt64(before));
        documents.insertMany(commits, new InsertManyOptions().ordered(true).comment(required));
    }

    /** Those of the next so many that are written, perhaps not yet for good. */
    List<Commit> nextAsWritten(long after, int count) {
        return find(documents.withReadConcern(ReadConcern.LOCAL), between(after, after + count));
    }

    /**
     * Tells, as far as it knows it, the position of each commit that comes.
     *
     * @param patience how long the server waits for one before it answers that there is none
     */
    MongoCursor<BsonDocument> changes(Duration patience) {
        return keys.watch(
                        List.of(
                                Aggregates.match(Filters.eq("operationType", "insert")),
                                Aggregates.project(
                                        Projections.include("operationType", "documentKey"))))
                .maxAwaitTime(patience.toMillis(), TimeUnit.MILLISECONDS)
                .withDocumentClass(BsonDocument.class)
                .cursor();
    }

    @Nullable Commit at(long position) {
        return find(Filters.eq("_id", position)).stream().findFirst().orElse(null);
    }

    /** Those of these positions that are there, in order, whether they are sound or not. */
    List<Commit> at(List<Long> positions) {
        return read(documents.find(Filters.in("_id", positions)).sort(Sorts.ascending("_id")));
    }

    /** Those of the next so many positions that are there, in order. */
    List<Commit> next(long after, int count) {
        return find(between(after, after + count));
    }

    private static Bson between(long after, long to) {
        return Filters.and(Filters.gte("_id", after + 1), Filters.lte("_id", to));
    }

    /** Those that hold any of so many places of a stream, in no particular order. */
    List<Commit> inStream(String stream, long from, int count) {
        BsonDocument range =
                new BsonDocument("$gte", new BsonString(Entry.key(stream, from)))
                        .append("$lte", new BsonString(Entry.key(stream, from + count - 1)));
        return checked(read(documents.find(Filters.elemMatch("e", new BsonDocument("k", range)))));
    }

    List<Commit> holding(Collection<String> streamKeys) {
        return find(Filters.in(CommitCodec.KEYS, streamKeys));
    }

    List<Commit> holdingIds(Collection<String> eventIds) {
        return find(Filters.in(CommitCodec.EVENT_IDS, eventIds));
    }

    List<Commit> withId(Binary commit) {
        return find(Filters.eq(CommitCodec.COMMIT_ID, commit));
    }

    private List<Commit> find(Bson filter) {
        return find(documents, filter);
    }

    private List<Commit> find(MongoCollection<Commit> in, Bson filter) {
        return checked(read(in.find(filter).sort(Sorts.ascending("_id"))));
    }

    private List<Commit> checked(List<Commit> found) {
        for (Commit commit : found) {
            if (!sound.test(commit)) {
                throw new LogFault(
                        "The log's commit at position %d does not have the hash that it states: restore the log from a backup."
                                .formatted(commit.position()));
            }
        }
        return found;
    }

    private List<Commit> read(FindIterable<Commit> found) {
        try {
            return found.batchSize(AT_ONCE).into(new ArrayList<>());
        } catch (BSONException | IndexOutOfBoundsException | NumberFormatException foreign) {
            throw new LogFault(
                    "The collection %s holds a document that is no part of a log: remove it."
                            .formatted(keys.getNamespace()),
                    foreign);
        }
    }

    /** Which of these positions are there. */
    Set<Long> present(List<Long> positions) {
        Set<Long> there = new HashSet<>();
        keys.find(Filters.in("_id", positions))
                .projection(Projections.include("_id"))
                .forEach(found -> there.add(found.getInt64("_id").getValue()));
        return there;
    }

    /** Which sequences of a stream, of these, are there. */
    Set<Long> presentIn(String stream, List<Long> sequences) {
        List<String> asked = sequences.stream().map(at -> Entry.key(stream, at)).toList();
        Set<String> wanted = new HashSet<>(asked);
        Set<Long> there = new HashSet<>();
        keys.find(Filters.in(CommitCodec.KEYS, asked))
                .projection(Projections.include(CommitCodec.KEYS))
                .forEach(found ->
                        found.getArray("e").stream()
                                .map(entry -> entry.asDocument().getString("k").getValue())
                                .filter(wanted::contains)
                                .forEach(key -> there.add(Entry.sequenceOf(key))));
        return there;
    }
}
