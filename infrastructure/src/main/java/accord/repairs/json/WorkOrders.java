package accord.repairs.json;

import accord.repairs.query.Reading;
import accord.repairs.query.Reading.Rejected;
import accord.repairs.query.RequestFormat.Rows;
import accord.text.InvalidInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The work orders in a file, one at a time. */
final class WorkOrders {
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /** A list within an object is read whole, so the object must not be larger, in bytes. */
    private static final long LARGEST_OBJECT = 64L << 20;

    private static final Set<String> LISTS =
            Set.of("items", "workorders", "results", "data", "value", "repairs", "requests");

    private static final Set<String> MESSAGES =
            Set.of(
                    "raiserepair",
                    "schedulerepair",
                    "requestappointment",
                    "jobstatusupdate",
                    "workordercomplete",
                    "workorder",
                    "repair");

    private final Path file;

    WorkOrders(Path file) {
        this.file = file;
    }

    /** What is made of a work order: its place from 1, and itself. */
    interface Reader {
        Reading read(long place, JsonNode order);
    }

    Rows rows(Reader reader) {
        return WorkOrderLines.are(file) ? new WorkOrderLines(file, reader) : new Walk(file, reader);
    }

    /** A message may come in an envelope that says what it is. */
    static JsonNode message(JsonNode order) {
        if (order.isObject() && order.size() == 1) {
            var only = order.properties().iterator().next();
            String name = only.getKey().toLowerCase(java.util.Locale.ROOT);
            return MESSAGES.contains(name) && only.getValue().isObject() ? only.getValue() : order;
        }
        return order;
    }

    /** What is wrong with it, without what the parser would have liked to see instead. */
    static String told(JacksonException malformed) {
        String what = malformed.getOriginalMessage();
        return what == null
                ? "malformed"
                : what.lines().findFirst().orElse("").replaceFirst(": was expecting.*", "");
    }

    private static final class Walk implements Rows {
        private final JsonParser parser;
        private final Reader reader;
        private Iterator<JsonNode> within = List.<JsonNode>of().iterator();
        private @Nullable Reading next;
        private boolean inArray;
        private boolean over;
        private long place;

        Walk(Path file, Reader reader) {
            this.reader = reader;
            this.parser = JSON.createParser(file);
            boolean begun = false;
            try {
                begin(file);
                begun = true;
            } finally {
                if (!begun) {
                    parser.close();
                }
            }
        }

        private void begin(Path file) {
            try {
                JsonToken first = parser.nextToken();
                if (first == null) {
                    throw new InvalidInput("file", "is empty");
                }
                inArray = first == JsonToken.START_ARRAY;
                if (first == JsonToken.START_OBJECT) {
                    if (Files.size(file) > LARGEST_OBJECT && firstLineIsLong(file)) {
                        throw new InvalidInput(
                                "file", "has one object of over 64 MB; send its list as an array");
                    }
                    within = list(JSON.readTree(parser));
                } else if (!inArray) {
                    throw new InvalidInput("file", "must be a work order, or a list of them");
                }
            } catch (JacksonException malformed) {
                throw new InvalidInput("file", "is not JSON: " + place(malformed));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        /** Objects one after the other may be many; one object may not be as large as that. */
        private static boolean firstLineIsLong(Path file) throws IOException {
            try (var in = Files.newInputStream(file)) {
                byte[] start = in.readNBytes(1 << 20);
                for (byte b : start) {
                    if (b == '\n') {
                        return false;
                    }
                }
                return true;
            }
        }

        private static Iterator<JsonNode> list(JsonNode root) {
            if (root.has("$schema") || root.has("definitions")) {
                throw new InvalidInput(
                        "file", "is a schema, which says what messages look like, and no message");
            }
            for (var property : root.properties()) {
                boolean list = property.getValue().isArray();
                if (list && LISTS.contains(property.getKey().toLowerCase(java.util.Locale.ROOT))) {
                    return property.getValue().iterator();
                }
            }
            return List.of(root).iterator();
        }

        @Override
        public boolean hasNext() {
            if (next == null && !over) {
                next = advance();
                over = next == null;
            }
            return next != null;
        }

        @Override
        public Reading next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Reading reading = next;
            next = null;
            return java.util.Objects.requireNonNull(reading);
        }

        private @Nullable Reading advance() {
            try {
                JsonNode order = within.hasNext() ? within.next() : parsed();
                return order == null ? null : reader.read(++place, message(order));
            } catch (JacksonException malformed) {
                over = true;
                return new Rejected(
                        place + 1, "file", "is not JSON from here on: " + place(malformed));
            }
        }

        private @Nullable JsonNode parsed() {
            JsonToken token = parser.nextToken();
            if (token == null || (inArray && token == JsonToken.END_ARRAY)) {
                return null;
            }
            return JSON.readTree(parser);
        }

        private static String place(JacksonException malformed) {
            var where = malformed.getLocation();
            String at = where == null ? "" : " (line %,d)".formatted(where.getLineNr());
            return told(malformed) + at;
        }

        @Override
        public void close() {
            parser.close();
        }
    }
}
