package accord.decision.ui;

import accord.decision.Fields;
import accord.decision.Filled;
import accord.decision.Slot;
import accord.decision.Template;
import accord.look.ui.Prose;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What changed between two versions, field by field; fields that stayed are not shown. */
final class FieldDifferences {
    private FieldDifferences() {}

    static List<Div> between(Fields from, Fields to) {
        List<Div> changed = new ArrayList<>();
        Template template = to.template() == null ? from.template() : to.template();
        if (template == null || from.equals(to)) {
            return changed;
        }
        for (Slot slot : template.slots()) {
            Optional<Filled> before = from.filled(slot.name());
            Optional<Filled> after = to.filled(slot.name());
            if (!before.equals(after)) {
                changed.add(FieldList.block(slot, difference(slot, before, after)));
            }
        }
        return changed;
    }

    private static Component difference(
            Slot slot, Optional<Filled> before, Optional<Filled> after) {
        if (slot.isTable()) {
            return table(
                    slot,
                    before.map(Filled::rows).orElse(List.of()),
                    after.map(Filled::rows).orElse(List.of()));
        }
        return words(before.map(Filled::text).orElse(""), after.map(Filled::text).orElse(""));
    }

    /** Row by row in their order; a row more or less is marked whole. */
    private static Component table(Slot slot, List<List<String>> before, List<List<String>> after) {
        List<List<String>> longer = before.size() > after.size() ? before : after;
        return FieldList.table(
                slot,
                longer,
                (row, column) -> words(cell(before, row, column), cell(after, row, column)));
    }

    private static String cell(List<List<String>> rows, int row, int column) {
        return row < rows.size() && column < rows.get(row).size() ? rows.get(row).get(column) : "";
    }

    private static Component words(String before, String after) {
        Div words = Prose.of("");
        words.getElement().setProperty("innerHTML", Differences.html(before, after));
        return words;
    }
}
