package accord.decision.ui;

import accord.decision.Proposal;
import accord.decision.Version;
import accord.look.ui.Prose;
import accord.look.ui.Tags;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A version's text, clean or with what changed; and why it was written. */
final class VersionText extends Composite<Div> {

    /**
     * What it shows.
     *
     * @param since the version to compare with, null where there is none
     * @param ownConsent whether that is the one that the viewer's side consented to last
     * @param marked whether changes are marked at first
     */
    record Model(
            Proposal proposal,
            Version version,
            @Nullable Version since,
            boolean ownConsent,
            boolean marked) {}

    private final Same same = new Same();
    private @Nullable Proposal proposal;
    private final Div choice = Tags.div("versions no-print");
    private final Div text = Tags.div("text");
    private final Div why = Tags.div("why");

    VersionText() {
        getContent().addClassName("version-text");
        getContent().add(choice, text, why);
        choice.getElement().setAttribute("role", "group");
        choice.getElement().setAttribute("aria-label", "How the text is shown");
    }

    /** Who has seen or consented to it takes nobody's choice, nor the words that they marked. */
    void show(Model model) {
        proposal = model.proposal();
        int since = model.since() == null ? 0 : model.since().number();
        int version = model.version().number();
        if (!same.as(List.of(version, since, model.ownConsent(), model.marked()))) {
            text.getElement().setAttribute("data-version", "" + version);
            draw(model, model.marked());
        }
    }

    private void draw(Model model, boolean marked) {
        Version since = model.since();
        choice.removeAll();
        choice.setVisible(since != null);
        if (since != null) {
            choice.add(
                    choice(since(model, since), marked, () -> draw(model, true)),
                    choice("Clean text", !marked, () -> draw(model, false)),
                    Tags.button(
                            "tertiary small",
                            "All differences",
                            () -> DifferencesDialog.open(Objects.requireNonNull(proposal))));
        }
        Tags.fill(
                text,
                since != null && marked
                        ? Differences.between(since, model.version())
                        : Prose.of(model.version().wording().text()));
        drawWhy(model.version());
    }

    private void drawWhy(Version version) {
        why.removeAll();
        why.setVisible(!version.reason().isEmpty());
        if (!version.reason().isEmpty()) {
            why.add(
                    Tags.span("small", version.number() == 1 ? "Why" : "Why it was changed"),
                    Tags.paragraph("", version.reason()));
        }
    }

    private static String since(Model model, Version since) {
        return model.ownConsent()
                ? "Changed since your consent to version " + since.number()
                : "Changed since version " + since.number();
    }

    private static Button choice(String label, boolean chosen, Runnable choose) {
        Button button = Tags.button("tertiary small", label, choose);
        button.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
        return button;
    }
}
