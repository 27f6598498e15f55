package accord.decision.ui;

import accord.contract.ui.Table;
import accord.decision.CommentId;
import accord.decision.DecisionCommand.ReopenThread;
import accord.decision.DecisionCommand.SettleThread;
import accord.decision.DecisionId;
import accord.decision.ui.Acting.Answering;
import accord.look.ui.Tags;
import accord.look.ui.Words;
import accord.member.Act;
import accord.member.Permission;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A comment with what answers it. One that is settled is folded up, and can be opened again. */
final class ThreadItem extends Composite<ListItem> {
    private static final int SHORT = 60;

    private final Sending sending;
    private final Consumer<Answering> answering;
    private final Said first = new Said();
    private final Div answers = Tags.div("answers");
    private final Rows<Said.Model, Said> rows =
            new Rows<>(answers, Said.Model::key, said -> new Said(), Said::show);
    private final Div settled = Tags.div("settled small");
    private final Div acts = Tags.div("acts thread-acts no-print");
    private final Same same = new Same();
    private final Same sameFirst = new Same();
    private boolean unfolded;

    private record Foot(@Nullable Act settled, int answers, Table table, boolean unfolded) {}

    ThreadItem(Sending sending, Consumer<Answering> answering) {
        this.sending = sending;
        this.answering = answering;
        getContent().addClassName("thread");
        getContent().add(settled, first, answers, acts);
    }

    void show(Threads.Thread thread) {
        if (!thread.first().own()) {
            getElement().setAttribute("data-arrival", "");
        }
        if (!sameFirst.as(thread.first())) {
            first.show(thread.first());
        }
        rows.show(thread.answers());
        Act closed = thread.first().comment().settled();
        boolean folded = closed != null && !unfolded;
        first.setVisible(!folded);
        answers.setVisible(!folded && !thread.answers().isEmpty());
        if (!same.as(new Foot(closed, thread.answers().size(), thread.first().table(), unfolded))) {
            showSettled(thread, closed, folded);
            showActs(thread, closed, folded);
        }
    }

    /** A comment of it. */
    Said said(CommentId comment) {
        return rows.row(comment).orElse(first);
    }

    /** The same where it is in sight; the whole thread while it is folded up. */
    Element shown(CommentId comment) {
        return first.isVisible() ? said(comment).getElement() : getElement();
    }

    private void showSettled(Threads.Thread thread, @Nullable Act closed, boolean folded) {
        settled.removeAll();
        settled.setVisible(closed != null);
        if (closed != null) {
            settled.add(
                    Tags.span(
                            "",
                            "✓ %s said that this is settled: “%s”%s"
                                    .formatted(
                                            thread.first().table().name(closed.side()),
                                            brief(thread.first().comment().text()),
                                            thread.answers().isEmpty()
                                                    ? ""
                                                    : ", "
                                                            + Words.count(
                                                                    thread.answers().size(),
                                                                    "answer",
                                                                    "answers"))),
                    Tags.button(
                            "tertiary small",
                            folded ? "Show" : "Hide",
                            () -> {
                                unfolded = folded;
                                show(thread);
                            }));
        }
    }

    private void showActs(Threads.Thread thread, @Nullable Act closed, boolean folded) {
        acts.removeAll();
        acts.setVisible(!folded && thread.first().table().may(Permission.CONTRIBUTOR));
        DecisionId decision = thread.decision();
        acts.add(
                Tags.button(
                        "tertiary small",
                        "Answer",
                        () ->
                                answering.accept(
                                        new Answering(
                                                decision,
                                                thread.id(),
                                                brief(thread.first().comment().text())))));
        if (closed == null) {
            acts.add(
                    Tags.button(
                            "tertiary small",
                            "Settled",
                            () ->
                                    sending.send(
                                            act -> new SettleThread(decision, thread.id(), act))));
        } else {
            acts.add(
                    Tags.button(
                            "tertiary small",
                            "Reopen",
                            () ->
                                    sending.send(
                                            act -> new ReopenThread(decision, thread.id(), act))));
        }
    }

    private static String brief(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        return line.length() <= SHORT ? line : line.substring(0, SHORT).strip() + "…";
    }
}
