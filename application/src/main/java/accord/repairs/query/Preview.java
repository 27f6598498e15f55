package accord.repairs.query;

import accord.repairs.Field;
import accord.repairs.query.Dates.Order;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file looks like before any of it is taken.
 *
 * @param columns those of a table by their names; empty where it has none
 * @param found which column tells what
 * @param order of day and month that was found in dates; null where it does not matter, or is said
 * @param first what the first rows are read as
 * @param problem what must be said before it can be read, null for nothing
 */
public record Preview(
        List<String> columns,
        Map<Field, String> found,
        @Nullable Order order,
        List<Reading> first,
        @Nullable Problem problem) {
    public Preview {
        columns = List.copyOf(columns);
        found = Map.copyOf(found);
        first = List.copyOf(first);
    }

    /** The same where the order was said, so that nothing had to be found. */
    Preview saidBy(Mapping mapping) {
        return mapping.dateFormat() == null
                ? this
                : new Preview(columns, found, null, first, problem);
    }

    /** The same, where rows that cannot have happened yet are refused as they will be. */
    Preview asOf(Instant now, ZoneId zone) {
        List<Reading> known = first.stream().map(row -> row.asOf(now, zone)).toList();
        return new Preview(columns, found, order, known, problem);
    }

    /** Columns whose values are kept with each request, and are not read as anything. */
    public List<String> unread() {
        return columns.stream()
                .filter(column -> !column.isBlank() && !found.containsValue(column))
                .toList();
    }

    /** A parameter that is missing or wrong. */
    public record Problem(String field, String reason) {}
}
