package accord.audit.ui;

import accord.contract.ContractSide;
import accord.contract.ContractState;
import accord.member.MemberId;
import accord.member.SideId;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** By what a history can be filtered: what, which side, who, from when to when. */
class FilterBar extends Composite<Div> {
    private final Select<What> what = new Select<>();
    private final Select<SideId> side = new Select<>();
    private final Select<MemberId> who = new Select<>();
    private final DatePicker from = new DatePicker("From");
    private final DatePicker until = new DatePicker("Until");

    FilterBar(
            ContractState contract,
            Function<MemberId, String> people,
            Asked asked,
            Consumer<Asked> changed) {
        what.setLabel("What");
        what.setItems(Arrays.asList(What.values()));
        what.setItemLabelGenerator(What::words);
        what.setValue(asked.what());
        choice(
                side,
                "Side",
                "All sides",
                contract.sides(),
                s -> contract.side(s).map(ContractSide::name).orElse(s.value()),
                asked.side());
        List<MemberId> members = new ArrayList<>(contract.people().keySet());
        members.sort(Comparator.comparing(people));
        choice(who, "Who", "Everybody", members, people, asked.who());
        day(from, asked.from());
        day(until, asked.until());
        what.addValueChangeListener(e -> changed.accept(asked()));
        side.addValueChangeListener(e -> changed.accept(asked()));
        who.addValueChangeListener(e -> changed.accept(asked()));
        from.addValueChangeListener(e -> changed.accept(asked()));
        until.addValueChangeListener(e -> changed.accept(asked()));
        getContent().addClassName("audit-filters");
        getContent().add(what, side, who, from, until);
    }

    private Asked asked() {
        return new Asked(
                what.getValue(),
                who.getValue(),
                side.getValue(),
                from.getValue(),
                until.getValue());
    }

    private static <T> void choice(
            Select<T> select,
            String label,
            String all,
            List<T> items,
            Function<T, String> words,
            @Nullable T chosen) {
        select.setLabel(label);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
        select.setItemLabelGenerator(item -> item == null ? all : words.apply(item));
        select.setItems(items);
        if (chosen != null && items.contains(chosen)) {
            select.setValue(chosen);
        }
    }

    private static void day(DatePicker picker, @Nullable LocalDate day) {
        picker.setLocale(Locale.UK);
        picker.setClearButtonVisible(true);
        picker.setValue(day);
    }
}
