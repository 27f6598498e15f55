package accord.operator.ui;

import accord.eventlog.query.ReadModel;
import accord.eventlog.query.ReadModel.Rebuild;
import accord.look.ui.Card;
import accord.look.ui.Words;
import accord.member.query.Caller;
import accord.operator.query.Running;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.List;

/** What is made from the log, and can be made from it again. */
@org.springframework.stereotype.Component
final class ModelsPart implements OperatorPart {
    private static final int LOOKS_MILLIS = 2_000;
    private static final int MINUTE = 60;

    private final Running running;

    ModelsPart(Running running) {
        this.running = running;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public Component show(Caller operator, Runnable again) {
        Card card = new Card("Made from the log");
        Paragraph what =
                new Paragraph(
                        "These lists are folded from the log, and can be made from it again beside those that serve. Whoever reads them notices nothing.");
        what.addClassName("small");
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        fill(list, operator, again);
        card.add(what, list);
        card.addAttachListener(shown -> keepLooking(shown, () -> fill(list, operator, again)));
        return card;
    }

    private static void keepLooking(AttachEvent shown, Runnable look) {
        Registration looking = shown.getUI().addPollListener(polled -> look.run());
        shown.getSource()
                .addDetachListener(gone -> {
                    looking.remove();
                    gone.getUI().setPollInterval(-1);
                    gone.unregisterListener();
                });
    }

    /** Looks again by itself for as long as one is being made. */
    private void fill(UnorderedList list, Caller operator, Runnable again) {
        List<ReadModel> models = running.models(operator);
        list.removeAll();
        models.forEach(model -> list.add(new ListItem(item(model, operator, again))));
        boolean goesOn = models.stream().anyMatch(ModelsPart::goesOn);
        list.getElement()
                .getNode()
                .runWhenAttached(ui -> ui.setPollInterval(goesOn ? LOOKS_MILLIS : -1));
    }

    private static boolean goesOn(ReadModel model) {
        return model.rebuild().filter(Rebuild::goesOn).isPresent();
    }

    private Component item(ReadModel model, Caller operator, Runnable again) {
        Span title = new Span(ProcessorsPart.named(model.name()));
        title.addClassName("title");
        Div item = new Div(title);
        item.addClassName("item");
        String words = words(model);
        if (!words.isEmpty()) {
            Span step = new Span(words);
            step.addClassName("step");
            item.add(step);
        }
        model.rebuild()
                .filter(Rebuild::goesOn)
                .ifPresentOrElse(
                        rebuild -> item.add(bar(model, rebuild)),
                        () -> {
                            if (model.asIs().isEmpty()) {
                                item.add(button(model, operator, again));
                            }
                        });
        return item;
    }

    private static Component bar(ReadModel model, Rebuild rebuild) {
        ProgressBar bar = new ProgressBar(0, 1, share(rebuild));
        bar.addClassName("step");
        bar.getElement().setAttribute("aria-label", ProcessorsPart.named(model.name()));
        return bar;
    }

    private Component button(ReadModel model, Caller operator, Runnable again) {
        Button button = new Button("Make again", click -> ask(model, operator, again));
        button.setAriaLabel("Make %s again".formatted(ProcessorsPart.named(model.name())));
        Div acts = new Div(button);
        acts.addClassNames("acts", "when");
        return acts;
    }

    private void ask(ReadModel model, Caller operator, Runnable again) {
        AskWhy.to(
                "Make %s again".formatted(ProcessorsPart.named(model.name()).toLowerCase()),
                "It is folded from the first change on, beside the one that serves, and serves when it has caught up. Nothing that is in the log changes.",
                "Make again",
                why ->
                        running.rebuild(operator, model.name(), why)
                                ? "It is being made again."
                                : "It is being made again already.",
                again);
    }

    static double share(Rebuild rebuild) {
        return rebuild.total() == 0 ? 0 : Math.min(1, (double) rebuild.done() / rebuild.total());
    }

    /** How far a read model is, or why it stays as it is; empty where there is nothing to say. */
    static String words(ReadModel model) {
        if (model.asIs().isPresent()) {
            return "Stays as it is. " + model.asIs().get();
        }
        return model.rebuild().map(ModelsPart::words).orElse("");
    }

    private static String words(Rebuild rebuild) {
        if (rebuild.failure().isPresent()) {
            return "Could not be made again: at change %s it %s. The one that serves was not touched. What went wrong in full is in the log of the program."
                    .formatted(Words.number(rebuild.done() + 1), rebuild.failure().get());
        }
        String done =
                "Being made again: %s of %s"
                        .formatted(
                                Words.number(rebuild.done()),
                                Words.count(rebuild.total(), "change", "changes"));
        return rebuild.left().map(left -> done + ", " + left(left)).orElse(done);
    }

    private static String left(Duration left) {
        long seconds = left.toSeconds();
        return seconds < MINUTE
                ? "less than a minute left"
                : "about %s left"
                        .formatted(
                                seconds < MINUTE * MINUTE
                                        ? Words.count(
                                                Math.round((double) seconds / MINUTE),
                                                "minute",
                                                "minutes")
                                        : Words.count(
                                                Math.round((double) seconds / MINUTE / MINUTE),
                                                "hour",
                                                "hours"));
    }
}
