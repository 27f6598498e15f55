package accord.decision.ui;

import accord.contract.ui.Table;
import accord.decision.Anchor;
import accord.decision.Comment;
import accord.decision.CommentId;
import accord.decision.DecisionCommand.MakeComment;
import accord.decision.DecisionId;
import accord.decision.DecisionState;
import accord.decision.Proposal;
import accord.decision.ProposalId;
import accord.decision.Version;
import accord.eventlog.query.NewId;
import accord.look.ui.Fields;
import accord.look.ui.Form;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.query.Person;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is said about a decision, oldest first, and a place to say more at its end. */
public final class TalkPanel extends Composite<Section> {
    /** So many of the latest comments are shown at first. */
    private static final int FIRST = 50;

    /** What it shows. */
    public record Model(DecisionState decision, Table table, MemberId viewer) {}

    private final Sending sending;
    private final OrderedList list = new OrderedList();
    private final Div nothing = Tags.div("small");
    private final Button earlier =
            Tags.button("tertiary small", "Show what was said before", this::everything);
    private final Rows<Said.Model, Said> rows;
    private final Div writing = Tags.div("small writing");
    private final Form form = new Form();
    private final TextArea words = Fields.paragraph("Say something", "");
    private final Div quote = Tags.div("quote");
    private final Function<MemberId, Optional<Person>> people;
    private @Nullable Model model;
    private @Nullable Anchor anchor;
    private int most = FIRST;

    public TalkPanel(Sending sending, Function<MemberId, Optional<Person>> people) {
        this.sending = sending;
        this.people = people;
        this.rows = new Rows<>(list, Said.Model::key, said -> new Said(), Said::show);
        list.addClassName("said-list");
        words.addClassName("short");
        words.getElement().setAttribute("data-draft", "text");
        Button say = Tags.button("", "Send", this::say);
        say.addClickShortcut(Key.ENTER, KeyModifier.CONTROL)
                .listenOn(form)
                .resetFocusOnActiveElement();
        form.add(quote);
        form.add("text", words);
        form.know("anchor.quote", words);
        form.add(Tags.div("acts", say));
        form.addClassName("say-more");
        getContent().addClassName("talk");
        getContent().getElement().setAttribute("aria-label", "Talk");
        getContent().add(new H2("Talk"), nothing, earlier, list, writing, form);
    }

    public void show(Model now) {
        model = now;
        List<Comment> comments = now.decision().comments();
        rows.show(
                comments.stream()
                        .skip(Math.max(0, comments.size() - most))
                        .map(c ->
                                new Said.Model(
                                        c,
                                        now.table(),
                                        people.apply(c.act().by()).orElse(null),
                                        c.act().by().equals(now.viewer()),
                                        goneIn(c, now.decision())))
                        .toList());
        nothing.setText(comments.isEmpty() ? "Nothing has been said yet." : "");
        nothing.setVisible(comments.isEmpty());
        earlier.setVisible(comments.size() > most);
        form.setVisible(now.table().may(Permission.CONTRIBUTOR));
    }

    /** Says who is writing; nothing where nobody is. */
    public void showWriting(List<String> names) {
        writing.setText(
                names.isEmpty()
                        ? ""
                        : String.join(" and ", names)
                                + (names.size() == 1 ? " is writing …" : " are writing …"));
    }

    private void everything() {
        most = Integer.MAX_VALUE;
        if (model != null) {
            rows.beginAnew();
            show(model);
        }
    }

    /** Somebody marked words of a version, to talk about them. */
    public void quote(ProposalId proposal, int version, String marked) {
        Optional<String> found =
                state().proposal(proposal)
                        .flatMap(p -> p.version(version))
                        .flatMap(v -> Quotes.find(v.wording().text(), marked));
        anchor = found.map(q -> new Anchor(proposal, version, q)).orElse(null);
        showQuote();
        words.focus();
    }

    private void say() {
        CommentId id = new CommentId(NewId.next());
        Anchor about = anchor;
        DecisionId decision = state().opening().decision();
        if (form.submit(
                () ->
                        sending.send(act ->
                                new MakeComment(decision, id, words.getValue(), about, act)))) {
            words.clear();
            getElement().executeJs("accordRoom.forget(this.dataset.draftKey)");
            anchor = null;
            showQuote();
        }
    }

    private void showQuote() {
        quote.removeAll();
        quote.setVisible(anchor != null);
        if (anchor != null) {
            quote.add(
                    Tags.span("", "“" + anchor.quote() + "”, version " + anchor.version()),
                    Tags.button(
                            "tertiary small",
                            "Without these words",
                            () -> {
                                anchor = null;
                                showQuote();
                            }));
        }
    }

    /** The version that no longer has the words that a comment is about; 0 where it has. */
    private static int goneIn(Comment comment, DecisionState decision) {
        Anchor about = comment.anchor();
        if (about == null) {
            return 0;
        }
        return decision.proposal(about.proposal())
                .map(Proposal::current)
                .filter(current -> !current.wording().text().contains(about.quote()))
                .map(Version::number)
                .orElse(0);
    }

    private DecisionState state() {
        return Objects.requireNonNull(model, "nothing is shown yet").decision();
    }
}
