package accord.eventlog.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BinData;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Keys of indexes in the data file, ordered field by field; a key comes before what it begins. */
final class Keys extends BasicDataType<KeyValue> {
    static final Keys ORDERED = new Keys();

    private static final int MEMORY = 96;

    @Override
    public int compare(KeyValue one, KeyValue other) {
        int fields = Math.min(one.size(), other.size());
        for (int at = 0; at < fields; at++) {
            int difference = compareValues(one.get(at), other.get(at));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    /** In MongoDB's order; what most keys hold is compared without asking what it is. */
    static int compareValues(@Nullable Object one, @Nullable Object other) {
        if (one instanceof String text && other instanceof String otherText) {
            return text.compareTo(otherText);
        }
        if (one instanceof BinData binary && other instanceof BinData otherBinary) {
            return binary.compareTo(otherBinary);
        }
        if (one instanceof Long number && other instanceof Long otherNumber) {
            return number.compareTo(otherNumber);
        }
        return ValueComparator.ascWithoutListHandling().compare(one, other);
    }

    @Override
    public int getMemory(KeyValue key) {
        return MEMORY * key.size();
    }

    @Override
    public void write(WriteBuffer out, KeyValue key) {
        out.putVarInt(key.size());
        key.forEach(value -> Bson.writeValue(out, value));
    }

    @Override
    public KeyValue read(ByteBuffer in) {
        @Nullable Object[] values = new Object[DataUtils.readVarInt(in)];
        Arrays.setAll(values, at -> Bson.readValue(in));
        return new KeyValue(values);
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
