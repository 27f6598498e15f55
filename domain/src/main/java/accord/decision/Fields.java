package accord.decision;

import accord.text.InvalidInput;
import accord.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a proposal, agreed together with its text.
 *
 * @param template what fields there are; null where there are none
 * @param filled those that say something, in the template's order
 */
public record Fields(@Nullable Template template, List<Filled> filled) {
    /** The most rows of a table. */
    public static final int MOST_ROWS = 60;

    public static final Fields NONE = new Fields(null, List.of());

    public Fields {
        filled = template == null ? none(filled) : canonical(template, filled);
    }

    public boolean isEmpty() {
        return filled.isEmpty();
    }

    public Optional<Filled> filled(String slot) {
        return filled.stream().filter(each -> each.slot().equals(slot)).findFirst();
    }

    /**
     * What of them enters the hash: a NUL, {@code fields=} and the template's name; then for each
     * field a NUL, its name, {@code =} and its text, or for each cell a NUL, the field's name, row
     * and column from 0 in brackets, {@code =} and the cell.
     */
    String hashed() {
        if (filled.isEmpty()) {
            return "";
        }
        StringBuilder all = new StringBuilder("\0fields=").append(template);
        for (Filled field : filled) {
            if (!field.text().isEmpty()) {
                all.append('\0').append(field.slot()).append('=').append(field.text());
            }
            for (int row = 0; row < field.rows().size(); row++) {
                List<String> cells = field.rows().get(row);
                for (int column = 0; column < cells.size(); column++) {
                    all.append('\0')
                            .append("%s[%d][%d]=".formatted(field.slot(), row, column))
                            .append(cells.get(column));
                }
            }
        }
        return all.toString();
    }

    private static List<Filled> none(List<Filled> given) {
        if (!given.isEmpty()) {
            throw new InvalidInput("fields.template", "must say what these fields are");
        }
        return List.of();
    }

    private static List<Filled> canonical(Template template, List<Filled> given) {
        for (Filled field : given) {
            if (template.slot(field.slot()).isEmpty()) {
                throw new InvalidInput(
                        name(field.slot()), "is no field of the template " + template.label());
            }
        }
        List<Filled> all = new ArrayList<>();
        for (Slot slot : template.slots()) {
            List<Filled> of = given.stream().filter(f -> f.slot().equals(slot.name())).toList();
            if (of.size() > 1) {
                throw new InvalidInput(name(slot.name()), "must be given once");
            }
            of.stream()
                    .map(field -> canonical(slot, field))
                    .filter(field -> !field.isEmpty())
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }

    private static Filled canonical(Slot slot, Filled field) {
        if (!slot.isTable()) {
            if (!field.rows().isEmpty()) {
                throw new InvalidInput(name(slot.name()), "must be a text");
            }
            return Filled.text(slot.name(), Text.optional(name(slot.name()), field.text()));
        }
        if (!field.text().isEmpty()) {
            throw new InvalidInput(name(slot.name()), "must be a table");
        }
        List<List<String>> rows =
                field.rows().stream()
                        .map(row -> cells(slot, row))
                        .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                        .toList();
        if (rows.size() > MOST_ROWS) {
            throw new InvalidInput(
                    name(slot.name()), "must have at most %d rows".formatted(MOST_ROWS));
        }
        return Filled.table(slot.name(), rows);
    }

    private static List<String> cells(Slot slot, List<String> row) {
        if (row.size() != slot.columns().size()) {
            throw new InvalidInput(
                    name(slot.name()),
                    "must have %d cells in each row: %s"
                            .formatted(slot.columns().size(), String.join("; ", slot.columns())));
        }
        return row.stream()
                .map(cell -> cell.isBlank() ? "" : Text.line(name(slot.name()), cell))
                .toList();
    }

    private static String name(String slot) {
        return "fields." + slot;
    }
}
