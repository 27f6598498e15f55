package accord.repairs.ui;

import accord.look.ui.Problems;
import accord.repairs.Field;
import accord.repairs.query.Mapping;
import accord.repairs.query.Preview;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which column tells what, with a look at the first rows as they are read. */
final class MappingForm extends Div {
    private static final List<Field> FIRST =
            List.of(
                    Field.REFERENCE,
                    Field.REPORTED_AT,
                    Field.TRADE,
                    Field.AREA,
                    Field.STATUS,
                    Field.PROPERTY);

    private final Runnable changed;
    private final TextField source = new TextField("System that they come from");
    private final TextField dateFormat = new TextField("How dates are written");
    private final TextField timeZone = new TextField("Time zone of times that name none");
    private final Checkbox remember = new Checkbox("Read files from this system so from now on");
    private final Map<Field, Select<String>> columns = new EnumMap<>(Field.class);
    private final Map<Field, String> chosen = new EnumMap<>(Field.class);
    private final Div choices = new Div();
    private final Div rest = new Div();
    private final NativeDetails more = new NativeDetails("More columns", rest);
    private final Div preview = new Div();
    private boolean showing;

    MappingForm(Runnable changed) {
        this.changed = changed;
        addClassName("mapping");
        source.setValue(Mapping.IMPORT);
        dateFormat.setPlaceholder("found out, such as dd/MM/yyyy HH:mm");
        timeZone.setPlaceholder("the contract's");
        List.of(source, dateFormat, timeZone)
                .forEach(field -> field.addValueChangeListener(change -> changed()));
        Div texts = new Div(source, dateFormat, timeZone);
        List.of(texts, choices, rest).forEach(each -> each.addClassName("mapping-fields"));
        for (Field field : Field.values()) {
            Select<String> select = new Select<>();
            select.setLabel(FieldWords.of(field));
            select.setEmptySelectionAllowed(true);
            select.setEmptySelectionCaption("–");
            select.addValueChangeListener(change -> choose(field, change.getValue()));
            columns.put(field, select);
            (FIRST.contains(field) ? choices : rest).add(select);
        }
        add(texts, choices, more, preview, remember);
    }

    private void choose(Field field, String column) {
        if (!showing) {
            if (column == null) {
                chosen.remove(field);
            } else {
                chosen.put(field, column);
            }
            changed.run();
        }
    }

    private void changed() {
        if (!showing) {
            changed.run();
        }
    }

    /** Another file has other columns. */
    void forget() {
        chosen.clear();
    }

    boolean isToBeRemembered() {
        return remember.getValue();
    }

    /** What was said, by the names of parameters. */
    Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("source", source.getValue());
        said.put("dateFormat", dateFormat.getValue());
        said.put("timeZone", timeZone.getValue());
        chosen.forEach((field, column) -> said.put(field.key(), column));
        return said;
    }

    void show(Preview seen) {
        showing = true;
        try {
            boolean table = !seen.columns().isEmpty();
            choices.setVisible(table);
            more.setVisible(table);
            List<String> names = seen.columns().stream().distinct().toList();
            columns.forEach((field, select) -> {
                select.setItems(names);
                String found = seen.found().getOrDefault(field, chosen.get(field));
                if (found != null && names.contains(found)) {
                    select.setValue(found);
                }
            });
            preview.removeAll();
            Preview.Problem problem = seen.problem();
            if (problem != null) {
                preview.add(
                        Problems.line(
                                "%s %s."
                                        .formatted(
                                                FieldWords.of(problem.field()), problem.reason())));
            } else {
                preview.add(new ReadRows(seen.first()));
                if (table && !seen.found().containsKey(Field.REPORTED_AT)) {
                    preview.add(newsOnly());
                }
            }
        } finally {
            showing = false;
        }
    }

    private static Component newsOnly() {
        Paragraph note =
                new Paragraph(
                        "No column says when a request was reported, so these rows are read as news"
                                + " of requests that are known. If they are new, choose the column"
                                + " for “Reported”.");
        note.addClassName("artefacts");
        return note;
    }
}
