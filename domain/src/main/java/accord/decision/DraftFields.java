package accord.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A template's fields as a draft writes them: a table's row is a line, its cells between bars. */
final class DraftFields {
    private DraftFields() {}

    /** Fields by name, each with what is written in it. */
    static Map<String, String> written(Fields fields) {
        Map<String, String> written = new LinkedHashMap<>();
        fields.filled().forEach(field -> written.put(field.slot(), written(field)));
        return written;
    }

    /** The fields that a draft has. */
    static Fields of(Draft draft) {
        Template template = draft.template();
        return template == null
                ? Fields.NONE
                : new Fields(
                        template,
                        template.slots().stream()
                                .map(slot -> filled(slot, draft.text(slot.name())))
                                .toList());
    }

    private static String written(Filled field) {
        return field.rows().isEmpty()
                ? field.text()
                : field.rows().stream()
                        .map(row ->
                                row.stream()
                                        .map(cell -> cell.replace('|', '¦'))
                                        .collect(Collectors.joining(" | ")))
                        .collect(Collectors.joining("\n"));
    }

    private static Filled filled(Slot slot, String text) {
        return slot.isTable()
                ? Filled.table(slot.name(), text.lines().map(line -> cells(slot, line)).toList())
                : Filled.text(slot.name(), text);
    }

    private static List<String> cells(Slot slot, String line) {
        List<String> cells =
                new ArrayList<>(Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
        while (cells.size() < slot.columns().size()) {
            cells.add("");
        }
        return cells;
    }
}
