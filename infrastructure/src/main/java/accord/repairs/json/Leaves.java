package accord.repairs.json;

import accord.text.InvalidInput;
import accord.text.Text;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What a work order says, flat: each value by the path to it. */
final class Leaves {
    private static final int MOST = 500;
    private static final int DEEPEST = 20;

    /** Updates of one order: how it stands is what the latest says, and nothing of an earlier. */
    private static final String UPDATES = "jobstatusupdates";

    private static final String EVENT_TIME = "eventtime";

    /** By path as it is written, such as {@code sitePropertyUnit[0].address.city}. */
    private final Map<String, String> written = new LinkedHashMap<>();

    /** The first of each path, in lower-case letters and digits, without places in lists. */
    private final Map<String, String> plain = new LinkedHashMap<>();

    private final Function<String, Instant> time;

    /**
     * @param time reads when an update was, to tell which is the latest
     */
    Leaves(JsonNode order, Function<String, Instant> time) {
        this.time = time;
        collect("", "", order, 0);
    }

    private void collect(String path, String plainPath, JsonNode node, int depth) {
        if (depth > DEEPEST) {
            throw new InvalidInput(path, "lies more than 20 levels deep");
        }
        if (node.isObject()) {
            node.properties()
                    .forEach(p ->
                            collect(
                                    path.isEmpty() ? p.getKey() : path + '.' + p.getKey(),
                                    join(plainPath, p.getKey()),
                                    p.getValue(),
                                    depth + 1));
        } else if (node.isArray()) {
            int counts = plainPath.equals(UPDATES) ? latest(node) : -1;
            for (int i = 0; i < node.size(); i++) {
                boolean over = counts >= 0 && counts != i;
                String plainPlace = over ? plainPath + ".earlier" : plainPath;
                collect(path + '[' + i + ']', plainPlace, node.get(i), depth + 1);
            }
        } else if (!node.isNull()) {
            put(path, plainPath, node.asString());
        }
    }

    /** Of those of one time, the last. */
    private int latest(JsonNode updates) {
        int latest = -1;
        Instant then = Instant.MIN;
        for (int i = 0; i < updates.size(); i++) {
            Instant at = at(updates.get(i));
            if (!at.isBefore(then)) {
                latest = i;
                then = at;
            }
        }
        return latest;
    }

    private Instant at(JsonNode update) {
        String told =
                update.properties().stream()
                        .filter(property -> join("", property.getKey()).equals(EVENT_TIME))
                        .map(property -> property.getValue().asString(""))
                        .findFirst()
                        .orElse("");
        try {
            return told.isEmpty() ? Instant.MIN : time.apply(told);
        } catch (InvalidInput unreadable) {
            return Instant.MIN;
        }
    }

    private static String join(String path, String name) {
        String simple = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return path.isEmpty() ? simple : path + '.' + simple;
    }

    private void put(String path, String plainPath, String value) {
        if (value.isBlank()) {
            return;
        }
        if (written.size() >= MOST) {
            throw new InvalidInput(path, "is one value too many: a work order can have 500");
        }
        if (path.length() > Text.LINE || value.length() > Text.PARAGRAPH) {
            throw new InvalidInput(
                    path.length() > Text.LINE ? path.substring(0, Text.LINE) : path,
                    "must have at most %,d characters".formatted(Text.PARAGRAPH));
        }
        if (value.indexOf('\0') >= 0) {
            throw new InvalidInput(path, "must not contain the character U+0000");
        }
        written.put(path, value.strip());
        plain.putIfAbsent(plainPath, value.strip());
    }

    /** The first that there is a value for, empty where there is none. */
    String first(List<String> paths) {
        for (String path : paths) {
            String value = plain.get(path);
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    /** The path itself, or something within it. */
    boolean has(String path) {
        return plain.keySet().stream().anyMatch(p -> p.equals(path) || p.startsWith(path + '.'));
    }

    /** Whether it says nothing beside these, or within them. */
    boolean tellsOnly(Set<String> names) {
        return plain.keySet().stream().allMatch(p -> names.contains(p.split("\\.", 2)[0]));
    }

    Map<String, String> written() {
        return new TreeMap<>(written);
    }
}
