package accord.issue.ui;

import accord.contract.ui.Table;
import accord.decision.DecisionEvent;
import accord.decision.ui.DecisionWords;
import accord.decision.ui.Rows;
import accord.issue.IssueEvent;
import accord.issue.MeasureEvent;
import accord.issue.query.Room;
import accord.issue.query.Room.Happening;
import accord.look.ui.RelativeTime;
import accord.look.ui.Tags;
import accord.member.Acted;
import accord.member.MemberId;
import accord.session.SessionEvent;
import accord.session.ui.SessionWords;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What happened so far, newest first. */
public final class TimelinePanel extends Composite<Section> {
    private static final int FIRST = 40;

    private record Line(Happening happening, Table table) {}

    private final Function<MemberId, String> people;
    private final Rows<Line, ListItem> rows;
    private final Div more = Tags.div("acts");
    private @Nullable Room room;
    private @Nullable Table table;
    private int most = FIRST;

    /**
     * @param people what a member is called
     */
    public TimelinePanel(Function<MemberId, String> people) {
        this.people = people;
        OrderedList list = new OrderedList();
        list.addClassNames("line", "so-far");
        rows = new Rows<>(list, l -> l.happening().position(), l -> new ListItem(), this::show);
        more.add(Tags.button("tertiary small", "Show everything", this::everything));
        getContent().addClassName("timeline");
        getContent().add(new H2("So far"), list, more);
    }

    public void show(Room now, Table at) {
        room = now;
        table = at;
        List<Happening> moves = now.timeline().stream().filter(Happening::isMove).toList();
        List<Happening> latest = moves.reversed().stream().limit(most).toList();
        rows.show(latest.stream().map(h -> new Line(h, at)).toList());
        more.setVisible(moves.size() > most);
    }

    /**
     * What happened, in words.
     *
     * @param people what a member is called
     */
    public static String words(Acted event, Table table, Function<MemberId, String> people) {
        return switch (event) {
            case IssueEvent e -> IssueWords.of(e, table::name);
            case DecisionEvent e -> DecisionWords.of(e, table::name);
            case MeasureEvent e -> MeasureWords.of(e, table::name);
            case SessionEvent e -> SessionWords.of(e, table::name, people);
            default -> "";
        };
    }

    /** The reason or words that came with it; empty where there were none. */
    static String why(Acted event) {
        return switch (event) {
            case IssueEvent e -> IssueWords.why(e);
            case DecisionEvent e -> DecisionWords.why(e);
            case MeasureEvent e -> MeasureWords.why(e);
            case SessionEvent e -> SessionWords.why(e);
            default -> "";
        };
    }

    private void everything() {
        most = Integer.MAX_VALUE;
        if (room != null && table != null) {
            rows.beginAnew();
            show(room, table);
        }
    }

    private void show(ListItem row, Line line) {
        Acted event = line.happening().event();
        Span dot = Tags.span("dot", "");
        row.setClassName("duty", event instanceof MeasureEvent);
        dot.addClassName(line.table().chair(event.act().side()).style());
        Tags.fill(
                row,
                RelativeTime.of(event.act().at(), RelativeTime.Style.CLOCK),
                dot,
                new Span(words(event, line.table(), people)));
    }
}
