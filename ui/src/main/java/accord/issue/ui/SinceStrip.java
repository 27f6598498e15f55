package accord.issue.ui;

import accord.contract.ui.Table;
import accord.issue.query.Room;
import accord.issue.query.Room.Happening;
import accord.issue.query.SoFar;
import accord.look.ui.RelativeTime;
import accord.look.ui.Tags;
import accord.look.ui.Words;
import accord.member.MemberId;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody missed, in a screenful: who comes back reads what changed, who comes late what
 * happened so far. It is said once, when they come, and does not move afterwards.
 */
public final class SinceStrip extends Composite<Div> {
    /** A room with fewer happenings is read faster than it is told. */
    private static final int WORTH_TELLING = 8;

    private final Telling telling;

    public SinceStrip(Telling telling) {
        this.telling = telling;
        getContent().addClassName("since");
        getContent().setVisible(false);
    }

    /**
     * @param seen the position up to which the viewer has seen the room; empty for who never has
     * @param toTalk brings the viewer to the first comment that they have not seen; null where
     *     there is none
     */
    public void show(
            Room room,
            Optional<Long> seen,
            Table table,
            MemberId viewer,
            @Nullable Runnable toTalk) {
        getContent().removeAll();
        long news = seen.map(position -> others(room, position, viewer)).orElse(0L);
        boolean late = seen.isEmpty() && room.timeline().size() > WORTH_TELLING;
        getContent().setVisible(news > 0 || late);
        if (late) {
            tell(
                    "You are here for the first time. What happened so far",
                    SoFar.of(room),
                    table,
                    null);
        } else if (news > 0) {
            tell(
                    "%s since you last looked"
                            .formatted(Words.count(news, "thing happened", "things happened")),
                    SoFar.since(room, seen.orElse(0L)),
                    table,
                    toTalk);
        }
    }

    private static long others(Room room, long position, MemberId viewer) {
        return room.timeline().stream()
                .filter(h -> h.position() > position && h.isMove())
                .filter(h -> !h.event().act().by().equals(viewer))
                .count();
    }

    private void tell(String summary, SoFar soFar, Table table, @Nullable Runnable toTalk) {
        OrderedList list = new OrderedList();
        list.addClassNames("line", "so-far");
        list.getElement().setAttribute("data-days", true);
        for (Happening happening : soFar.happenings()) {
            var dot = Tags.span("dot", "");
            dot.addClassName(table.chair(happening.event().act().side()).style());
            ListItem line = new ListItem();
            line.add(
                    RelativeTime.of(happening.event().act().at(), RelativeTime.Style.HOUR),
                    dot,
                    telling.of(happening.event(), table));
            list.add(line);
        }
        Div told = Tags.div("since-told");
        if (!soFar.happenings().isEmpty()) {
            told.add(list);
        }
        if (soFar.comments() > 0) {
            String comments = Words.count(soFar.comments(), "comment", "comments");
            told.add(
                    Tags.paragraph(
                            "small",
                            soFar.happenings().isEmpty()
                                    ? "%s in the talk.".formatted(comments)
                                    : "And %s in the talk.".formatted(comments)));
        }
        if (toTalk != null) {
            told.add(Tags.button("small", "Go to the first new comment", toTalk));
        }
        getContent().add(new NativeDetails(summary, told));
    }
}
