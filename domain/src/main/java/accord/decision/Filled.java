package accord.decision;

import java.util.List;

/**
 * A field as somebody filled it in.
 *
 * @param slot its name in the template
 * @param text empty for a table
 * @param rows of a table, each with a cell for each column; empty for a text
 */
public record Filled(String slot, String text, List<List<String>> rows) {
    public Filled {
        rows = rows.stream().map(List::copyOf).toList();
    }

    public static Filled text(String slot, String text) {
        return new Filled(slot, text, List.of());
    }

    public static Filled table(String slot, List<List<String>> rows) {
        return new Filled(slot, "", rows);
    }

    boolean isEmpty() {
        return text.isEmpty() && rows.isEmpty();
    }
}
