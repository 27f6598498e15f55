package accord.issue.ui;

import accord.contract.ui.Table;
import accord.decision.ui.Sending;
import accord.issue.Action;
import accord.issue.IssueId;
import accord.look.ui.Badge;
import accord.look.ui.RelativeTime;
import accord.look.ui.Tags;
import accord.look.ui.Words;
import accord.member.Act;
import accord.member.query.Person;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One action: what, whose, until when; done, with what shows it. */
final class ActionRow extends Composite<ListItem> {

    /**
     * What it shows.
     *
     * @param owner null where they are not known any more
     */
    record Model(
            IssueId issue, Action action, Table table, @Nullable Person owner, boolean mayAct) {}

    private final Sending sending;

    ActionRow(Sending sending) {
        this.sending = sending;
        getContent().getElement().setAttribute("data-glow", "");
    }

    static @Nullable Person owner(Action action, List<Person> people) {
        return people.stream().filter(p -> p.id().equals(action.owner())).findFirst().orElse(null);
    }

    void show(Model model) {
        Action action = model.action();
        var chair = model.table().chair(action.side());
        Person owner = model.owner();
        Component badge = owner == null ? Badge.of(chair) : model.table().chairs().badge(owner);
        String name = owner == null ? chair.name() : owner.name();
        Div words = Tags.div("action-words", Tags.paragraph("what", action.what()));
        LocalDate today = LocalDate.now(model.table().zone());
        Act done = action.done();
        Span when =
                Tags.span(
                        "small",
                        done == null
                                ? name + ", " + Words.due(action.dueOn(), today)
                                : "✓ Done by " + model.table().chair(done.side()).inSentence());
        words.add(when);
        if (done != null) {
            when.add(new Span(" "), RelativeTime.of(done.at()));
            if (!action.evidence().isEmpty()) {
                words.add(Tags.paragraph("evidence-of", action.evidence()));
            }
        }
        Tags.fill(getContent(), badge, words);
        getContent().setClassName("done", done != null);
        if (done == null && model.mayAct()) {
            words.add(
                    Tags.div(
                            "acts",
                            Tags.button(
                                    "small",
                                    "Done",
                                    () -> ActionDialogs.finish(sending, model.issue(), action)),
                            Tags.button(
                                    "tertiary small",
                                    "Move the date",
                                    () -> ActionDialogs.move(sending, model.issue(), action))));
        }
    }
}
