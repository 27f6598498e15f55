package accord.repairs.mongo;

import accord.contract.ContractId;
import accord.repairs.Telling;
import accord.repairs.Tellings;
import accord.repairs.Version;
import accord.text.Text;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What else was told of requests, such as addresses and descriptions: kept apart, since it may
 * speak of people, and can be erased. The request has only its digest.
 */
final class ApartWords {
    /** The name under which a request's document has the digest. */
    static final String REFERRED = "o";

    /** The only name in what stands for words that are kept apart. */
    private static final String DIGEST = "\u0000";

    private static final int DUPLICATE_KEY = 11_000;

    private final MongoCollection<Document> words;

    ApartWords(MongoCollection<Document> words) {
        this.words = words;
    }

    /** The same telling with a digest instead of what it says by names of its own. */
    static Telling apart(Telling telling) {
        return telling.others().isEmpty()
                ? telling
                : telling.withOthers(
                        digested(Text.hash(flat(telling.others()).toString()).substring(0, 20)));
    }

    /** The digests of all words that were told of a request. */
    static Set<String> digests(Tellings tellings) {
        return tellings.versions().stream()
                .map(Version::telling)
                .filter(telling -> !telling.others().isEmpty())
                .map(ApartWords::digest)
                .collect(Collectors.toSet());
    }

    static Map<String, String> digested(@Nullable String digest) {
        return digest == null ? Map.of() : Map.of(DIGEST, digest);
    }

    static String digest(Telling apart) {
        String digest = apart.others().get(DIGEST);
        if (digest == null) {
            throw new IllegalArgumentException("its words are not apart");
        }
        return digest;
    }

    /** Of words that were told of a request. */
    static String id(String request, String digest) {
        return request + '\n' + digest;
    }

    /** To be inserted before the request that refers to it. */
    static Document document(ContractId contract, Telling told, Telling apart) {
        String request = RequestDocument.id(contract, told);
        return new Document(RequestDocument.ID, id(request, digest(apart)))
                .append("w", flat(told.others()));
    }

    private static List<String> flat(Map<String, String> others) {
        List<String> flat = new ArrayList<>(2 * others.size());
        new TreeMap<>(others)
                .forEach((name, value) -> {
                    flat.add(name);
                    flat.add(value);
                });
        return flat;
    }

    /** Those that are there already, since an import was interrupted, stay. */
    void insert(List<Document> documents) {
        if (documents.isEmpty()) {
            return;
        }
        try {
            words.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException some) {
            boolean known =
                    some.getWriteErrors().stream().allMatch(e -> e.getCode() == DUPLICATE_KEY);
            if (!known) {
                throw some;
            }
        }
    }

    /** What else was told of a request, by the digest of each telling. */
    Map<String, String> of(String request, String digest) {
        Document found = words.find(Filters.eq(RequestDocument.ID, id(request, digest))).first();
        Map<String, String> others = new LinkedHashMap<>();
        if (found != null) {
            List<String> flat = found.getList("w", String.class);
            for (int i = 0; i + 1 < flat.size(); i += 2) {
                others.put(flat.get(i), flat.get(i + 1));
            }
        }
        return others;
    }

    void delete(Collection<String> ids) {
        if (!ids.isEmpty()) {
            words.deleteMany(Filters.in(RequestDocument.ID, ids));
        }
    }
}
