package accord.issue.ui;

import accord.contract.ui.Table;
import accord.decision.ui.Same;
import accord.issue.Action;
import accord.issue.IssueState;
import accord.look.ui.Words;
import accord.repairs.Turnover;
import accord.repairs.query.Turnovers;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A checkpoint prepares itself: what came in, was done and is left, and how the actions stand. */
public final class CheckpointPart extends Composite<Section> {
    private final Supplier<Optional<Turnovers.Since>> turnover;
    private final Same same = new Same();

    /**
     * @param turnover of the surge that the room is about; empty where it is about none
     */
    public CheckpointPart(Supplier<Optional<Turnovers.Since>> turnover) {
        this.turnover = turnover;
        getContent().addClassNames("card", "checkpoint");
        getContent().setVisible(false);
    }

    /**
     * @param held whether a checkpoint is arranged, runs or waits for a word
     */
    public void show(IssueState issue, boolean held, Table table) {
        getContent().setVisible(held);
        if (!held || same.as(issue.actions())) {
            return;
        }
        getContent().removeAll();
        getContent().add(new H2("Prepared for the checkpoint"));
        Facts list = new Facts();
        turnover.get().ifPresent(since -> tell(list, since));
        LocalDate today = LocalDate.now(table.zone());
        List<Action> open = issue.actions().stream().filter(Action::open).toList();
        long late = open.stream().filter(action -> action.dueOn().isBefore(today)).count();
        long done = issue.actions().size() - open.size();
        list.say("Actions", "%d done, %d open, %d late".formatted(done, open.size(), late));
        getContent().add(list);
    }

    private static void tell(Facts list, Turnovers.Since since) {
        Turnover load = since.turnover();
        list.say(
                "Intake, last seven days",
                "%s, before that %s"
                        .formatted(Words.number(load.intake()), Words.number(load.before())));
        list.say("Output, last seven days", Words.number(load.output()));
        list.say(
                "Backlog since the surge began",
                (since.whole() ? "" : "at least ") + Words.number(load.open()));
        list.say("Oldest job", load.oldest() == null ? "none open" : Words.day(load.oldest()));
        list.say("Open with a hazard", Words.number(load.hazards()));
        list.say("Counted up to", Words.day(since.lastDay()));
    }
}
