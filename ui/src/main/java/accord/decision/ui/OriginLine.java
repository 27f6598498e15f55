package accord.decision.ui;

import accord.decision.DecisionState;
import accord.decision.Origin;
import accord.decision.Proposal;
import accord.decision.Version;
import accord.look.ui.Tags;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Optional;

/** Which version of which other proposal one started from; what became of it is a press away. */
final class OriginLine extends Composite<Div> {
    private final Same same = new Same();

    OriginLine() {
        getContent().addClassName("meta");
        getContent().setVisible(false);
    }

    void show(DecisionState decision, Proposal proposal) {
        Origin origin = proposal.origin();
        if (origin == null) {
            return;
        }
        Optional<Proposal> other =
                Optional.of(origin)
                        .filter(from -> from.decision().equals(decision.opening().decision()))
                        .flatMap(from -> decision.proposal(from.proposal()));
        Optional<Version> begun = other.flatMap(p -> p.version(origin.version()));
        // who has seen or consented to either changes nothing of it, and must not take a press
        if (same.as(List.of(begun.isPresent(), proposal.current().number()))) {
            return;
        }
        getContent().setVisible(true);
        getContent().removeAll();
        getContent().add(Tags.span("", "Started from "));
        if (begun.isEmpty()) {
            getContent().add(Tags.span("", "a version of an earlier proposal"));
            return;
        }
        String title = other.orElseThrow().title();
        NativeButton from =
                new NativeButton(
                        "version %d of “%s”".formatted(origin.version(), title),
                        click ->
                                DifferencesDialog.between(
                                        "From “%s” to “%s”".formatted(title, proposal.title()),
                                        begun.orElseThrow(),
                                        proposal.current()));
        from.addClassName("leads");
        getContent().add(from);
    }
}
