package accord.contract.ui;

import accord.contract.ContractState;
import accord.look.ui.Badge;
import accord.look.ui.Chair;
import accord.member.Permission;
import accord.member.query.Person;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Somebody of a side, with what they may do here. */
final class PersonRow extends ListItem {

    PersonRow(
            Person person,
            Chair chair,
            ContractState contract,
            @Nullable PermissionDialogs dialogs) {
        Permission permission = contract.permission(person.id()).orElse(Permission.OBSERVER);
        Span badge = Badge.of(person.name(), person.initials(), chair);
        badge.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(person.name());
        name.addClassName("name");
        Span may = new Span(ContractWords.permission(permission));
        may.addClassName("small");
        add(badge, name, may);
        if (dialogs != null) {
            Button change = new Button("Change", click -> dialogs.change(person, permission));
            change.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            change.setAriaLabel("Change what %s may do".formatted(person.name()));
            add(change);
        }
    }
}
