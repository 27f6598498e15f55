package accord.decision.ui;

import accord.decision.DecisionState;
import accord.decision.Proposal;
import accord.decision.Template;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks from what a draft begins, and who sees it. */
final class BeginDraftDialog {
    private static final String EMPTY = "An empty page";

    private BeginDraftDialog() {}

    static void open(
            DraftsPart.Beginning beginning, DecisionState decision, @Nullable Template suggested) {
        FormDialog form =
                new FormDialog("Draft together", "Begin to write", "")
                        .say(
                                "Several people can write at once, each sees where the others are,"
                                        + " and nobody's words are lost. Nothing of it is on record"
                                        + " until it is frozen for consent.");
        Select<Optional<Proposal>> from = from(decision);
        Select<Template> template = template(suggested);
        from.addValueChangeListener(change -> template.setVisible(change.getValue().isEmpty()));
        RadioButtonGroup<Boolean> opened = opened();
        if (!decision.proposals().isEmpty()) {
            form.with(from);
        }
        form.with(template).with(opened);
        AtomicReference<String> address = new AtomicReference<>("");
        form.onSubmit(() ->
                        address.set(
                                beginning.begin(
                                        decision.opening().decision(),
                                        from.getValue().map(Proposal::id).orElse(null),
                                        from.getValue().isPresent() ? null : template.getValue(),
                                        Boolean.TRUE.equals(opened.getValue()))))
                .then(() -> UI.getCurrent().navigate(address.get()))
                .open();
    }

    private static Select<Optional<Proposal>> from(DecisionState decision) {
        Select<Optional<Proposal>> from = new Select<>();
        from.setLabel("Begin from");
        from.setItems(
                Stream.concat(
                                Stream.of(Optional.<Proposal>empty()),
                                decision.proposals().stream().map(Optional::of))
                        .toList());
        from.setItemLabelGenerator(each ->
                each.map(p -> "Version %d of “%s”".formatted(p.current().number(), p.title()))
                        .orElse(EMPTY));
        from.setEmptySelectionAllowed(false);
        from.setValue(Optional.empty());
        return from;
    }

    private static Select<Template> template(@Nullable Template suggested) {
        Select<Template> template = new Select<>();
        template.setLabel("Fields");
        template.setItems(Template.ofIssues());
        template.setEmptySelectionAllowed(true);
        template.setEmptySelectionCaption("None, only the text");
        template.setItemLabelGenerator(each -> each == null ? "None, only the text" : each.label());
        template.setHelperText("What such a response usually has to say. All can stay empty.");
        template.setValue(suggested);
        return template;
    }

    private static RadioButtonGroup<Boolean> opened() {
        RadioButtonGroup<Boolean> opened = new RadioButtonGroup<>("Who sees it");
        opened.setItems(true, false);
        opened.setItemLabelGenerator(
                all -> all ? "All sides, from the beginning" : "Only me, until I open it");
        opened.setValue(true);
        return opened;
    }
}
