package accord.repairs.csv;

import accord.repairs.query.Reading.Rejected;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows that are not counted, since an import would refuse them.
 *
 * @param rows how many
 * @param first some of them, by line
 */
record Uncounted(long rows, List<Rejected> first) {
    static final Uncounted NONE = new Uncounted(0, List.of());

    private static final int NAMED = 5;

    Uncounted {
        first = List.copyOf(first);
    }

    Uncounted and(Rejected row) {
        if (first.size() >= NAMED) {
            return new Uncounted(rows + 1, first);
        }
        List<Rejected> more = new ArrayList<>(first);
        more.add(row);
        return new Uncounted(rows + 1, more);
    }

    /** How many, and why the first of them, a line each; nothing where all rows are counted. */
    List<String> told() {
        if (rows == 0) {
            return List.of();
        }
        List<String> told = new ArrayList<>();
        told.add(rows == 1 ? "1 row is not counted" : "%,d rows are not counted".formatted(rows));
        first.forEach(row -> told.add(reason(row)));
        if (rows > first.size()) {
            told.add("and %,d more".formatted(rows - first.size()));
        }
        return told;
    }

    /** Why the first is not, to go on with where nothing else is there to say. */
    String example() {
        return first.isEmpty() ? "" : ": " + reason(first.getFirst());
    }

    private static String reason(Rejected row) {
        return "line %d: %s %s".formatted(row.line(), row.field(), row.reason());
    }
}
