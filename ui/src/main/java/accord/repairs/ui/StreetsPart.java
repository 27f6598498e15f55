package accord.repairs.ui;

import accord.look.ui.Problems;
import accord.look.ui.Words;
import accord.repairs.Street;
import accord.repairs.query.SurgeStreets;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Supplier;

/** From which streets and buildings a surge came; looked up when it is shown. */
final class StreetsPart extends Div {
    private static final String TOO_MANY =
            "There are too many requests here to look at each of their streets.";

    private final Supplier<Optional<SurgeStreets.Found>> find;

    StreetsPart(Supplier<Optional<SurgeStreets.Found>> find) {
        this.find = find;
    }

    /** Looks, and says whether one explains most of it. */
    boolean show() {
        removeAll();
        try {
            Optional<SurgeStreets.Found> found = find.get();
            found.ifPresentOrElse(this::show, () -> add(small(TOO_MANY)));
            return found.map(SurgeStreets.Found::most).isPresent();
        } catch (RuntimeException failed) {
            Problems.tell(failed);
            return false;
        }
    }

    boolean isEmpty() {
        return getComponentCount() == 0;
    }

    private void show(SurgeStreets.Found its) {
        if (its.streets().isEmpty()) {
            add(
                    small(
                            "No street or building is known of these requests: the source names no properties, they were erased, or only members of the sides may read them."));
            return;
        }
        add(
                small(words(its)),
                PlacesTable.of(
                        its.streets().stream()
                                .map(s -> new PlacesTable.Row(s.name(), s.count(), s.usual()))
                                .toList()));
    }

    /** Whether it is one street. */
    static String words(SurgeStreets.Found its) {
        Street most = its.most();
        return most == null
                ? "No street or building explains most of it by itself."
                : "%s alone explains most of it: %s, usually %s."
                        .formatted(
                                most.name(),
                                Words.count(most.count(), "request", "requests"),
                                Math.round(most.usual()) == 0
                                        ? "hardly any"
                                        : "about " + Words.number(Math.round(most.usual())));
    }

    private static Paragraph small(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("small");
        return paragraph;
    }
}
