package accord.decision.ui;

import accord.decision.Fields;
import accord.decision.Filled;
import accord.decision.Slot;
import accord.decision.Template;
import accord.look.ui.Form;
import accord.look.ui.Tags;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills in the fields of a template; what was written stays when another template is looked at. */
final class FieldForm {
    private final FormDialog form;
    private final Select<Template> choice = new Select<>();
    private final Div place = Tags.div("field-form");
    private final Map<Template, Sheet> sheets = new LinkedHashMap<>();
    private final Fields begun;

    /** The fields of one template. */
    private record Sheet(
            Details details, Map<String, TextArea> texts, Map<String, RowsEditor> tables) {}

    /**
     * @param from what to begin with
     * @param suggested the template that is offered where nothing was filled in, null for none
     */
    FieldForm(FormDialog form, Fields from, @Nullable Template suggested) {
        this.form = form;
        this.begun = from;
        choice.setLabel("Fields");
        Template first = from.template() == null ? suggested : from.template();
        choice.setItems(Template.beside(first));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption("None, only the text");
        choice.setItemLabelGenerator(
                template -> template == null ? "None, only the text" : template.label());
        choice.setHelperText("What such a text usually has to say. All fields can stay empty.");
        choice.addValueChangeListener(change -> show(change.getValue()));
        form.know("fields.template", choice);
        form.with(choice).with(place);
        choice.setValue(first);
        if (first == null) {
            show(null);
        }
    }

    /** What is filled in now. */
    Fields fields() {
        Template template = choice.getValue();
        if (template == null) {
            return Fields.NONE;
        }
        Sheet sheet = sheet(template);
        List<Filled> filled = new ArrayList<>();
        sheet.texts().forEach((name, area) -> filled.add(Filled.text(name, area.getValue())));
        sheet.tables().forEach((name, rows) -> filled.add(Filled.table(name, rows.rows())));
        Fields fields = new Fields(template, filled);
        return fields.isEmpty() ? Fields.NONE : fields;
    }

    private void show(@Nullable Template template) {
        place.removeAll();
        place.setVisible(template != null);
        if (template != null) {
            place.add(sheet(template).details());
        }
    }

    private Sheet sheet(Template template) {
        return sheets.computeIfAbsent(template, this::make);
    }

    private Sheet make(Template template) {
        Map<String, TextArea> texts = new LinkedHashMap<>();
        Map<String, RowsEditor> tables = new LinkedHashMap<>();
        Form body = new Form();
        for (Slot slot : template.slots()) {
            if (slot.isTable()) {
                RowsEditor rows = new RowsEditor(slot, rows(template, slot));
                tables.put(slot.name(), rows);
                body.add(rows);
            } else {
                TextArea area = accord.look.ui.Fields.paragraph(slot.label(), slot.hint());
                area.addClassName("short");
                area.setValue(text(template, slot));
                texts.put(slot.name(), area);
                body.add(form.know("fields." + slot.name(), area));
            }
        }
        Details details =
                new Details(template.label() + ": " + template.slots().size() + " fields");
        details.add(body);
        details.setOpened(template == begun.template() || template == Template.PROTOCOL);
        return new Sheet(details, texts, tables);
    }

    private List<List<String>> rows(Template template, Slot slot) {
        return template == begun.template()
                ? begun.filled(slot.name()).map(Filled::rows).orElse(List.of())
                : List.of();
    }

    private String text(Template template, Slot slot) {
        return template == begun.template()
                ? begun.filled(slot.name()).map(Filled::text).orElse("")
                : "";
    }
}
