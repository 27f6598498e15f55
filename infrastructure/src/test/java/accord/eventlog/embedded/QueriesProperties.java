package accord.eventlog.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.bson.Document;
import org.bson.conversions.Bson;

/** With indexes a query gives what it gives without, in the same order. */
class QueriesProperties {
    private static EmbeddedServer server;
    private static MongoClient client;

    @BeforeContainer
    static void start() {
        server = EmbeddedServer.inMemory();
        client = MongoClients.create(server.connectionString());
    }

    @AfterContainer
    static void stop() {
        client.close();
        server.close();
    }

    @Property(tries = 150)
    void indexes_change_no_answer(
            @ForAll("documents") List<Document> documents,
            @ForAll("filters") List<Bson> filters,
            @ForAll("orders") Bson order) {
        MongoDatabase database = client.getDatabase("d" + UUID.randomUUID());
        MongoCollection<Document> plain = database.getCollection("plain");
        MongoCollection<Document> indexed = database.getCollection("indexed");
        indexed.createIndex(Indexes.ascending("k", "_id"));
        indexed.createIndex(Indexes.ascending("n"));
        indexed.createIndex(Indexes.ascending("e.k"));
        indexed.createIndex(Indexes.ascending("u"), new IndexOptions().unique(true).sparse(true));
        Map<Object, Document> distinct = new HashMap<>();
        documents.forEach(document -> distinct.put(document.get("_id"), document));
        distinct.values().forEach(document -> store(document, plain, indexed));
        change(plain);
        change(indexed);
        for (Bson filter : filters) {
            for (int limit : new int[] {0, 1, 3}) {
                assertThat(indexed.find(filter).sort(order).limit(limit).into(new ArrayList<>()))
                        .isEqualTo(
                                plain.find(filter)
                                        .sort(order)
                                        .limit(limit)
                                        .into(new ArrayList<>()));
            }
            assertThat(indexed.countDocuments(filter))
                    .isEqualTo(plain.find(filter).into(new ArrayList<>()).size());
        }
        database.drop();
    }

    /** Against what is asked, since every collection has an index of its ids. */
    @Property(tries = 50)
    void bounds_of_the_id_are_kept_whatever_numbers_they_are(
            @ForAll Set<@IntRange(min = 0, max = 30) Integer> ids,
            @ForAll @IntRange(min = -1, max = 31) int low,
            @ForAll @IntRange(min = -1, max = 31) int high) {
        MongoDatabase database = client.getDatabase("d" + UUID.randomUUID());
        MongoCollection<Document> all = database.getCollection("all");
        ids.forEach(id -> all.insertOne(new Document("_id", number(id))));
        for (Number from : List.of(low, (long) low, low - 0.5)) {
            for (Number to : List.of(high, (double) high, high + 0.5)) {
                List<Long> found =
                        all
                                .find(Filters.and(Filters.gte("_id", from), Filters.lte("_id", to)))
                                .sort(Sorts.ascending("_id"))
                                .into(new ArrayList<>())
                                .stream()
                                .map(each -> ((Number) each.get("_id")).longValue())
                                .toList();
                assertThat(found)
                        .isEqualTo(
                                ids.stream()
                                        .filter(id -> id >= low && id <= high)
                                        .sorted()
                                        .map(Integer::longValue)
                                        .toList());
            }
        }
        database.drop();
    }

    private static Number number(int id) {
        return switch (id % 3) {
            case 0 -> id;
            case 1 -> (long) id;
            default -> (double) id;
        };
    }

    private static void store(
            Document document, MongoCollection<Document> plain, MongoCollection<Document> indexed) {
        Document unique = new Document(document);
        unique.put("u", document.get("_id"));
        plain.insertOne(new Document(unique));
        indexed.insertOne(new Document(unique));
    }

    private static void change(MongoCollection<Document> documents) {
        documents.updateMany(Filters.eq("n", 2), Updates.set("k", List.of("moved")));
        documents.deleteMany(Filters.eq("n", 3));
    }

    @Provide
    Arbitrary<List<Document>> documents() {
        Arbitrary<Integer> ids = Arbitraries.integers().between(0, 30);
        Arbitrary<List<String>> keys =
                Arbitraries.of("a", "b", "c").list().uniqueElements().ofMaxSize(3);
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 5);
        return Combinators.combine(ids, keys, numbers)
                .as((id, key, number) ->
                        new Document("_id", id)
                                .append("k", key)
                                .append("n", number)
                                .append("e", number == 5 ? new Document("k", "b") : each(key)))
                .list()
                .ofMaxSize(25);
    }

    private static List<Document> each(List<String> keys) {
        return keys.stream().map(one -> new Document("k", one)).toList();
    }

    @Provide
    Arbitrary<List<Bson>> filters() {
        return one().list().ofSize(6);
    }

    private static Arbitrary<Bson> one() {
        Arbitrary<Bson> ids =
                Arbitraries.integers()
                        .between(-1, 31)
                        .flatMap(id ->
                                Arbitraries.of(
                                        Filters.eq("_id", id),
                                        Filters.gt("_id", id),
                                        Filters.gte("_id", (double) id),
                                        Filters.lt("_id", (long) id),
                                        Filters.in("_id", id, id + 2, id - 3),
                                        Filters.and(
                                                Filters.gt("_id", id - 9), Filters.lte("_id", id)),
                                        Filters.and(
                                                Filters.gte("_id", id - 9), Filters.lte("_id", id)),
                                        Filters.ne("_id", id)));
        Arbitrary<Bson> keys =
                Arbitraries.of("a", "b", "moved", "z")
                        .flatMap(key ->
                                Arbitraries.of(
                                        Filters.eq("k", key),
                                        Filters.in("k", key, "b"),
                                        Filters.and(Filters.gt("k", "a"), Filters.lt("k", key)),
                                        Filters.elemMatch(
                                                "e",
                                                new Document(
                                                        "k",
                                                        new Document("$gte", "b")
                                                                .append("$lte", key))),
                                        Filters.and(
                                                Filters.gte("e.k", "b"),
                                                Filters.elemMatch(
                                                        "e",
                                                        new Document(
                                                                "k",
                                                                new Document("$gte", "a")
                                                                        .append("$lte", key)))),
                                        Filters.exists("k")));
        Arbitrary<Bson> numbers =
                Arbitraries.integers()
                        .between(0, 6)
                        .flatMap(n ->
                                Arbitraries.of(
                                        Filters.eq("n", n),
                                        Filters.gte("n", n),
                                        Filters.eq("n", null)));
        return Arbitraries.oneOf(
                ids,
                keys,
                numbers,
                Combinators.combine(keys, ids).as(Filters::and),
                Combinators.combine(keys, numbers).as(Filters::or));
    }

    @Provide
    Arbitrary<Bson> orders() {
        return Arbitraries.of(
                Sorts.ascending("_id"),
                Sorts.descending("_id"),
                Sorts.orderBy(Sorts.descending("n"), Sorts.ascending("_id")));
    }
}
