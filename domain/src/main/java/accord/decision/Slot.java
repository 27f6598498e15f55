package accord.decision;

import java.util.List;

/**
 * A field that a template has.
 *
 * @param name as programs and the hash call it
 * @param label as people read it
 * @param hint what belongs there, empty where the label says it
 * @param columns of a table; empty for a text
 */
public record Slot(String name, String label, String hint, List<String> columns) {

    static Slot text(String name, String label, String hint) {
        return new Slot(name, label, hint, List.of());
    }

    static Slot table(String name, String label, String hint, String... columns) {
        return new Slot(name, label, hint, List.of(columns));
    }

    public boolean isTable() {
        return !columns.isEmpty();
    }
}
