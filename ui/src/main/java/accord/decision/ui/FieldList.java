package accord.decision.ui;

import accord.decision.Fields;
import accord.decision.Filled;
import accord.decision.Slot;
import accord.decision.Template;
import accord.look.ui.Prose;
import accord.look.ui.Tags;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.function.BiFunction;

/** The fields of a version: texts and tables under their labels. */
final class FieldList extends Composite<Div> {
    private final Same same = new Same();

    FieldList() {
        getContent().addClassName("fields");
    }

    void show(Fields fields) {
        if (same.as(fields)) {
            return;
        }
        getContent().removeAll();
        setVisible(!fields.isEmpty());
        Template template = fields.template();
        if (template != null) {
            for (Slot slot : template.slots()) {
                fields.filled(slot.name()).ifPresent(filled -> getContent().add(of(slot, filled)));
            }
        }
    }

    private static Div of(Slot slot, Filled filled) {
        return block(
                slot,
                slot.isTable()
                        ? table(slot, filled.rows(), (row, column) -> text(filled, row, column))
                        : Prose.of(filled.text()));
    }

    private static Component text(Filled filled, int row, int column) {
        return Tags.span("", filled.rows().get(row).get(column));
    }

    /** A field under its label. */
    static Div block(Slot slot, Component shown) {
        return Tags.div("field", Tags.span("small field-name", slot.label()), shown);
    }

    /**
     * @param rows of which only the number counts
     * @param cell by row and column, from 0
     */
    static Div table(
            Slot slot, List<List<String>> rows, BiFunction<Integer, Integer, Component> cell) {
        NativeTable table = new NativeTable();
        NativeTableRow head = new NativeTableRow();
        slot.columns().forEach(column -> head.add(heading(column)));
        table.getHead().add(head);
        for (int row = 0; row < rows.size(); row++) {
            NativeTableRow line = new NativeTableRow();
            for (int column = 0; column < slot.columns().size(); column++) {
                NativeTableCell place = new NativeTableCell();
                place.add(cell.apply(row, column));
                line.add(place);
            }
            table.getBody().add(line);
        }
        Div scroll = Tags.div("scroll", table);
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", slot.label());
        return scroll;
    }

    private static NativeTableHeaderCell heading(String column) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(column);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }
}
