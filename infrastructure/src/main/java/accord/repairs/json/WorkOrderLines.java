package accord.repairs.json;

import accord.repairs.query.Reading;
import accord.repairs.query.Reading.Rejected;
import accord.repairs.query.RequestFormat.Rows;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Work orders one a line: a line that cannot be read takes no other with it. */
final class WorkOrderLines implements Rows {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /** In bytes; what is longer is no line of such a file. */
    private static final int LONGEST = 1 << 20;

    /** An odd number, since in a list with its commas on lines of their own half are objects. */
    private static final int LOOKED_AT = 21;

    private final InputStream bytes;
    private final WorkOrders.Reader reader;
    private byte @Nullable [] next;
    private long line;

    WorkOrderLines(Path file, WorkOrders.Reader reader) {
        this.bytes = open(file);
        this.reader = reader;
    }

    /**
     * Whether a file has them so: of its first lines at least half begin and end as an object does,
     * and one is. A line that was cut off, wherever it stands, does not speak against the others.
     */
    static boolean are(Path file) {
        try (InputStream start = open(file)) {
            int lines = 0;
            int whole = 0;
            boolean object = false;
            byte[] line = filled(start);
            for (; line != null && lines < LOOKED_AT; line = filled(start)) {
                lines++;
                whole += isWhole(line) ? 1 : 0;
                object = object || isObject(line);
            }
            return lines > 1 && 2 * whole >= lines && object;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(Path file) {
        try {
            return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether it begins and ends as an object does; what lies between may be wrong. */
    private static boolean isWhole(byte[] line) {
        String text = new String(line, StandardCharsets.UTF_8).replace("\ufeff", "").strip();
        return text.startsWith("{") && text.endsWith("}");
    }

    private static boolean isObject(byte[] line) {
        try {
            return JSON.readTree(line).isObject();
        } catch (JacksonException malformed) {
            return false;
        }
    }

    /** The next line that is not blank, null after the last, or where one is too long. */
    private static byte @Nullable [] filled(InputStream bytes) throws IOException {
        byte[] line = line(bytes);
        while (line != null && isBlank(line)) {
            line = line(bytes);
        }
        return line == null || line.length > LONGEST ? null : line;
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    /** Without its end; of a longer one only so much that it is seen to be too long. */
    private static byte @Nullable [] line(InputStream bytes) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b = bytes.read();
        if (b < 0) {
            return null;
        }
        for (; b >= 0 && b != '\n'; b = bytes.read()) {
            if (line.size() <= LONGEST) {
                line.write(b);
            }
        }
        return line.toByteArray();
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null) {
                byte[] read = line(bytes);
                if (read == null) {
                    return false;
                }
                line++;
                next = isBlank(read) ? null : read;
            }
            return true;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Reading next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        byte[] read = Objects.requireNonNull(next);
        next = null;
        if (read.length > LONGEST) {
            return new Rejected(line, "row", "is longer than a million characters");
        }
        try {
            JsonNode order = JSON.readTree(read);
            return reader.read(line, WorkOrders.message(order));
        } catch (JacksonException malformed) {
            return new Rejected(line, "row", "is not JSON: " + WorkOrders.told(malformed));
        }
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
