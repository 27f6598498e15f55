package accord.decision.ui;

import accord.decision.Terms;
import accord.look.ui.Tags;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.util.Map;

/** What a version says of itself: review date, exit, measure. */
final class TermsStrip extends Composite<Div> {
    private final Same same = new Same();

    TermsStrip() {
        getContent().addClassName("terms");
    }

    void show(Terms terms) {
        if (same.as(terms)) {
            return;
        }
        Div strip = getContent();
        strip.removeAll();
        add(strip, "Review on", TermWords.review(terms));
        add(strip, "Costs at most", TermWords.cost(terms));
        add(strip, "Ends when", terms.exit());
        add(strip, "It worked when", terms.measure());
        setVisible(strip.getComponentCount() > 0 || !TermWords.caution(terms.kind()).isEmpty());
        if (!TermWords.caution(terms.kind()).isEmpty()) {
            strip.add(Tags.paragraph("caution", TermWords.caution(terms.kind())));
        }
    }

    private static void add(Div strip, String name, String value) {
        if (!value.isEmpty()) {
            strip.add(
                    new DescriptionList(
                            Map.of(
                                    new DescriptionList.Term(name),
                                    new DescriptionList.Description(value))));
        }
    }
}
