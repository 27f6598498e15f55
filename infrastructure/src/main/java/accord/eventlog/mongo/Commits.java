package accord.eventlog.mongo;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.BSONException;
import org.bson.BsonDocument;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * The log's collection: exact look-ups and ordered inserts only, acknowledged by a majority and its
 * journals, read by majority from the primary, so that nothing read here can be rolled back.
 */
final class Commits {
    private final MongoCollection<Commit> documents;
    private final MongoCollection<BsonDocument> keys;

    Commits(MongoDatabase database, String name) {
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

    @Nullable Commit at(long position) {
        return find(Filters.eq("_id", position)).stream().findFirst().orElse(null);
    }

    /** Those of these positions that are there, in order. */
    List<Commit> at(List<Long> positions) {
        return find(Filters.in("_id", positions));
    }

    /** Those of the next so many positions that are there, in order. */
    List<Commit> next(long after, int count) {
        return find(Filters.and(Filters.gt("_id", after), Filters.lte("_id", after + count)));
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
        try {
            return documents.find(filter).sort(Sorts.ascending("_id")).into(new ArrayList<>());
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
