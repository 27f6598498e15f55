package accord.decision.ui;

import accord.decision.DecisionState;
import accord.decision.DraftFrom;
import accord.decision.Origin;
import accord.decision.Proposal;
import accord.decision.Template;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Asks from what a draft begins, and who sees it. */
final class BeginDraftDialog {
    private static final Start EMPTY = new Start("An empty page", null);

    private BeginDraftDialog() {}

    /**
     * Something to begin from.
     *
     * @param from null for an empty page, whose fields are chosen
     */
    private record Start(String name, @Nullable DraftFrom from) {
        static Start of(Proposal proposal) {
            return new Start(
                    "Version %d of “%s”".formatted(proposal.current().number(), proposal.title()),
                    new DraftFrom.Change(proposal.id()));
        }
    }

    static void open(DraftsPart.Beginning beginning, DecisionPanel.Model model) {
        DecisionState decision = model.decision();
        FormDialog form =
                new FormDialog("Draft together", "Begin to write", "")
                        .say(
                                "Several people can write at once, each sees where the others are,"
                                        + " and nobody's words are lost. Nothing of it is on record"
                                        + " until it is frozen for consent.");
        List<Start> starts = starts(model);
        Select<Start> from = from(starts);
        Select<Template> template = template(model.suggested());
        template.setVisible(from.getValue().from() == null);
        from.addValueChangeListener(
                change -> template.setVisible(change.getValue().from() == null));
        RadioButtonGroup<Boolean> opened = opened();
        if (starts.size() > 1) {
            form.with(from);
        }
        form.with(template).with(opened);
        AtomicReference<String> address = new AtomicReference<>("");
        form.onSubmit(() ->
                        address.set(
                                beginning.begin(
                                        decision.opening().decision(),
                                        chosen(from.getValue(), template.getValue()),
                                        Boolean.TRUE.equals(opened.getValue()))))
                .then(() -> UI.getCurrent().navigate(address.get()))
                .open();
    }

    private static DraftFrom chosen(Start start, @Nullable Template template) {
        return start.from() == null ? new DraftFrom.Blank(template) : start.from();
    }

    /** The likeliest first: what is in force, where nobody has proposed a change of it yet. */
    private static List<Start> starts(DecisionPanel.Model model) {
        List<Start> starts = new ArrayList<>(List.of(EMPTY));
        model.decision().proposals().forEach(proposal -> starts.add(Start.of(proposal)));
        if (model.base() != null) {
            Origin inForce =
                    new Origin(
                            model.base().decision(),
                            model.base().proposal(),
                            model.base().version());
            starts.add(
                    model.decision().proposals().isEmpty() ? 0 : starts.size(),
                    new Start("What is in force", new DraftFrom.Another(inForce)));
        }
        return starts;
    }

    private static Select<Start> from(List<Start> starts) {
        Select<Start> from = new Select<>();
        from.setLabel("Begin from");
        from.setItems(starts);
        from.setItemLabelGenerator(Start::name);
        from.setEmptySelectionAllowed(false);
        from.setValue(starts.getFirst());
        return from;
    }

    private static Select<Template> template(@Nullable Template suggested) {
        Select<Template> template = new Select<>();
        template.setLabel("Fields");
        template.setItems(Template.beside(suggested));
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
