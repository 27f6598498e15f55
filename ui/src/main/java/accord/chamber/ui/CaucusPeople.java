package accord.chamber.ui;

import accord.look.ui.Tags;
import accord.member.MemberId;
import accord.member.query.Person;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Whom a side's negotiators let into its caucus. */
final class CaucusPeople extends Composite<Section> {

    /**
     * @param others people of the side who are no negotiators
     * @param let lets somebody in, or no more
     */
    CaucusPeople(List<Person> others, Set<MemberId> admitted, BiConsumer<MemberId, Boolean> let) {
        getContent().addClassName("card");
        getContent().add(new H2("Who may enter"));
        getContent()
                .add(
                        Tags.paragraph(
                                "small",
                                others.isEmpty()
                                        ? "Your side’s negotiators. Nobody else of your side has a"
                                                + " seat in this contract."
                                        : "Your side’s negotiators, and whom they let in:"));
        for (Person person : others) {
            Checkbox box = new Checkbox(person.name(), admitted.contains(person.id()));
            box.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    let.accept(person.id(), change.getValue());
                }
            });
            getContent().add(box);
        }
    }
}
