package accord.eventlog.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What of a query an index can answer: fields that must equal a value or one of several, and lower
 * and upper bounds. Whatever else it asks is left to the matcher, so a plan finds at least all that
 * match.
 */
final class Plan {
    private static final Set<String> EXACT = Set.of("$gte", "$lte");
    private static final Set<String> EXACT_FIELDS = Set.of("$and", "_id");

    private final Map<String, Collection<Object>> equals = new HashMap<>();
    private final Map<String, Object> low = new HashMap<>();
    private final Map<String, Object> high = new HashMap<>();
    private final Map<String, Bounds> within = new HashMap<>();

    private record Bounds(@Nullable Object low, @Nullable Object high) {}

    private boolean exact = true;
    private String list = "";

    private Plan() {}

    static Plan of(Document query) {
        Plan plan = new Plan();
        plan.read(query);
        if (query.size() == 1) {
            query.forEach(plan::readExactly);
        }
        return plan;
    }

    private void read(Document query) {
        exact &= query.keySet().stream().allMatch(field -> EXACT_FIELDS.contains(field));
        query.entrySet().forEach(condition -> read(condition.getKey(), condition.getValue()));
    }

    private void read(String field, @Nullable Object value) {
        if (field.equals("$and") && value instanceof Collection<?> all) {
            all.forEach(each -> read((Document) each));
        } else if (value instanceof Document operators && !field.startsWith("$")) {
            operators.entrySet().forEach(each -> read(field, each.getKey(), each.getValue()));
        } else if (!field.startsWith("$")) {
            read(field, "$eq", value);
        }
    }

    private void read(String field, String operator, @Nullable Object value) {
        exact &= field.equals("_id") && EXACT.contains(operator) && Scalars.indexable(value);
        switch (operator) {
            case "$eq" -> {
                if (Scalars.indexable(value)) {
                    equals.put(field, List.of(Scalars.normal(value)));
                }
            }
            case "$in" -> readIn(field, value);
            case "$elemMatch" -> readWithin(field, value);
            case "$gt", "$gte" -> {
                if (Scalars.indexable(value)) {
                    low.put(field, Scalars.normal(value));
                }
            }
            case "$lt", "$lte" -> {
                if (Scalars.indexable(value)) {
                    high.put(field, Scalars.normal(value));
                }
            }
            default -> {
                // the matcher's
            }
        }
    }

    /**
     * Bounds that one and the same element must keep: of a list, only these may be taken at once.
     */
    private void readWithin(String list, @Nullable Object value) {
        if (value instanceof Document fields) {
            fields.forEach((field, bounds) -> {
                if (bounds instanceof Document both
                        && Scalars.indexable(both.get("$gte"))
                        && Scalars.indexable(both.get("$lte"))) {
                    within.put(
                            list + '.' + field,
                            new Bounds(
                                    Scalars.normal(both.get("$gte")),
                                    Scalars.normal(both.get("$lte"))));
                }
            });
        }
    }

    /**
     * Where nothing is asked but that an element's one field lies between two values of one kind,
     * an index of that field has just those documents, and such as have no list there.
     */
    private void readExactly(String field, @Nullable Object value) {
        if (!field.contains(".")
                && value instanceof Document operators
                && operators.size() == 1
                && operators.get("$elemMatch") instanceof Document fields
                && fields.size() == 1
                && fields.values().iterator().next() instanceof Document bounds
                && bounds.keySet().equals(EXACT)
                && within.size() == 1
                && sameKind(within.values().iterator().next())) {
            list = field;
            exact = true;
        }
    }

    private static boolean sameKind(Bounds bounds) {
        return bounds.low() instanceof String && bounds.high() instanceof String;
    }

    private void readIn(String field, @Nullable Object value) {
        if (value instanceof Collection<?> several
                && several.stream().allMatch(Scalars::indexable)) {
            TreeSet<Object> ordered = new TreeSet<>(Keys::compareValues);
            several.forEach(each -> ordered.add(Scalars.normal(each)));
            equals.putIfAbsent(field, ordered);
        }
    }

    /**
     * Whether all that it finds matches, so that no matcher need be asked: bounds of the id, or of
     * a list's elements.
     */
    boolean exact() {
        return exact;
    }

    /** Whether a stored document has a list where its elements are asked for. */
    boolean holdsList(byte[] document) {
        return list.isEmpty() || Fields.isList(document, list);
    }

    /** How to find candidates in an index, in its order; empty where it is of no use. */
    List<KeyRange> ranges(List<String> fields) {
        List<List<Object>> prefixes = new ArrayList<>();
        prefixes.add(List.of());
        int at = 0;
        while (at < fields.size() && equals.containsKey(fields.get(at))) {
            prefixes = extended(prefixes, equals.getOrDefault(fields.get(at), List.of()));
            at++;
        }
        String next = at < fields.size() ? fields.get(at) : "";
        Bounds bounds = bounds(next);
        if (at == 0 && bounds.low() == null && bounds.high() == null) {
            return List.of();
        }
        List<KeyRange> ranges = new ArrayList<>();
        prefixes.forEach(prefix -> ranges.add(new KeyRange(prefix, bounds.low(), bounds.high())));
        return ranges;
    }

    /** Of a list, one element may keep the lower and another the upper bound: one is taken. */
    private Bounds bounds(String field) {
        Bounds both = within.get(field);
        if (both != null) {
            return both;
        }
        @Nullable Object from = low.get(field);
        return new Bounds(from, from == null || field.equals("_id") ? high.get(field) : null);
    }

    private static List<List<Object>> extended(
            List<List<Object>> prefixes, Collection<Object> values) {
        List<List<Object>> longer = new ArrayList<>();
        for (List<Object> prefix : prefixes) {
            for (Object value : values) {
                List<Object> one = new ArrayList<>(prefix);
                one.add(value);
                longer.add(one);
            }
        }
        return longer;
    }

    /** How many fields of an index have one value only: after them it is in order. */
    int fixed(List<String> fields) {
        int at = 0;
        while (at < fields.size() && equals.getOrDefault(fields.get(at), List.of()).size() == 1) {
            at++;
        }
        return at;
    }
}
