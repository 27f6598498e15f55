package accord.decision.ui;

import accord.contract.ui.Chairs;
import accord.decision.Draft;
import accord.decision.Slot;
import accord.look.ui.Fields;
import accord.look.ui.Form;
import accord.look.ui.Tags;
import accord.member.query.Person;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;

/**
 * A field of a draft, with those who are in it just now at its edge. What stands in it is between
 * the browser and the draft: this only says what kind of field it is.
 */
final class DraftField extends Composite<Div> {
    private final String name;
    private final String changed;
    private final Div there = Tags.div("hands");
    private final Same same = new Same();
    private String style = "";

    private DraftField(String name, Component field) {
        this(name, field, "");
    }

    /**
     * @param changed says what whoever changed it last did; empty where that is not shown
     */
    private DraftField(String name, Component field, String changed) {
        this.name = name;
        this.changed = changed;
        getContent().addClassName("draft-field");
        getContent().getElement().setAttribute("data-field", name);
        getContent().add(field, there);
    }

    /** A field that every draft has. */
    static DraftField of(String name, boolean amends, Form form) {
        return switch (name) {
            case Draft.TITLE -> {
                TextField title = Fields.line("Title", "");
                form.know("title", title);
                yield new DraftField(name, title);
            }
            case Draft.REASON -> {
                TextArea why =
                        Fields.paragraph(
                                amends ? "Why" : "Why this",
                                amends ? "Everybody sees it beside what changed." : "");
                why.addClassName("short");
                form.know("reason", why);
                form.know("rationale", why);
                yield new DraftField(name, why);
            }
            default -> {
                TextArea text =
                        Fields.document(
                                "Text", "Paragraphs, **bold** and - lists, as in Markdown.");
                text.addClassName("long");
                form.know("text", text);
                yield new DraftField(name, text);
            }
        };
    }

    /** A field of its template. */
    static DraftField of(Slot slot, Form form) {
        if (slot.isTable()) {
            return new DraftField(slot.name(), cells(slot));
        }
        TextArea area = Fields.paragraph(slot.label(), slot.hint());
        area.addClassName("short");
        form.know("fields." + slot.name(), area);
        return new DraftField(slot.name(), area);
    }

    /** A term that has no words to write in: the browser sends it as a whole. */
    static DraftField value(String name, Component field) {
        DraftField value = new DraftField(name, field, "Set by ");
        value.getContent().getElement().setAttribute("data-whole", true);
        return value;
    }

    /** A term that is written as any text is. */
    static DraftField term(String name, Component field) {
        return new DraftField(name, field, "Last written by ");
    }

    String name() {
        return name;
    }

    /**
     * Shows who is in it; the viewer's own page is not among them. Where nobody is, who changed it
     * last.
     */
    void show(List<Person> people, Optional<Person> last, Chairs chairs) {
        Optional<Person> by = last.filter(p -> people.isEmpty() && !changed.isEmpty());
        if (same.as(List.of(people, by))) {
            return;
        }
        Div edge = getContent();
        if (!style.isEmpty()) {
            edge.removeClassName(style);
        }
        style = people.isEmpty() ? "" : chairs.of(people.getFirst().side()).style();
        if (!style.isEmpty()) {
            edge.addClassName(style);
        }
        edge.setClassName("busy", !people.isEmpty());
        there.removeAll();
        people.forEach(person -> there.add(hand("hand", "", person, chairs)));
        by.ifPresent(person -> there.add(hand("hand last", changed, person, chairs)));
    }

    private static Div hand(String classes, String did, Person person, Chairs chairs) {
        Span who = Tags.span("small", did + person.name());
        who.add(Tags.span("of", ", " + chairs.of(person.side()).inSentence()));
        return Tags.div(classes, chairs.badge(person), who);
    }

    /** The browser makes the rows: how many there are depends on what everybody writes. */
    private static Div cells(Slot slot) {
        Div cells = Tags.div("draft-cells");
        cells.getElement().setAttribute("data-columns", String.join("|", slot.columns()));
        cells.getElement()
                .setAttribute("data-rows", Integer.toString(accord.decision.Fields.MOST_ROWS));
        Div group = Tags.div("rows-editor", Tags.span("rows-label", slot.label()));
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", slot.label());
        if (!slot.hint().isEmpty()) {
            group.add(Tags.span("small", slot.hint()));
        }
        Div head = Tags.div("rows-head");
        head.getElement().setAttribute("aria-hidden", "true");
        slot.columns().forEach(column -> head.add(Tags.span("", column)));
        group.add(head, cells);
        return group;
    }
}
