package accord.eventlog.embedded;

import de.bwaldvogel.mongo.backend.Index;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares data with indexes after a program that did not end as it should, and makes indexes anew
 * that do not agree. The data is the truth.
 */
final class Mending {
    private static final Logger LOG = LoggerFactory.getLogger(Mending.class);

    private Mending() {}

    static void mend(StoredCollection collection) {
        for (Index<Object> index : collection.getIndexes()) {
            OrderedIndex ordered = (OrderedIndex) index;
            if (!agrees(collection, ordered)) {
                LOG.warn("Making the index {} of {} anew", index.getName(), collection);
                ordered.empty();
                collection
                        .entries()
                        .forEach(entry ->
                                ordered.add(entry.getDocument(), entry.getPosition(), collection));
            }
        }
    }

    private static boolean agrees(StoredCollection collection, OrderedIndex index) {
        long keys =
                collection.entries().mapToLong(entry -> index.keyCount(entry.getDocument())).sum();
        return keys == index.getCount()
                && collection
                        .entries()
                        .allMatch(entry -> index.agrees(entry.getDocument(), entry.getPosition()));
    }
}
