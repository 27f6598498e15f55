package accord.decision.ui;

import accord.contract.ui.Table;
import accord.decision.Objection;
import accord.decision.Proposal;
import accord.look.ui.Badge;
import accord.look.ui.RelativeTime;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The objections to a proposal: what is wrong, and what would resolve it. */
final class Objections extends Composite<UnorderedList> {
    private record Line(Objection objection, Table table) {}

    private final Rows<Line, ListItem> rows;

    Objections() {
        UnorderedList list = getContent();
        list.addClassName("objections");
        rows = new Rows<>(list, l -> l.objection().id(), l -> new ListItem(), Objections::show);
    }

    void show(Proposal proposal, Table table) {
        List<Line> lines = proposal.objections().stream().map(o -> new Line(o, table)).toList();
        rows.show(lines);
        setVisible(!lines.isEmpty());
    }

    private static void show(ListItem row, Line line) {
        Objection objection = line.objection();
        String name = line.table().name(objection.act().side());
        Tags.fill(
                row,
                Tags.div(
                        "said",
                        Badge.of(line.table().chair(objection.act().side())),
                        Tags.span(
                                "sentence",
                                "%s objected to version %d".formatted(name, objection.version())),
                        RelativeTime.of(objection.act().at())),
                Tags.paragraph("reason", objection.reason()),
                Tags.paragraph("resolves", "What would resolve it: " + objection.wouldResolve()));
        row.setClassName("resolved", !objection.open());
        if (objection.resolved() != null) {
            row.add(Tags.paragraph("fair", "✓ " + name + " says that it is resolved"));
        }
    }
}
