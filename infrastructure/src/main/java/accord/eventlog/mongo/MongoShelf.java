package accord.eventlog.mongo;

import accord.eventlog.query.Shelf;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A shelf in collections, one a generation: the value as JSON, beside it what it is found by. */
final class MongoShelf<T> implements Shelf<T> {
    private static final int MOST = 1_000;

    private final Place place;
    private final Map<String, MongoCollection<Document>> generations = new ConcurrentHashMap<>();
    private final JsonMapper json;
    private final Class<T> type;
    private final Map<String, Function<T, Collection<String>>> keys;

    /** Where a shelf's documents lie. */
    interface Place {

        /** The generation that this thread uses now. */
        String generation();

        MongoCollection<Document> collection(String generation);

        /** Nothing, where this thread may write. */
        void admit();
    }

    MongoShelf(
            Place place,
            JsonMapper json,
            Class<T> type,
            Map<String, Function<T, Collection<String>>> keys) {
        this.place = place;
        this.json = json;
        this.type = type;
        this.keys = Map.copyOf(keys);
    }

    private MongoCollection<Document> documents() {
        return generations.computeIfAbsent(place.generation(), this::opened);
    }

    private MongoCollection<Document> opened(String generation) {
        MongoCollection<Document> documents = place.collection(generation);
        if (!keys.isEmpty()) {
            documents.createIndex(Indexes.ascending("k", "_id"));
        }
        return documents;
    }

    private MongoCollection<Document> writable() {
        place.admit();
        return documents();
    }

    @Override
    public Optional<T> get(String id) {
        return Optional.ofNullable(documents().find(Filters.eq("_id", id)).first())
                .map(this::value);
    }

    @Override
    public void put(String id, T value) {
        List<String> found = new ArrayList<>();
        keys.forEach(
                (key, values) -> values.apply(value).forEach(each -> found.add(key + '=' + each)));
        Document document =
                new Document("_id", id)
                        .append("k", found)
                        .append("v", json.writeValueAsString(value));
        writable().replaceOne(Filters.eq("_id", id), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public void remove(String id) {
        writable().deleteOne(Filters.eq("_id", id));
    }

    @Override
    public List<T> by(String key, String value, @Nullable String after, int limit) {
        Bson keyed = Filters.eq("k", keyed(key, value));
        return find(since(keyed, after), Sorts.ascending("_id"), limit);
    }

    private static Bson since(Bson keyed, @Nullable String after) {
        return after == null ? keyed : Filters.and(keyed, Filters.gt("_id", after));
    }

    @Override
    public List<T> byAny(String key, Collection<String> values, @Nullable String after, int limit) {
        if (values.size() > MOST) {
            throw new IllegalArgumentException("at most 1,000 values, not " + values.size());
        }
        List<String> any = values.stream().map(value -> keyed(key, value)).toList();
        return find(since(Filters.in("k", any), after), Sorts.ascending("_id"), limit);
    }

    @Override
    public List<T> latest(String key, String value, @Nullable String before, int limit) {
        Bson keyed = Filters.eq("k", keyed(key, value));
        Bson filter = before == null ? keyed : Filters.and(keyed, Filters.lt("_id", before));
        return find(filter, Sorts.descending("_id"), limit);
    }

    private List<T> find(Bson filter, Bson order, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be 1 to 1,000, is " + limit);
        }
        return documents()
                .find(filter)
                .sort(order)
                .limit(limit)
                .map(this::value)
                .into(new ArrayList<>());
    }

    @Override
    public long count(String key, String value) {
        return documents().countDocuments(Filters.eq("k", keyed(key, value)));
    }

    private String keyed(String key, String value) {
        if (!keys.containsKey(key)) {
            throw new IllegalArgumentException("this shelf has no key " + key);
        }
        return key + '=' + value;
    }

    @Override
    public void clear() {
        writable().deleteMany(new Document());
    }

    private T value(Document found) {
        return json.readValue(found.getString("v"), type);
    }
}
