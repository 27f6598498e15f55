package accord.decision.ui;

import accord.contract.ui.Table;
import accord.decision.Anchor;
import accord.decision.CommentId;
import accord.decision.DecisionCommand.MakeComment;
import accord.decision.DecisionCommand.WithdrawComment;
import accord.decision.DecisionId;
import accord.decision.DecisionState;
import accord.decision.Mentions;
import accord.decision.ProposalId;
import accord.decision.ThreadId;
import accord.decision.ui.Acting.Answering;
import accord.eventlog.query.NewId;
import accord.look.ui.Fields;
import accord.look.ui.Form;
import accord.look.ui.Tags;
import accord.member.Permission;
import accord.member.query.Person;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where somebody says something: about words of the text, as an answer, calling somebody. */
final class SayForm extends Composite<Form> {
    private final Sending sending;
    private final Supplier<List<Person>> everybody;
    private final TextArea words = Fields.paragraph("Say something", "");
    private final Div quote = Tags.div("quote");
    private final Div answer = Tags.div("quote");
    private final Div sent = Tags.div("sent small");
    private final Same called = new Same();
    private @Nullable DecisionState decision;
    private @Nullable Table table;
    private @Nullable Anchor anchor;
    private @Nullable Answering answering;

    /**
     * @param everybody who can be called
     */
    SayForm(Sending sending, Supplier<List<Person>> everybody) {
        this.sending = sending;
        this.everybody = everybody;
        sent.getElement().setAttribute("role", "status");
        words.addClassName("short");
        words.getElement().setAttribute("data-draft", "text");
        Button say = Tags.button("", "Send", this::say);
        Form form = getContent();
        say.addClickShortcut(Key.ENTER, KeyModifier.CONTROL)
                .listenOn(form)
                .resetFocusOnActiveElement();
        form.add(answer, quote);
        form.add("text", words);
        form.know("anchor.quote", words);
        form.add(Tags.div("acts", say, sent));
        form.addClassName("say-more");
        showAbout();
    }

    void show(DecisionState now, Table seat) {
        decision = now;
        table = seat;
        if (!called.as(seat)) {
            words.getElement().setAttribute("data-mentions", Called.names(everybody.get(), seat));
        }
        setVisible(seat.may(Permission.CONTRIBUTOR));
    }

    /** Somebody marked words of a version, to talk about them. */
    void quote(ProposalId proposal, int version, String marked) {
        anchor =
                state().proposal(proposal)
                        .flatMap(p -> p.version(version))
                        .flatMap(v -> Quotes.find(v.wording().text(), marked))
                        .map(found -> new Anchor(proposal, version, found))
                        .orElse(null);
        showAbout();
        words.focus();
    }

    void answer(Answering to) {
        answering = to;
        showAbout();
        words.focus();
    }

    private void say() {
        CommentId id = new CommentId(NewId.next());
        String text = words.getValue();
        Anchor about = anchor;
        DecisionId here = state().opening().decision();
        DecisionId to = answering == null ? here : answering.decision();
        Answering answered = answering;
        ThreadId thread = answered == null ? null : answered.thread();
        Mentions mentions = mentions(text);
        if (getContent()
                .submit(() ->
                        sending.send(act ->
                                new MakeComment(to, id, text, about, thread, mentions, act)))) {
            Fields.sent(words, text);
            words.getElement().executeJs("accordRoom.keep(this)");
            anchor = null;
            answering = null;
            showAbout();
            showSent(() -> undo(to, id, text, about, answered));
        }
    }

    private Mentions mentions(String text) {
        return text.indexOf('@') < 0
                ? Mentions.NONE
                : Called.in(text, everybody.get(), Objects.requireNonNull(table));
    }

    /** For ten seconds what was said can be taken back, and comes back into the field. */
    private void showSent(Runnable undo) {
        Tags.fill(sent, Tags.span("", "Sent."), Tags.button("tertiary small", "Undo", undo::run));
        sent.getElement().executeJs("accordRoom.brief(this)");
    }

    private void undo(
            DecisionId to,
            CommentId id,
            String text,
            @Nullable Anchor about,
            @Nullable Answering answered) {
        if (getContent().submit(() -> sending.send(act -> new WithdrawComment(to, id, act)))
                && words.isEmpty()) {
            words.setValue(text);
            anchor = about;
            answering = answered;
            showAbout();
        }
        words.focus();
        sent.removeAll();
    }

    private void showAbout() {
        show(
                quote,
                anchor == null
                        ? ""
                        : "“%s”, version %d".formatted(anchor.quote(), anchor.version()),
                "Without these words",
                () -> anchor = null);
        show(
                answer,
                answering == null ? "" : "Answering “%s”".formatted(answering.to()),
                "Not an answer",
                () -> answering = null);
    }

    private void show(Div strip, String about, String without, Runnable drop) {
        strip.removeAll();
        strip.setVisible(!about.isEmpty());
        if (!about.isEmpty()) {
            strip.add(
                    Tags.span("", about),
                    Tags.button(
                            "tertiary small",
                            without,
                            () -> {
                                drop.run();
                                showAbout();
                            }));
        }
    }

    private DecisionState state() {
        return Objects.requireNonNull(decision, "nothing is shown yet");
    }
}
