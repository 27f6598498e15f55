package accord.repairs.ui;

import accord.look.ui.Problems;
import accord.repairs.query.Recomputed;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;

/** Computes the evidence again from the stored requests, and says what came out. */
final class RecomputePart extends Div {

    RecomputePart(Supplier<Recomputed> again) {
        Paragraph verdict = new Paragraph();
        verdict.addClassName("small");
        verdict.getElement().setAttribute("role", "status");
        Button button =
                new Button(
                        "Recompute",
                        click -> {
                            try {
                                verdict.setText(words(again.get()));
                            } catch (RuntimeException failed) {
                                Problems.tell(failed);
                            }
                        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        Div acts = new Div(button);
        acts.addClassName("acts");
        add(acts, verdict);
    }

    static String words(Recomputed again) {
        return again.identical()
                ? "Computed again from the stored requests: identical."
                : "Computed again from the stored requests, this differs: "
                        + String.join(" ", again.differences());
    }
}
