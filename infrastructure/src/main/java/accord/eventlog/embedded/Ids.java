package accord.eventlog.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Ids of documents in the data file, in MongoDB's order of values. */
final class Ids extends BasicDataType<Object> {
    static final Ids ORDERED = new Ids();

    private static final int MEMORY = 64;

    @Override
    public int compare(Object one, Object other) {
        return Keys.compareValues(one, other);
    }

    @Override
    public int getMemory(Object id) {
        return id instanceof String text ? MEMORY + 2 * text.length() : MEMORY;
    }

    @Override
    public void write(WriteBuffer out, Object id) {
        Bson.writeValue(out, id);
    }

    @Override
    public Object read(ByteBuffer in) {
        return Missing.ofNullable(Bson.readValue(in));
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
