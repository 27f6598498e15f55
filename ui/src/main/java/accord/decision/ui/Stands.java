package accord.decision.ui;

import accord.contract.ui.Table;
import accord.look.ui.Badge;
import accord.look.ui.RelativeTime;
import accord.look.ui.Tags;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** How each side stands to a proposal. */
final class Stands extends Composite<UnorderedList> {
    private record Line(Standing standing, Table table) {}

    private final Rows<Line, ListItem> rows;

    Stands() {
        UnorderedList list = getContent();
        list.addClassName("stand");
        rows = new Rows<>(list, l -> l.standing().side(), l -> new ListItem(), Stands::show);
    }

    void show(List<Standing> standings, Table table) {
        rows.show(standings.stream().map(s -> new Line(s, table)).toList());
    }

    private static void show(ListItem row, Line line) {
        Standing standing = line.standing();
        Tags.fill(
                row,
                Badge.of(line.table().chair(standing.side())),
                Tags.span("sentence", standing.sentence()));
        row.getElement().setAttribute("data-glow", standing.kind().name());
        if (standing.at() != null) {
            row.add(RelativeTime.of(standing.at(), RelativeTime.Style.CLOCK));
        }
        if (!standing.remark().isEmpty()) {
            row.add(Tags.paragraph("remark", "“" + standing.remark() + "”"));
        }
    }
}
