package accord.repairs.ui;

import accord.look.ui.Words;
import accord.repairs.Counts;
import accord.repairs.Field;
import accord.repairs.Level;
import accord.repairs.query.Grain;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** By what one looks: at which level, how finely, told apart by what, from when to when. */
final class SightBar extends Div {

    /**
     * @param splits by what the viewer can have counts told apart
     */
    SightBar(Sight sight, Counts counts, List<Field> splits, Consumer<Sight> changed) {
        addClassName("sight-bar");
        for (Field way : Level.WAYS) {
            Set<String> names = counts.names(way);
            boolean named = names.stream().anyMatch(name -> !name.isEmpty());
            if (named || way == Field.TRADE || way == Field.AREA) {
                add(
                        choice(
                                FieldWords.of(way),
                                all(way),
                                names,
                                sight.level().name(way),
                                name -> changed.accept(sight.with(sight.level().with(way, name)))));
            }
        }
        add(
                grain(sight, changed),
                split(sight, splits, changed),
                day("From", sight.from(), from -> changed.accept(sight.between(from, sight.to()))),
                day("To", sight.to(), to -> changed.accept(sight.between(sight.from(), to))));
    }

    private static String all(Field way) {
        return switch (way) {
            case TRADE -> "All trades";
            case AREA -> "Everywhere";
            case PRIORITY -> "Any priority";
            default -> "Any or none";
        };
    }

    private static Select<String> choice(
            String label,
            String all,
            Collection<String> names,
            @Nullable String chosen,
            Consumer<@Nullable String> changed) {
        Select<String> select = new Select<>();
        select.setLabel(label);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
        select.setItemLabelGenerator(
                name -> name == null ? all : name.isEmpty() ? "None named" : name);
        TreeSet<String> items = new TreeSet<>(names);
        if (chosen != null) {
            // a link may name what there is nothing of any more
            items.add(chosen);
        }
        select.setItems(items);
        select.setValue(chosen);
        select.addValueChangeListener(change -> changed.accept(change.getValue()));
        return select;
    }

    private static Select<Grain> grain(Sight sight, Consumer<Sight> changed) {
        Select<Grain> select = new Select<>();
        select.setLabel("By");
        select.setItems(Arrays.asList(Grain.values()));
        select.setItemLabelGenerator(grain -> Words.sentenceCase(grain.key()));
        select.setValue(sight.grain());
        select.addValueChangeListener(change -> changed.accept(sight.with(change.getValue())));
        return select;
    }

    private static Select<Field> split(Sight sight, List<Field> splits, Consumer<Sight> changed) {
        Select<Field> select = new Select<>();
        select.setLabel("Side by side");
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption("By trade and area");
        select.setItemLabelGenerator(
                field -> field == null ? "By trade and area" : "By " + field.key());
        select.setItems(splits);
        if (sight.split() != null) {
            select.setValue(sight.split());
        }
        select.addValueChangeListener(change -> changed.accept(sight.with(change.getValue())));
        return select;
    }

    private static DatePicker day(
            String label, @Nullable LocalDate day, Consumer<@Nullable LocalDate> changed) {
        DatePicker picker = new DatePicker(label);
        picker.setLocale(Locale.UK);
        picker.setClearButtonVisible(true);
        picker.setValue(day);
        picker.addValueChangeListener(change -> changed.accept(change.getValue()));
        return picker;
    }
}
