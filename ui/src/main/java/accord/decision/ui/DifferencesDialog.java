package accord.decision.ui;

import accord.decision.Proposal;
import accord.decision.Version;
import accord.look.ui.Tags;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.List;

/** What changed between any two versions, word by word. */
public final class DifferencesDialog {
    private final Div text = Tags.div("text");
    private final Select<Version> from;
    private final Select<Version> to;
    private final RadioButtonGroup<Boolean> how = new RadioButtonGroup<>();

    private DifferencesDialog(Proposal proposal, Version older, Version newer) {
        this.from = choice("From", proposal);
        this.to = choice("To", proposal);
        from.setValue(older);
        to.setValue(newer);
        how.addThemeName("horizontal");
        how.setItems(false, true);
        how.setItemLabelGenerator(beside -> beside ? "Side by side" : "In line");
        how.setValue(false);
        how.setAriaLabel("How the differences are shown");
        how.addValueChangeListener(change -> show());
        from.addValueChangeListener(change -> show());
        to.addValueChangeListener(change -> show());
        show();
    }

    /** All that changed since the first version. */
    static void open(Proposal proposal) {
        open(proposal, proposal.versions().getFirst(), proposal.current());
    }

    /** What a version changed; for the first, what became of it. */
    static void open(Proposal proposal, Version version) {
        proposal.version(version.number() - 1)
                .ifPresentOrElse(
                        before -> open(proposal, before, version),
                        () -> open(proposal, version, proposal.current()));
    }

    private static void open(Proposal proposal, Version older, Version newer) {
        DifferencesDialog differences = new DifferencesDialog(proposal, older, newer);
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle("Differences in “" + proposal.title() + "”");
        dialog.addClassNames("sheet", "wide");
        dialog.add(
                Tags.div(
                        "dialog-body",
                        Tags.div("pair", differences.from, differences.to),
                        differences.how,
                        differences.text));
        dialog.getFooter().add(Tags.button("primary", "Close", dialog::close));
        dialog.open();
    }

    /** Shows how one agreed text differs from another. */
    public static void between(String title, Version from, Version to) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(title);
        dialog.addClassNames("sheet", "wide");
        dialog.add(Tags.div("dialog-body", Tags.div("text", Differences.between(from, to))));
        dialog.getFooter().add(Tags.button("primary", "Close", dialog::close));
        dialog.open();
    }

    private void show() {
        boolean beside = Boolean.TRUE.equals(how.getValue());
        Tags.fill(
                text,
                beside
                        ? Differences.sideBySide(from.getValue(), to.getValue())
                        : Differences.between(from.getValue(), to.getValue()));
    }

    private static Select<Version> choice(String label, Proposal proposal) {
        Select<Version> choice = new Select<>();
        choice.setLabel(label);
        choice.setItems(List.copyOf(proposal.versions()));
        choice.setItemLabelGenerator(version -> "Version " + version.number());
        choice.setEmptySelectionAllowed(false);
        return choice;
    }
}
