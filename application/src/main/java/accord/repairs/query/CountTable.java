package accord.repairs.query;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Counts over time, perhaps told apart.
 *
 * @param starts the first day of each day, week or month
 * @param rows the largest first; one of no name where nothing is told apart
 * @param from the first day that is counted
 * @param to the last one
 */
public record CountTable(List<LocalDate> starts, List<Row> rows, LocalDate from, LocalDate to) {
    public CountTable {
        starts = List.copyOf(starts);
        rows = List.copyOf(rows);
    }

    /** One of the things that are told apart, with a count for each start. */
    public record Row(String name, List<Integer> counts) {
        public Row {
            counts = List.copyOf(counts);
        }

        static Row of(String name, int[] counts) {
            return new Row(name, Arrays.stream(counts).boxed().toList());
        }

        public int total() {
            return counts.stream().mapToInt(n -> n).sum();
        }
    }

    /** How many in all. */
    public int total() {
        return rows.stream().mapToInt(Row::total).sum();
    }
}
