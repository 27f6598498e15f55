package accord.decision.ui;

import accord.contract.ui.Table;
import accord.decision.ui.Standing.Kind;
import accord.look.ui.Badge;
import accord.look.ui.Chair;
import accord.look.ui.RelativeTime;
import accord.look.ui.Tags;
import accord.member.SideId;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;

/**
 * How all sides stand to a proposal, in one row above its text: a word each. What a side said with
 * it stands below; the whole sentence is there for whoever points at the word, or hears it.
 */
final class Stands extends Composite<UnorderedList> {
    private record Line(Standing standing, Table table) {}

    private final Rows<Line, ListItem> rows;

    Stands() {
        UnorderedList list = getContent();
        list.addClassName("stand");
        list.getElement().setAttribute("aria-label", "How the sides stand to the latest version");
        rows = new Rows<>(list, l -> l.standing().side(), l -> new ListItem(), Stands::show);
    }

    void show(List<Standing> standings, Table table) {
        rows.show(standings.stream().map(s -> new Line(s, table)).toList());
    }

    /** Where it says how one of them stands. */
    Optional<Element> of(SideId side) {
        return rows.row(side).map(ListItem::getElement);
    }

    private static void show(ListItem row, Line line) {
        Standing standing = line.standing();
        Chair chair = line.table().chair(standing.side());
        row.setClassName(chair.style());
        row.addClassName(look(standing.kind()));
        row.setTitle(standing.sentence());
        row.getElement().setAttribute("data-glow", standing.kind().name());
        Tags.fill(
                row,
                atAGlance(chair, standing),
                Tags.span("visually-hidden sentence", standing.sentence()));
    }

    /** Whoever does not see it hears the sentence. */
    private static Div atAGlance(Chair chair, Standing standing) {
        Kind kind = standing.kind();
        Div whose = Tags.div("stand-whose", Tags.span("stand-name", chair.name()));
        if (standing.at() != null) {
            whose.add(RelativeTime.of(standing.at(), RelativeTime.Style.CLOCK));
        }
        Div words = Tags.div("stand-words", whose);
        words.add(Tags.span("stand-word", kind.sign() + " " + kind.word()));
        if (!kind.more().isEmpty()) {
            words.add(Tags.span("stand-more", kind.more()));
        }
        Div glance = Tags.div("stand-glance", Badge.of(chair), words);
        glance.getElement().setAttribute("aria-hidden", "true");
        return glance;
    }

    /** As the arcs of the seal: full when it counts, broken while it is open. */
    private static String look(Kind kind) {
        return switch (kind) {
            case CONSENTED, RESERVED -> "full";
            case ASIDE -> "aside";
            case OBJECTS -> "against";
            default -> "open";
        };
    }
}
