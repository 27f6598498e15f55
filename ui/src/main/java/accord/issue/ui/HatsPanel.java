package accord.issue.ui;

import accord.contract.ui.Table;
import accord.decision.ui.Rows;
import accord.decision.ui.Same;
import accord.decision.ui.Sending;
import accord.issue.Hats;
import accord.issue.IssueCommand.AcceptSkippingHats;
import accord.issue.IssueState;
import accord.look.ui.Tags;
import accord.member.Permission;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** Each side's position, in its own words and in the others'. */
public final class HatsPanel extends Composite<Section> {

    /**
     * What it shows.
     *
     * @param gating whether an undecided decision waits for fair restatements
     */
    public record Model(IssueState issue, boolean gating, Table table) {}

    private record Foot(Hats hats, boolean gating, boolean open, Table table) {}

    private final Sending sending;
    private final Span state = Tags.span("small", "");
    private final Div how = Tags.div("small how");
    private final Div foot = Tags.div("acts");
    private final Rows<HatPart.Model, HatPart> rows;
    private final Same same = new Same();

    public HatsPanel(Sending sending) {
        this.sending = sending;
        Div hats = Tags.div("hats");
        rows = new Rows<>(hats, HatPart.Model::side, m -> new HatPart(sending), HatPart::show);
        getContent().addClassNames("card", "hats-card");
        Div head = Tags.div("card-head", new H2("In each other's shoes"), state);
        getContent().add(head, how, hats, foot);
    }

    public void show(Model model) {
        IssueState issue = model.issue();
        Table table = model.table();
        rows.show(
                table.inOrder(issue.sides()).stream()
                        .map(side -> HatPart.Model.of(issue, side, table))
                        .toList());
        if (!same.as(new Foot(issue.hats(), model.gating(), !issue.isResolved(), table))) {
            showFoot(model);
        }
    }

    private void showFoot(Model model) {
        Hats hats = model.issue().hats();
        Table table = model.table();
        Tags.text(state, state(hats));
        boolean open = model.gating() && !hats.isSwapped();
        how.setText(
                open
                        ? "Consent opens when each position was restated fairly, or when all sides agree to skip that."
                        : "");
        how.setVisible(open);
        foot.removeAll();
        if (open) {
            String willing = table.inSentence(hats.skipping());
            if (!willing.isEmpty()) {
                foot.add(
                        Tags.paragraph(
                                "small", "Up to now %s would skip this.".formatted(willing)));
            }
            table.mineIf(Permission.NEGOTIATOR)
                    .filter(mine -> !hats.skipping().contains(mine))
                    .ifPresent(mine -> foot.add(skip(model)));
        }
        foot.setVisible(foot.getComponentCount() > 0);
    }

    private Component skip(Model model) {
        return Tags.button(
                "tertiary small",
                "Agree to skip this",
                () ->
                        sending.send(act ->
                                new AcceptSkippingHats(model.issue().raising().issue(), act)));
    }

    private static String state(Hats hats) {
        if (hats.swapped() == null) {
            return "";
        }
        return hats.swapped() ? "skipped by all" : "all fair";
    }
}
