package accord.decision.ui;

import accord.contract.ui.Chairs;
import accord.decision.Draft;
import accord.decision.Passage;
import accord.decision.Template;
import accord.look.ui.Form;
import accord.member.query.Person;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A draft as a sheet of fields, each with those who are in it. */
final class DraftSheet extends Composite<Div> {
    private final Form form = new Form();
    private final Map<String, DraftField> fields = new LinkedHashMap<>();
    private final TermFields terms;

    /**
     * @param writes whether the viewer may write in it
     * @param today where the contract's days are counted
     */
    DraftSheet(Draft draft, boolean writes, LocalDate today) {
        boolean amends = draft.proposal() != null;
        getContent().addClassNames("card", "draft-sheet");
        getContent().getElement().setAttribute("data-draft-id", draft.id().value());
        getContent().getElement().setAttribute("data-writes", Boolean.toString(writes));
        if (!amends) {
            add(Draft.TITLE, DraftField.of(Draft.TITLE, false, form));
        }
        add(Draft.TEXT, DraftField.of(Draft.TEXT, amends, form));
        terms = new TermFields(form, today);
        terms.all().forEach(field -> fields.put(field.name(), field));
        Template template = draft.template();
        if (template != null) {
            form.add(new H2(template.label()));
            template.slots().forEach(slot -> add(slot.name(), DraftField.of(slot, form)));
        }
        add(Draft.REASON, DraftField.of(Draft.REASON, amends, form));
        getContent().add(form);
    }

    /**
     * Shows who is where, and what follows from what is chosen; the viewer's own page is not among
     * those who are there.
     *
     * @param last who changed a field last
     */
    void show(
            Draft draft,
            Map<String, List<Person>> people,
            Function<Passage, Optional<Person>> last,
            Chairs chairs) {
        fields.forEach((name, field) ->
                field.show(
                        people.getOrDefault(name, List.of()),
                        Optional.ofNullable(draft.passages().get(name)).flatMap(last),
                        chairs));
        terms.show(draft);
    }

    /** Does something with what is written; a problem is said at its field. */
    boolean submit(Runnable act) {
        return form.submit(act);
    }

    private void add(String name, DraftField field) {
        fields.put(name, field);
        form.add(field);
    }
}
