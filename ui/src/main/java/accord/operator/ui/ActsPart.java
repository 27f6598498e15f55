package accord.operator.ui;

import accord.look.ui.Card;
import accord.look.ui.RelativeTime;
import accord.member.query.Caller;
import accord.member.query.Directory;
import accord.operator.OperatorEvent;
import accord.operator.OperatorEvent.ParkedDiscarded;
import accord.operator.OperatorEvent.ParkedRetried;
import accord.operator.OperatorEvent.RebuildBegun;
import accord.operator.ParkedEvent;
import accord.operator.query.Running;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What operators did, who, when and why. */
@org.springframework.stereotype.Component
final class ActsPart implements OperatorPart {
    private final Running running;
    private final Directory directory;

    ActsPart(Running running, Directory directory) {
        this.running = running;
        this.directory = directory;
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public Component show(Caller operator, Runnable again) {
        Card card = new Card("What was done");
        List<OperatorEvent> acts = running.acts(operator);
        if (acts.isEmpty()) {
            Paragraph none = new Paragraph("Nobody had to do anything yet.");
            none.addClassName("quiet");
            card.add(none);
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("list");
            acts.forEach(act -> list.add(new ListItem(item(act))));
            card.add(list);
        }
        return card;
    }

    private Component item(OperatorEvent event) {
        Span title = new Span(words(event, directory.name(event.act().by())));
        title.addClassName("title");
        Span when = new Span(RelativeTime.of(event.act().at()));
        when.addClassName("when");
        Span why = new Span(event.why());
        why.addClassName("step");
        Div item = new Div(title, when, why);
        item.addClassName("item");
        return item;
    }

    /** An act in a sentence. */
    static String words(OperatorEvent event, String who) {
        return switch (event) {
            case ParkedRetried again -> parked(who, "tried again", again.parked());
            case ParkedDiscarded gone -> parked(who, "discarded", gone.parked());
            case RebuildBegun begun ->
                    "%s had %s made again from the log"
                            .formatted(who, ProcessorsPart.named(begun.model()).toLowerCase());
        };
    }

    private static String parked(String who, String what, ParkedEvent event) {
        return "%s %s %s, parked by %s"
                .formatted(
                        who,
                        what,
                        event.type(),
                        ProcessorsPart.named(event.processor()).toLowerCase());
    }
}
