package accord.operator.ui;

import accord.look.ui.Card;
import accord.look.ui.EmptyState;
import accord.look.ui.RelativeTime;
import accord.look.ui.Words;
import accord.member.query.Caller;
import accord.operator.query.Parked;
import accord.operator.query.Running;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What processors could not take and put aside, with a second try or without it. */
@org.springframework.stereotype.Component
final class ParkedPart implements OperatorPart {
    private final Running running;

    ParkedPart(Running running) {
        this.running = running;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Component show(Caller operator, Runnable again) {
        Card card = new Card("Parked events");
        List<Parked> parked = running.parked(operator);
        if (parked.isEmpty()) {
            card.add(
                    new EmptyState(
                            "Nothing is parked",
                            "What a processor cannot take waits here with all that follows it in its stream, and is tried again every half minute."));
            return card;
        }
        Paragraph what =
                new Paragraph(
                        "A processor could not take these, so they and what follows them wait; everything else went on. Each is tried again every half minute. What went wrong in full is in the log of the program.");
        what.addClassName("small");
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        parked.forEach(one -> list.add(new ListItem(item(operator, one, again))));
        card.add(what, list);
        return card;
    }

    private Component item(Caller operator, Parked parked, Runnable again) {
        Span title = new Span(parked.event().type());
        title.addClassName("title");
        Span step = new Span(words(parked));
        step.addClassName("step");
        Span when = new Span(RelativeTime.of(parked.since()));
        when.addClassName("when");
        Div acts =
                new Div(
                        new Button("Try again", click -> retry(operator, parked, again)),
                        new Button("Discard", click -> discard(operator, parked, again)));
        acts.addClassNames("acts", "step");
        Div item = new Div(title, when, step, acts);
        item.addClassName("item");
        return item;
    }

    /** What is parked, in a sentence. */
    static String words(Parked parked) {
        String behind =
                parked.behind() == 0
                        ? "nothing waits behind it"
                        : Words.count(parked.behind(), "event waits", "events wait") + " behind it";
        return "%s could not take it (%s); %s"
                .formatted(
                        ProcessorsPart.named(parked.event().processor()), parked.cause(), behind);
    }

    private void retry(Caller operator, Parked parked, Runnable again) {
        AskWhy.to(
                "Try it again",
                "It is tried now, and when it is taken, so is what waits behind it.",
                "Try again",
                why ->
                        running.retry(operator, parked.event(), why)
                                ? "It was taken this time."
                                : "It could not be taken this time either.",
                again);
    }

    private void discard(Caller operator, Parked parked, Runnable again) {
        AskWhy.to(
                "Discard it",
                "%s then goes on without this event, for ever. The event itself stays in the log, and in the record that it belongs to."
                        .formatted(ProcessorsPart.named(parked.event().processor())),
                "Discard",
                why ->
                        running.discard(operator, parked.event(), why)
                                ? "It was discarded; what waited behind it was tried."
                                : "It was not parked any more.",
                again);
    }
}
