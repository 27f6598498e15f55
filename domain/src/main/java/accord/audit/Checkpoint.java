package accord.audit;

import java.util.Base64;

/**
 * How far a record went, and what it was: the text of a signed note, after C2SP's tlog-checkpoint.
 *
 * @param origin which record, of which log
 * @param size the number of events
 * @param root of the tree over them
 */
public record Checkpoint(String origin, long size, Hash root) {
    private static final int LINES = 3;

    public String text() {
        return "%s\n%d\n%s\n".formatted(origin, size, root.base64());
    }

    /**
     * @throws Malformed unless it is exactly what {@link #text()} gives
     */
    public static Checkpoint parse(String text) {
        String[] line = text.split("\n", -1);
        if (line.length != LINES + 1 || !line[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new Malformed("a checkpoint is an origin, a size and a root, a line each");
        }
        try {
            byte[] root = Base64.getDecoder().decode(line[2]);
            Checkpoint read = new Checkpoint(line[0], Long.parseLong(line[1]), Hash.taken(root));
            if (read.text().equals(text)) {
                return read;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new Malformed("a checkpoint's root is 32 bytes in base64");
        }
        throw new Malformed("a checkpoint is not written as it must be");
    }
}
