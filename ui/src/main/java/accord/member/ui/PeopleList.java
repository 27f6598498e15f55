package accord.member.ui;

import accord.member.Permission;
import accord.member.query.Caller;
import accord.member.query.Person;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;

/** People with what they may do; a negotiator can let each of the others have a new password. */
final class PeopleList extends Composite<UnorderedList> {

    PeopleList(List<Person> people, Caller caller, Consumer<Person> newPassword) {
        getContent().addClassName("list");
        people.forEach(person -> getContent().add(new ListItem(row(person, caller, newPassword))));
    }

    private static Component row(Person person, Caller caller, Consumer<Person> newPassword) {
        boolean own = person.id().equals(caller.member());
        Span name = new Span(person.name() + (own ? " (you)" : ""));
        name.addClassName("title");
        Span what = new Span(person.account() + " · " + meaning(person.standing()));
        what.addClassName("step");
        Div row = new Div(name, what);
        row.addClassName("item");
        if (!own && caller.standing() == Permission.NEGOTIATOR) {
            Button link = new Button("New password", click -> newPassword.accept(person));
            link.setAriaLabel("New password for " + person.name());
            link.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            link.addClassName("when");
            row.add(link);
        }
        return row;
    }

    /** What a standing means, in words. */
    static String meaning(Permission standing) {
        return switch (standing) {
            case NEGOTIATOR -> "negotiator: consents for the organisation and invites others";
            case CONTRIBUTOR -> "contributor: raises, proposes, amends and comments";
            case OBSERVER -> "observer: reads";
        };
    }
}
