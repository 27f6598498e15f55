package accord.audit;

import java.time.DateTimeException;
import java.time.Instant;

/**
 * An event in a contract's record, as the tree holds it: everything but what was said, of which it
 * holds a commitment, so that words can be erased and every proof stays true.
 *
 * @param number its number within the record: 1, 2, 3, …
 * @param id the event's own id
 * @param stream the thing that it happened to
 * @param sequence its place among the events of that thing, from 0
 * @param type its stored name with revision
 * @param at when it was recorded, UTC
 * @param commitment to what was said
 */
public record Leaf(
        long number,
        String id,
        String stream,
        long sequence,
        String type,
        Instant at,
        Hash commitment) {
    private static final int FIELDS = 7;

    public Leaf {
        word(id);
        word(stream);
        word(type);
    }

    /** Fields are parted by blanks, so none holds one. */
    private static void word(String field) {
        if (!field.matches("[!-~]+")) {
            throw new Malformed("an event's fields are of letters, digits and signs");
        }
    }

    /** SHA-256 of a salt that nobody can guess and, after it, what was said. */
    public static Hash commitment(byte[] salt, byte[] payload) {
        return Hash.of(salt, payload);
    }

    /** The line that is the leaf, without its end. */
    public String text() {
        return "%d %s %s %d %s %s %s"
                .formatted(number, id, stream, sequence, type, at, commitment.hex());
    }

    /** What stands for it in the tree. */
    public Hash hash() {
        return Frontier.leaf(Hash.utf8(text()));
    }

    /**
     * @throws Malformed unless it is exactly what {@link #text()} gives
     */
    public static Leaf parse(String line) {
        String[] field = line.split(" ", -1);
        if (field.length != FIELDS) {
            throw new Malformed("an event's line has seven fields");
        }
        try {
            Leaf leaf =
                    new Leaf(
                            Long.parseLong(field[0]),
                            field[1],
                            field[2],
                            Long.parseLong(field[3]),
                            field[4],
                            Instant.parse(field[5]),
                            Hash.parse(field[6]));
            if (leaf.text().equals(line)) {
                return leaf;
            }
        } catch (DateTimeException | NumberFormatException other) {
            throw new Malformed("an event's line holds something that is no number or no time");
        }
        throw new Malformed("an event's line is not written as it must be");
    }
}
