package accord.decision.ui;

import accord.decision.Slot;
import accord.look.ui.Fields;
import accord.look.ui.Tags;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;

/** Writes the rows of a table; there is always an empty one to go on with. */
final class RowsEditor extends Composite<Div> {
    private final Slot slot;
    private final Div rows = Tags.div("rows");
    private final List<List<TextField>> cells = new ArrayList<>();

    RowsEditor(Slot slot, List<List<String>> begun) {
        this.slot = slot;
        getContent().addClassName("rows-editor");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", slot.label());
        getContent().add(Tags.span("rows-label", slot.label()));
        if (!slot.hint().isEmpty()) {
            getContent().add(Tags.span("small", slot.hint()));
        }
        getContent().add(rows, Tags.button("tertiary small", "Add a row", () -> add(List.of())));
        begun.forEach(this::add);
        if (begun.isEmpty()) {
            add(List.of());
        }
    }

    List<List<String>> rows() {
        return cells.stream().map(row -> row.stream().map(TextField::getValue).toList()).toList();
    }

    private void add(List<String> begun) {
        if (cells.size() >= accord.decision.Fields.MOST_ROWS) {
            return;
        }
        List<TextField> row = new ArrayList<>();
        Div line = Tags.div("rows-line");
        for (int column = 0; column < slot.columns().size(); column++) {
            TextField cell = Fields.line("", "");
            cell.setAriaLabel("%s, row %d".formatted(slot.columns().get(column), cells.size() + 1));
            cell.setPlaceholder(slot.columns().get(column));
            cell.setValue(column < begun.size() ? begun.get(column) : "");
            row.add(cell);
            line.add(cell);
        }
        cells.add(row);
        rows.add(line);
    }
}
