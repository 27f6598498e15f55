package accord.eventlog.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Keys that begin with some values and go on, in the next field, between two bounds, both taken
 * inclusively: what does not match is sorted out afterwards.
 *
 * @param prefix values of the first fields
 * @param low of the field after; null for none
 * @param high of the field after; null for none
 */
record KeyRange(List<Object> prefix, @Nullable Object low, @Nullable Object high) {

    Iterator<Object> positions(MVMap<KeyValue, Object> entries, boolean reverse) {
        return reverse ? descending(entries) : ascending(entries);
    }

    private Iterator<Object> ascending(MVMap<KeyValue, Object> entries) {
        List<Object> start = new ArrayList<>(prefix);
        if (low != null) {
            start.add(low);
        }
        @Nullable KeyValue from = start.isEmpty() ? entries.firstKey() : new KeyValue(start);
        return within(entries.cursor(from), false);
    }

    private Iterator<Object> descending(MVMap<KeyValue, Object> entries) {
        List<Object> end = new ArrayList<>(prefix);
        if (high != null) {
            end.add(high);
        }
        if (end.isEmpty()) {
            return within(entries.cursor(entries.lastKey(), null, true), true);
        }
        return within(entries.cursor(lastWith(entries, end), null, true), true);
    }

    /** The last key that begins with these values or comes before. */
    private static @Nullable KeyValue lastWith(MVMap<KeyValue, Object> entries, List<Object> end) {
        List<Object> beyond = new ArrayList<>(end);
        beyond.add(de.bwaldvogel.mongo.bson.MaxKey.getInstance());
        return entries.floorKey(new KeyValue(beyond));
    }

    /**
     * Documents whose id lies between the bounds, in order: without the index, which has no more.
     */
    Iterator<byte[]> documents(MVMap<Object, byte[]> data) {
        @Nullable Object from = low == null ? data.firstKey() : low;
        Cursor<Object, byte[]> cursor = data.cursor(from);
        @Nullable Object last = asStored(high);
        return new Iterator<>() {
            private byte @Nullable [] next = advance();

            private byte @Nullable [] advance() {
                if (!cursor.hasNext()) {
                    return null;
                }
                Object id = cursor.next();
                return last == null || Keys.compareValues(id, last) <= 0 ? cursor.getValue() : null;
            }

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public byte[] next() {
                byte[] given = next;
                if (given == null) {
                    throw new NoSuchElementException();
                }
                next = advance();
                return given;
            }
        };
    }

    /** A whole number as most ids are stored, so that they are compared without looking into it. */
    private static @Nullable Object asStored(@Nullable Object bound) {
        return bound instanceof Double number
                        && number == Math.rint(number)
                        && Math.abs(number) < 1L << 53
                ? (Object) number.longValue()
                : bound;
    }

    private Iterator<Object> within(Cursor<KeyValue, Object> cursor, boolean reverse) {
        return new Iterator<>() {
            private @Nullable Object next = advance();

            private @Nullable Object advance() {
                if (!cursor.hasNext()) {
                    return null;
                }
                KeyValue key = cursor.next();
                return ended(key, reverse) ? null : cursor.getValue();
            }

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Object next() {
                Object given = next;
                if (given == null) {
                    throw new NoSuchElementException();
                }
                next = advance();
                return given;
            }
        };
    }

    private boolean ended(KeyValue key, boolean reverse) {
        for (int at = 0; at < prefix.size(); at++) {
            if (Keys.compareValues(key.get(at), prefix.get(at)) != 0) {
                return true;
            }
        }
        @Nullable Object bound = reverse ? low : high;
        if (bound == null) {
            return false;
        }
        int difference = Keys.compareValues(key.get(prefix.size()), bound);
        return reverse ? difference < 0 : difference > 0;
    }
}
