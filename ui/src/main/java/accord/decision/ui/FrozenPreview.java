package accord.decision.ui;

import accord.decision.DecisionCommand;
import accord.decision.DecisionCommand.Amend;
import accord.decision.DecisionCommand.Propose;
import accord.decision.Terms;
import accord.decision.Wording;
import accord.look.ui.Prose;
import accord.look.ui.Tags;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import org.jspecify.annotations.Nullable;

/** What freezing a draft would put before all sides: text, terms and why, what changed marked. */
final class FrozenPreview extends Composite<Div> {

    FrozenPreview() {
        Div all = getContent();
        all.addClassNames("consent-text", "frozen-preview");
        all.getElement().setAttribute("tabindex", "0");
        all.getElement().setAttribute("role", "region");
        all.getElement().setAttribute("aria-label", "What will be frozen");
    }

    /**
     * @param before what it changes; null for a new proposal
     */
    void show(DecisionCommand asked, @Nullable Wording before) {
        switch (asked) {
            case Propose made -> show(made.title(), made.wording(), null, made.rationale());
            case Amend change -> show("", change.wording(), before, change.reason());
            default -> throw new IllegalArgumentException("a draft proposes or amends");
        }
    }

    private void show(String title, Wording wording, @Nullable Wording before, String why) {
        Tags.fill(getContent());
        if (!title.isEmpty()) {
            getContent().add(new H3(title));
        }
        getContent()
                .add(
                        before == null ? clean(wording) : Differences.words(before, wording),
                        terms(before == null ? wording.terms() : before.terms(), wording.terms()));
        if (before != null && !wording.fields().isEmpty()) {
            getContent().add(Tags.paragraph("small", "Fields that did not change are not shown."));
        }
        if (!why.isBlank()) {
            getContent().add(Tags.div("term-change", Tags.span("small", "Why"), Prose.of(why)));
        }
    }

    private static Div clean(Wording wording) {
        FieldList fields = new FieldList();
        fields.show(wording.fields());
        return Tags.div("", Prose.of(wording.text()), fields);
    }

    private static DescriptionList terms(Terms from, Terms to) {
        DescriptionList list = new DescriptionList();
        list.addClassName("frozen-terms");
        term(list, "What it is", TermWords.kind(from.kind()), TermWords.kind(to.kind()));
        term(list, "Review on", TermWords.review(from), TermWords.review(to));
        term(list, "Costs at most", TermWords.cost(from), TermWords.cost(to));
        term(list, "Ends when", from.exit(), to.exit());
        term(list, "It worked when", from.measure(), to.measure());
        return list;
    }

    private static void term(DescriptionList list, String name, String from, String to) {
        boolean unsaid = from.isEmpty() && to.isEmpty();
        Component said = unsaid ? Tags.span("unsaid", "Not said") : Differences.marked(from, to);
        list.add(new DescriptionList.Term(name), new DescriptionList.Description(said));
    }
}
