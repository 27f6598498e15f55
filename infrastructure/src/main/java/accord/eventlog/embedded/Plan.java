package accord.eventlog.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What of a query an index can answer: fields that must equal a value or one of several, and lower
 * and upper bounds. Whatever else it asks is left to the matcher, so a plan finds at least all that
 * match.
 */
final class Plan {
    private final Map<String, Collection<Object>> equals = new HashMap<>();
    private final Map<String, Object> low = new HashMap<>();
    private final Map<String, Object> high = new HashMap<>();

    private Plan() {}

    static Plan of(Document query) {
        Plan plan = new Plan();
        plan.read(query);
        return plan;
    }

    private void read(Document query) {
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
        switch (operator) {
            case "$eq" -> {
                if (Scalars.indexable(value)) {
                    equals.put(field, List.of(Scalars.normal(value)));
                }
            }
            case "$in" -> readIn(field, value);
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

    private void readIn(String field, @Nullable Object value) {
        if (value instanceof Collection<?> several
                && several.stream().allMatch(Scalars::indexable)) {
            TreeSet<Object> ordered = new TreeSet<>(Keys::compareValues);
            several.forEach(each -> ordered.add(Scalars.normal(each)));
            equals.putIfAbsent(field, ordered);
        }
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
        @Nullable Object from = low.get(next);
        @Nullable Object to = from == null || next.equals("_id") ? high.get(next) : null;
        if (at == 0 && from == null && to == null) {
            return List.of();
        }
        List<KeyRange> ranges = new ArrayList<>();
        prefixes.forEach(prefix -> ranges.add(new KeyRange(prefix, from, to)));
        return ranges;
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
