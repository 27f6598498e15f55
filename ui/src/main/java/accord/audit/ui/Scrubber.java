package accord.audit.ui;

import accord.issue.query.Room;
import accord.issue.query.Room.Happening;
import accord.look.ui.RelativeTime;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.IntConsumer;

/** Goes through what happened in a room: by dragging, by arrow keys, or a step at a time. */
class Scrubber extends Composite<Div> {
    private final List<Happening> timeline;
    private final EventWords words;
    private final IntConsumer moved;
    private final Element range = new Element("input");
    private final Paragraph now = new Paragraph();
    private final Button back = new Button("Step back", click -> to(step() - 1));
    private final Button on = new Button("Step on", click -> to(step() + 1));

    Scrubber(Room room, EventWords words, IntConsumer moved) {
        this.timeline = room.timeline();
        this.words = words;
        this.moved = moved;
        range.setAttribute("type", "range")
                .setAttribute("min", "1")
                .setAttribute("max", Integer.toString(timeline.size()))
                .setAttribute("aria-label", "The room at another moment")
                .setProperty("value", Integer.toString(timeline.size()));
        range.addPropertyChangeListener("value", "input", change -> show()).throttle(60);
        now.getElement().setAttribute("aria-live", "polite");
        now.addClassName("audit-now");
        Div controls = new Div(back, on);
        controls.addClassName("acts");
        getContent().addClassNames("card", "audit-scrubber");
        getContent().add(now);
        getContent().getElement().appendChild(range);
        getContent().add(controls);
        tell();
    }

    private int step() {
        String value = range.getProperty("value", "1");
        int step = value.matches("\\d{1,9}") ? Integer.parseInt(value) : timeline.size();
        return Math.clamp(step, 1, timeline.size());
    }

    private void to(int step) {
        range.setProperty("value", Integer.toString(Math.clamp(step, 1, timeline.size())));
        show();
    }

    private void show() {
        tell();
        moved.accept(step());
    }

    private void tell() {
        Happening happening = timeline.get(step() - 1);
        Span count = new Span("Step %d of %d".formatted(step(), timeline.size()));
        count.addClassName("small");
        now.removeAll();
        now.add(
                count,
                new Span(words.of(happening.event())),
                RelativeTime.of(happening.event().act().at(), RelativeTime.Style.AGO));
        back.setEnabled(step() > 1);
        on.setEnabled(step() < timeline.size());
    }
}
