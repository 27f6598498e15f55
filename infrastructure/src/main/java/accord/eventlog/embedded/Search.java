package accord.eventlog.embedded;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * What may answer a query, as it is stored.
 *
 * @param exact whether all of it does; otherwise each has to be looked into
 * @param inOrder whether it comes in the order that was asked for
 */
record Search(Stream<byte[]> documents, boolean exact, boolean inOrder) {
    private static final String ID = "_id";

    /** By an index where one helps. */
    static Search of(
            MVMap<Object, byte[]> data,
            List<Index<Object>> indexes,
            Document query,
            @Nullable Document orderBy) {
        Plan plan = Plan.of(query);
        for (Index<Object> index : indexes) {
            OrderedIndex ordered = (OrderedIndex) index;
            List<KeyRange> ranges = plan.ranges(ordered.fields());
            if (!ranges.isEmpty()) {
                boolean inOrder = ordersBy(ordered, plan, orderBy);
                Stream<byte[]> found = candidates(data, ordered, ranges, inOrder && down(orderBy));
                return new Search(found.filter(plan::holdsList), plan.exact(), inOrder);
            }
        }
        boolean byId = byId(orderBy);
        Stream<byte[]> all = byId && down(orderBy) ? backwards(data) : data.values().stream();
        return new Search(all, query.isEmpty(), byId);
    }

    /**
     * Whether the index gives them in the order that is asked for: by id, once all else is fixed.
     */
    private static boolean ordersBy(OrderedIndex index, Plan plan, @Nullable Document orderBy) {
        if (!byId(orderBy)) {
            return false;
        }
        List<String> fields = index.fields();
        int fixed = plan.fixed(fields);
        return fixed < fields.size() ? fields.get(fixed).equals(ID) : !index.isUnique();
    }

    private static boolean byId(@Nullable Document orderBy) {
        return orderBy != null && orderBy.keySet().equals(Set.of(ID));
    }

    private static boolean down(@Nullable Document orderBy) {
        return orderBy != null
                && orderBy.values().iterator().next() instanceof Number direction
                && direction.intValue() < 0;
    }

    /** Each once: an index has several keys for a document that holds a list. */
    private static Stream<byte[]> candidates(
            MVMap<Object, byte[]> data,
            OrderedIndex index,
            List<KeyRange> ranges,
            boolean reverse) {
        if (!reverse && index.fields().equals(List.of(ID)) && ranges.get(0).prefix().isEmpty()) {
            return stream(ranges.get(0).documents(data));
        }
        Set<Object> seen = new HashSet<>();
        return (reverse ? ranges.reversed() : ranges)
                .stream()
                        .flatMap(range -> stream(index.scan(range, reverse)))
                        .filter(seen::add)
                        .map(data::get);
    }

    private static <T> Stream<T> stream(Iterator<T> scan) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(scan, Spliterator.ORDERED), false);
    }

    private static Stream<byte[]> backwards(MVMap<Object, byte[]> data) {
        var cursor = data.cursor(data.lastKey(), null, true);
        return stream(cursor).map(key -> cursor.getValue());
    }
}
