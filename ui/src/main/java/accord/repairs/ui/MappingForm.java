package accord.repairs.ui;

import accord.look.ui.Problems;
import accord.look.ui.Words;
import accord.repairs.Field;
import accord.repairs.query.Dates;
import accord.repairs.query.Mapping;
import accord.repairs.query.Preview;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    private final ZoneId zone;
    private final ComboBox<String> source = new ComboBox<>("From which system");
    private final TextField dateFormat = new TextField("How dates are written");
    private final TextField timeZone = new TextField("Time zone");
    private final Div orders = new Div();
    private final Checkbox remember =
            new Checkbox("Read this system’s files like this from now on");
    private final Map<String, HasValidationProperties> said = new HashMap<>();
    private final Map<Field, Select<String>> columns = new EnumMap<>(Field.class);
    private final Map<Field, String> chosen = new EnumMap<>(Field.class);
    private final Set<Field> without = EnumSet.noneOf(Field.class);
    private final Div choices = new Div();
    private final Div rest = new Div();
    private final NativeDetails more = new NativeDetails("More columns", rest);
    private final Div preview = new Div();
    private boolean showing;

    /**
     * @param sources the systems that files came from before
     * @param zone in which the contract counts its days
     */
    MappingForm(Collection<String> sources, ZoneId zone, Runnable changed) {
        this.changed = changed;
        this.zone = zone;
        addClassName("mapping");
        from(sources);
        dateFormat.setPlaceholder("found out");
        dateFormat.addValueChangeListener(change -> changed());
        timeZone.setPlaceholder(zone.getId());
        timeZone.addValueChangeListener(change -> changed());
        said.put("source", source);
        said.put("dateFormat", dateFormat);
        said.put("timeZone", timeZone);
        orders.addClassName("acts");
        orders.setVisible(false);
        orders.add(
                order("Day first, as 31/12/2026", "dd/MM/yyyy"),
                order("Month first, as 12/31/2026", "MM/dd/yyyy"));
        Div texts = new Div(source, dateFormat, orders, timeZone);
        List.of(texts, choices, rest).forEach(each -> each.addClassName("mapping-fields"));
        for (Field field : Field.values()) {
            Select<String> select = new Select<>();
            select.setLabel(FieldWords.of(field));
            select.setEmptySelectionAllowed(true);
            select.setEmptySelectionCaption("–");
            select.addValueChangeListener(change -> choose(field, change.getValue()));
            columns.put(field, select);
            said.put(field.key(), select);
            (FIRST.contains(field) ? choices : rest).add(select);
        }
        add(texts, choices, more, preview, remember);
    }

    private void from(Collection<String> sources) {
        TreeSet<String> known = new TreeSet<>(sources);
        known.add(Mapping.IMPORT);
        source.setItems(known);
        source.setAllowCustomValue(true);
        source.addCustomValueSetListener(set -> source.setValue(set.getDetail()));
        source.setValue(Mapping.IMPORT);
        source.addValueChangeListener(change -> changed());
    }

    private Button order(String words, String format) {
        Button button = new Button(words, click -> dateFormat.setValue(format));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void choose(Field field, String column) {
        if (!showing) {
            if (column == null) {
                chosen.remove(field);
                without.add(field);
            } else {
                chosen.put(field, column);
                without.remove(field);
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
        without.clear();
    }

    boolean isToBeRemembered() {
        return remember.getValue();
    }

    /** What was said, by the names of parameters. */
    Map<String, String> said() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("source", source.getValue() == null ? "" : source.getValue());
        parameters.put("dateFormat", dateFormat.getValue());
        parameters.put("timeZone", timeZone.getValue());
        chosen.forEach((field, column) -> parameters.put(field.key(), column));
        parameters.put(
                "without", without.stream().map(Field::key).collect(Collectors.joining(",")));
        return parameters;
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
            dateFormat.setHelperText(order(seen.order()));
            Preview.Problem problem = seen.problem();
            if (problem != null) {
                refuse(problem.field(), problem.reason());
            } else {
                refused("");
                preview.add(new ReadRows(seen.first(), zone));
                if (!seen.unread().isEmpty()) {
                    preview.add(kept(seen.unread()));
                }
                if (table && !seen.found().containsKey(Field.REPORTED_AT)) {
                    preview.add(newsOnly());
                }
            }
        } finally {
            showing = false;
        }
    }

    /** Says beside what is wrong, or missing, that it is. */
    void refuse(String name, String reason) {
        refused(name);
        preview.removeAll();
        HasValidationProperties field = said.get(name);
        if (field == null) {
            preview.add(Problems.line("%s %s.".formatted(FieldWords.of(name), reason)));
        } else {
            field.setErrorMessage(Words.sentenceCase(reason) + ".");
            more.setOpen(more.isOpen() || rest.getChildren().anyMatch(field::equals));
        }
    }

    private void refused(String name) {
        said.forEach((each, field) -> field.setInvalid(each.equals(name)));
        orders.setVisible(name.equals("dateFormat"));
    }

    private String order(Dates.@Nullable Order order) {
        if (order == null || !dateFormat.isEmpty()) {
            return "";
        }
        return switch (order) {
            case DAY_FIRST -> "Day first: some can be nothing else";
            case MONTH_FIRST -> "Month first: some can be nothing else";
        };
    }

    private static Component kept(List<String> columns) {
        Paragraph note =
                new Paragraph(
                        "Kept with each request, read as nothing: %s."
                                .formatted(String.join(", ", columns)));
        note.addClassName("small");
        return note;
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
