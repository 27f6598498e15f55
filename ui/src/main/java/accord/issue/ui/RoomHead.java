package accord.issue.ui;

import accord.contract.ui.Table;
import accord.decision.ui.Same;
import accord.decision.ui.Sending;
import accord.issue.IssueCommand.AcknowledgeIssue;
import accord.issue.IssueEvent.IssueRaised;
import accord.issue.IssueId;
import accord.issue.IssueState;
import accord.issue.query.NextStep;
import accord.issue.query.Room;
import accord.look.ui.Badge;
import accord.look.ui.Chair;
import accord.look.ui.RelativeTime;
import accord.look.ui.Tags;
import accord.look.ui.TimeSpan;
import accord.member.Act;
import accord.member.Permission;
import accord.member.query.Person;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the room is about, what comes next and of whom, and who is here. */
public final class RoomHead extends Composite<Header> {
    private record Raised(
            IssueRaised raising, Set<Object> acknowledged, boolean met, Table table) {}

    private record Next(NextStep step, Instant since, Table table) {}

    private final Sending sending;
    private final H1 title = new H1();
    private final Div sub = Tags.div("sub");
    private final Div step = Tags.div("next-step");
    private final Button acknowledge = Tags.button("primary", "Acknowledge", this::acknowledge);
    private final Button lead = Tags.button("", "Show me", this::lead);
    private final Span faces = Tags.span("room-faces", "");
    private final Same sameRaised = new Same();
    private final Same sameNext = new Same();
    private final Same samePeople = new Same();
    private final Consumer<NextStep> leads;
    private @Nullable IssueId issue;
    private @Nullable NextStep shown;

    /**
     * @param act what can be done at any time, beside the room's name
     * @param leads brings the viewer to where a step is taken
     */
    public RoomHead(Sending sending, Component act, Consumer<NextStep> leads) {
        this.sending = sending;
        this.leads = leads;
        acknowledge.setVisible(false);
        lead.setVisible(false);
        lead.addClassNames("lead-on", "no-print");
        Div next = Tags.div("next", step, lead, acknowledge);
        next.getElement().setAttribute("data-glow", "");
        getContent().addClassNames("head", "room-head");
        getContent()
                .add(
                        Tags.div(
                                "head-row",
                                Tags.div("", title, sub),
                                Tags.div("room-side", faces, act)),
                        next);
    }

    public void show(Room room, Table table) {
        IssueState now = room.issue();
        issue = now.raising().issue();
        Tags.text(title, IssueTitle.brief(now.raising().title()));
        if (!sameRaised.as(
                new Raised(
                        now.raising(),
                        Set.copyOf(now.acknowledged().keySet()),
                        !room.decisions().isEmpty(),
                        table))) {
            showRaised(room, table);
        }
        Next next = new Next(NextStep.of(room), room.movedAt(), table);
        if (!sameNext.as(next)) {
            showNext(room, next);
        }
    }

    /** Shows who is in the room, each once, in the table's order. */
    public void showPeople(List<Person> people, Table table) {
        if (samePeople.as(people)) {
            return;
        }
        List<Component> badges = people.stream().<Component>map(table.chairs()::badge).toList();
        faces.removeAll();
        faces.add(Badge.faces(badges));
        faces.getElement()
                .setAttribute(
                        "aria-label",
                        "Here now: "
                                + String.join(", ", people.stream().map(Person::name).toList()));
        faces.getElement().setAttribute("role", "group");
    }

    private void showRaised(Room room, Table table) {
        IssueState issue = room.issue();
        Chair by = table.chair(issue.raising().act().side());
        sub.removeAll();
        sub.add(
                new Span("Emerging issue, raised by " + by.inSentence() + " "),
                RelativeTime.of(issue.raising().act().at(), RelativeTime.Style.SAID));
        // who works on it has seen it, whether they said so or not
        if (!issue.acknowledged().isEmpty() || room.decisions().isEmpty()) {
            sub.add(new Span(" · " + acknowledged(issue, table)));
        }
        if (acknowledgedByAll(issue)) {
            Instant last =
                    issue.acknowledged().values().stream()
                            .map(Act::at)
                            .max(Comparator.naturalOrder())
                            .orElseThrow();
            sub.add(new Span(" within "), TimeSpan.of(issue.raising().act().at(), last));
        }
        sub.getElement().setAttribute("data-glow", "");
    }

    private static boolean acknowledgedByAll(IssueState issue) {
        return issue.acknowledged().keySet().containsAll(issue.sides());
    }

    private static String acknowledged(IssueState issue, Table table) {
        if (acknowledgedByAll(issue)) {
            return issue.sides().size() == 2
                    ? "acknowledged by both sides"
                    : "acknowledged by all sides";
        }
        return issue.acknowledged().isEmpty()
                ? "not acknowledged yet"
                : "acknowledged by " + table.inSentence(issue.acknowledged().keySet());
    }

    private void showNext(Room room, Next next) {
        Table table = next.table();
        step.removeAll();
        step.add(Tags.strong(NextStepWords.of(room, table.chairs(), table.mine())));
        if (!next.step().waitingOn().isEmpty()) {
            step.add(RelativeTime.of(next.since(), RelativeTime.Style.WAITING));
        }
        shown = next.step();
        boolean mine =
                table.mineIf(Permission.CONTRIBUTOR)
                        .filter(next.step().waitingOn()::contains)
                        .isPresent();
        NextStep.Kind kind = next.step().kind();
        acknowledge.setVisible(mine && kind == NextStep.Kind.ACKNOWLEDGE);
        // the one is done here, the other right below
        lead.setVisible(
                mine && kind != NextStep.Kind.ACKNOWLEDGE && kind != NextStep.Kind.GIVE_VERDICT);
        lead.setClassName("to-proposal", isInSight(room, next.step()));
    }

    /** What is done where proposals are is in sight wherever these are. */
    private static boolean isInSight(Room room, NextStep step) {
        return switch (step.kind()) {
            case PROPOSE, ANSWER_OBJECTION, CONSENT -> true;
            case ASK_FOR_A_RESPONSE -> room.decisions().isEmpty();
            default -> false;
        };
    }

    private void lead() {
        leads.accept(Objects.requireNonNull(shown));
    }

    private void acknowledge() {
        sending.send(act -> new AcknowledgeIssue(Objects.requireNonNull(issue), act));
    }
}
