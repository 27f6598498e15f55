package accord.issue.ui;

import accord.contract.ui.Table;
import accord.decision.DecisionEvent;
import accord.decision.ui.DecisionWords;
import accord.decision.ui.Rows;
import accord.issue.IssueEvent;
import accord.issue.MeasureEvent;
import accord.issue.query.Room;
import accord.issue.query.Timeline;
import accord.issue.query.Timeline.Line;
import accord.issue.query.Timeline.Run;
import accord.issue.query.Timeline.Step;
import accord.look.ui.Tags;
import accord.member.Acted;
import accord.member.MemberId;
import accord.session.SessionEvent;
import accord.session.ui.SessionWords;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What happened so far, newest first: the milestones stand out and say how long they took, what was
 * only said is one line, and how it began is always there. All of it is a press away.
 */
public final class TimelinePanel extends Composite<Section> {
    private static final int FIRST = 9;
    private static final int EVERYTHING = Integer.MAX_VALUE;

    private final Rows<Shown, ListItem> rows;
    private @Nullable Room room;
    private @Nullable Table table;
    private int most = FIRST;

    private sealed interface Shown {
        Object key();
    }

    private record Told(Line line, Table table) implements Shown {
        @Override
        public Object key() {
            return line.position();
        }
    }

    /** Where something is not told. */
    private record Between() implements Shown {
        @Override
        public Object key() {
            return "between";
        }
    }

    public TimelinePanel(Telling telling) {
        OrderedList list = new OrderedList();
        list.addClassNames("line", "so-far");
        list.getElement().setAttribute("data-days", true);
        rows =
                new Rows<>(
                        list,
                        Shown::key,
                        shown ->
                                switch (shown) {
                                    case Told told -> new TimelineRow(telling, this::within);
                                    case Between between -> between();
                                },
                        (row, shown) -> {
                            if (row instanceof TimelineRow line && shown instanceof Told told) {
                                line.show(told.line(), told.table());
                            }
                        });
        getContent().addClassName("timeline");
        getContent().add(new H2("So far"), list);
    }

    public void show(Room now, Table at) {
        room = now;
        table = at;
        Timeline timeline = Timeline.of(now, most);
        List<Shown> shown = new ArrayList<>();
        timeline.latest().forEach(line -> shown.add(new Told(line, at)));
        if (timeline.origin() != null) {
            shown.add(new Between());
            shown.add(new Told(timeline.origin(), at));
        }
        rows.show(shown);
    }

    private List<Step> within(Run run) {
        return room == null ? List.of() : Timeline.within(room, run);
    }

    private ListItem between() {
        ListItem gap = new ListItem(Tags.button("tertiary small", "Show all of it", this::unfold));
        gap.addClassName("between");
        return gap;
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

    private void unfold() {
        most = EVERYTHING;
        if (room != null && table != null) {
            rows.beginAnew();
            show(room, table);
        }
    }
}
