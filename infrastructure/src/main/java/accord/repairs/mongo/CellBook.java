package accord.repairs.mongo;

import accord.repairs.Cell;
import accord.repairs.Kind;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import org.bson.Document;
import org.bson.types.Binary;

/** The requests of one kind in one week while they are being counted. */
final class CellBook {
    private final Kind kind;
    private short[] moments;
    private int size;
    private int next;
    private boolean changed;

    private CellBook(Kind kind, short[] moments, int next) {
        this.kind = kind;
        this.moments = moments;
        this.size = moments.length;
        this.next = next;
    }

    static CellBook empty(Kind kind) {
        return new CellBook(kind, new short[0], 0);
    }

    static CellBook of(Document stored) {
        ShortBuffer packed =
                ByteBuffer.wrap(stored.get("m", Binary.class).getData()).asShortBuffer();
        short[] moments = new short[packed.remaining()];
        packed.get(moments);
        Kind kind =
                new Kind(
                        stored.getString("t"),
                        stored.getString("a"),
                        stored.get("p", ""),
                        stored.get("h", ""));
        return new CellBook(kind, moments, stored.getInteger("n"));
    }

    Document document() {
        ByteBuffer packed = ByteBuffer.allocate(2 * size);
        packed.asShortBuffer().put(moments, 0, size);
        Document document =
                new Document("t", kind.trade())
                        .append("a", kind.area())
                        .append("n", next)
                        .append("m", new Binary(packed.array()));
        return Place.isPlain(kind)
                ? document
                : document.append("p", kind.priority()).append("h", kind.hazard());
    }

    Cell cell(LocalDate week) {
        int[] all = new int[size];
        for (int i = 0; i < size; i++) {
            all[i] = moments[i];
        }
        return new Cell(week, kind, all);
    }

    Kind kind() {
        return kind;
    }

    boolean isChanged() {
        return changed;
    }

    void written() {
        changed = false;
    }

    /** One past the highest number ever given. */
    int next() {
        return next;
    }

    /** Counts one more, and gives it its number. */
    int add(int moment) {
        append(moment);
        return next++;
    }

    /** Counts one that has its number already. */
    void restore(int moment, int number) {
        append(moment);
        next = Math.max(next, number + 1);
    }

    private void append(int moment) {
        if (size == moments.length) {
            moments = Arrays.copyOf(moments, Math.max(8, size + size / 2));
        }
        moments[size++] = (short) moment;
        changed = true;
    }

    void remove(int moment) {
        for (int i = 0; i < size; i++) {
            if (moments[i] == moment) {
                moments[i] = moments[--size];
                changed = true;
                return;
            }
        }
    }
}
