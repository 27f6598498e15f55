package accord.repairs.query;

import accord.repairs.Field;
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
 * @param first what the first rows are read as
 * @param problem what must be said before it can be read, null for nothing
 */
public record Preview(
        List<String> columns,
        Map<Field, String> found,
        List<Reading> first,
        @Nullable Problem problem) {
    public Preview {
        columns = List.copyOf(columns);
        found = Map.copyOf(found);
        first = List.copyOf(first);
    }

    /** The same, where rows that cannot have happened yet are refused as they will be. */
    Preview asOf(Instant now, ZoneId zone) {
        List<Reading> known = first.stream().map(row -> row.asOf(now, zone)).toList();
        return new Preview(columns, found, known, problem);
    }

    /** A parameter that is missing or wrong. */
    public record Problem(String field, String reason) {}
}
