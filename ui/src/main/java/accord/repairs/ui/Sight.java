package accord.repairs.ui;

import accord.repairs.Field;
import accord.repairs.Level;
import accord.repairs.query.CountTable;
import accord.repairs.query.Grain;
import accord.repairs.query.Looking;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the page shows; it is in the page's address, so that it can be passed on. */
record Sight(
        Grain grain,
        Level level,
        @Nullable Field split,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** What cannot be read in an address is left out, rather than refused. */
    static Sight of(QueryParameters address) {
        LocalDate from = day(address, "from");
        LocalDate to = day(address, "to");
        boolean turned = from != null && to != null && from.isAfter(to);
        return new Sight(
                Arrays.stream(Grain.values())
                        .filter(g -> g.key().equals(address.getSingleParameter("by").orElse("")))
                        .findFirst()
                        .orElse(Grain.WEEK),
                level(address),
                Looking.SPLITS.stream()
                        .filter(f -> f.key().equals(address.getSingleParameter("split").orElse("")))
                        .findFirst()
                        .orElse(null),
                turned ? to : from,
                turned ? from : to);
    }

    private static Level level(QueryParameters address) {
        Level level = Level.EVERYTHING;
        for (Field way : Level.WAYS) {
            level = level.with(way, address.getSingleParameter(way.key()).orElse(null));
        }
        return level;
    }

    private static @Nullable LocalDate day(QueryParameters address, String name) {
        try {
            return address.getSingleParameter(name).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    /** In whole weeks or months where one looks by them, as a bar of a part would tell nothing. */
    Looking looking() {
        return new Looking(
                grain,
                level,
                split,
                from == null ? null : grain.start(from),
                to == null ? null : grain.next(grain.start(to)).minusDays(1));
    }

    /** The same time and level with nothing told apart. */
    Looking whole() {
        return with((Field) null).looking();
    }

    /**
     * The same level by day over the time that is seen, but for what a calendar has no room for.
     */
    Looking daily(CountTable seen) {
        LocalDate earliest = Calendar.earliest(seen.to());
        LocalDate first = seen.from().isBefore(earliest) ? earliest : seen.from();
        return new Looking(Grain.DAY, level, null, first, seen.to());
    }

    Sight with(Grain chosen) {
        return new Sight(chosen, level, split, from, to);
    }

    Sight with(Level chosen) {
        return new Sight(grain, chosen, split, from, to);
    }

    Sight with(@Nullable Field chosen) {
        return new Sight(grain, level, chosen, from, to);
    }

    Sight between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Sight(grain, level, split, first, last);
    }

    /** The same, told apart as whoever passed it on has it only where the viewer can have it so. */
    Sight within(List<Field> splits) {
        return split == null || splits.contains(split) ? this : with((Field) null);
    }

    /** As it stands behind the address's question mark; empty for the whole. */
    String query() {
        Map<String, String> parts = new LinkedHashMap<>();
        if (grain != Grain.WEEK) {
            parts.put("by", grain.key());
        }
        Level.WAYS.forEach(way -> put(parts, way.key(), level.name(way)));
        put(parts, "split", split == null ? null : split.key());
        put(parts, "from", from == null ? null : from.toString());
        put(parts, "to", to == null ? null : to.toString());
        return parts.entrySet().stream()
                .map(e ->
                        e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static void put(Map<String, String> parts, String name, @Nullable String value) {
        if (value != null) {
            parts.put(name, value);
        }
    }
}
