package accord.decision.ui;

import accord.contract.ui.Table;
import accord.decision.CommentId;
import accord.decision.DecisionState;
import accord.decision.ProposalId;
import accord.decision.ui.Acting.Answering;
import accord.look.ui.Tags;
import accord.member.MemberId;
import accord.member.query.Person;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is said about a decision, thread by thread, and a place to say more at its end. */
public final class TalkPanel extends Composite<Section> {
    /** So many of the latest threads are shown at first. */
    private static final int FIRST = 50;

    /** What it shows. */
    public record Model(DecisionState decision, Table table, MemberId viewer) {}

    private final OrderedList list = new OrderedList();
    private final Div nothing = Tags.div("small");
    private final Button earlier =
            Tags.button("tertiary small", "Show what was said before", this::everything);
    private final Rows<Threads.Thread, ThreadItem> rows;
    private final Div writing = Tags.div("small writing");
    private final SayForm form;
    private final Function<MemberId, Optional<Person>> people;
    private @Nullable Model model;
    private int most = FIRST;

    /**
     * @param people who somebody is
     * @param everybody who can be called
     */
    public TalkPanel(
            Sending sending,
            Function<MemberId, Optional<Person>> people,
            Supplier<List<Person>> everybody) {
        this.people = people;
        this.form = new SayForm(sending, everybody);
        this.rows =
                new Rows<>(
                        list,
                        Threads.Thread::key,
                        thread -> new ThreadItem(sending, this::answer),
                        ThreadItem::show);
        list.addClassName("said-list");
        getContent().addClassName("talk");
        getContent().getElement().setAttribute("aria-label", "Talk");
        getContent().add(new H2("Talk"), nothing, earlier, list, writing, form);
    }

    public void show(Model now) {
        model = now;
        Threads threads = new Threads(now.decision(), now.table(), people, now.viewer());
        rows.show(threads.latest(most));
        nothing.setText(threads.count() == 0 ? "Nothing has been said yet." : "");
        nothing.setVisible(threads.count() == 0);
        earlier.setVisible(threads.count() > most);
        form.show(now.decision(), now.table());
    }

    /**
     * Marks where what the viewer has not read begins.
     *
     * @return what brings the viewer there; empty where that comment is none of the talk's, as
     *     where it answers a reason
     */
    public Optional<Runnable> beginNew(CommentId comment) {
        if (item(comment).isEmpty()) {
            everything();
        }
        Optional<ThreadItem> place = item(comment);
        place.ifPresent(item -> item.said(comment).addClassName("first-new"));
        return place.map(item -> () -> comeTo(comment));
    }

    /** Where a comment is; empty where it is none of the talk's. */
    public Optional<Element> place(CommentId comment) {
        if (item(comment).isEmpty()) {
            everything();
        }
        return item(comment).map(item -> item.shown(comment));
    }

    private void comeTo(CommentId comment) {
        item(comment)
                .map(item -> item.shown(comment))
                .ifPresent(place -> place.executeJs("accordRoom.read(this)"));
    }

    /** The thread that holds it, where it is shown. */
    private Optional<ThreadItem> item(CommentId comment) {
        if (model == null) {
            return Optional.empty();
        }
        return model.decision().comments().stream()
                .filter(said -> said.id().equals(comment))
                .findFirst()
                .flatMap(said ->
                        rows.row(
                                said.thread() == null
                                        ? said.id()
                                        : new CommentId(said.thread().value())));
    }

    /** Says who is writing; nothing where nobody is. */
    public void showWriting(List<String> names) {
        writing.setText(
                names.isEmpty()
                        ? ""
                        : String.join(" and ", names)
                                + (names.size() == 1 ? " is writing …" : " are writing …"));
    }

    /** Somebody marked words of a version, to talk about them. */
    public void quote(ProposalId proposal, int version, String marked) {
        form.quote(proposal, version, marked);
    }

    /** Somebody wants to answer in a thread. */
    public void answer(Answering to) {
        form.answer(to);
    }

    private void everything() {
        most = Integer.MAX_VALUE;
        if (model != null) {
            rows.beginAnew();
            show(model);
        }
    }
}
