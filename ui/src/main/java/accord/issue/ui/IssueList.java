package accord.issue.ui;

import accord.contract.ContractId;
import accord.contract.ui.Chairs;
import accord.decision.ui.Asked.Question;
import accord.issue.IssueId;
import accord.issue.query.IssueSummary;
import accord.look.ui.Badge;
import accord.look.ui.RelativeTime;
import accord.member.SideId;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Issues, and what else is asked, each with its next step in words and whose it is; each leads to
 * where that is taken. A line tells what is so now and stays where it is.
 */
final class IssueList extends UnorderedList {
    private final Function<ContractId, Chairs> chairs;
    private final @Nullable SideId viewer;
    private final Map<Object, ListItem> lines = new HashMap<>();

    /** What a line says. */
    private record Line(
            Object id,
            Chairs table,
            String address,
            String title,
            String step,
            Set<SideId> waitingOn,
            Instant since,
            RelativeTime.Style style) {}

    /**
     * @param asked what is undecided beside issues
     * @param chairs the table of a contract
     * @param viewer the side that reads it, null for whoever has none
     */
    IssueList(
            List<IssueSummary> issues,
            List<Question> asked,
            Function<ContractId, Chairs> chairs,
            @Nullable SideId viewer) {
        this.chairs = chairs;
        this.viewer = viewer;
        addClassName("list");
        Stream.concat(issues.stream().map(this::line), asked.stream().map(this::line))
                .sorted(Comparator.comparing(Line::since).reversed())
                .forEach(line -> {
                    ListItem item = new ListItem(item(line));
                    lines.put(line.id(), item);
                    add(item);
                });
    }

    /** Where an issue's room is, relative to the root. */
    static String address(IssueId issue) {
        return "issues/" + issue.value();
    }

    /** Says what is so now of an issue that stands here. */
    void update(IssueSummary issue) {
        update(line(issue));
    }

    /** The same of what else is asked. */
    void update(Question question) {
        update(line(question));
    }

    private void update(Line line) {
        ListItem item = lines.get(line.id());
        if (item != null) {
            item.removeAll();
            item.add(item(line));
            item.getElement()
                    .executeJs(
                            "this.classList.remove('glow'); void this.offsetWidth;"
                                    + " this.classList.add('glow')");
        }
    }

    private Line line(IssueSummary issue) {
        Chairs table = chairs.apply(issue.contract());
        return new Line(
                issue.id(),
                table,
                address(issue.id()),
                IssueTitle.brief(issue.title()),
                NextStepWords.of(issue, table, viewer),
                issue.waitingOn(),
                issue.since(),
                issue.resolved() ? RelativeTime.Style.AGO : RelativeTime.Style.WAITING);
    }

    private Line line(Question question) {
        Chairs table = chairs.apply(question.contract());
        return new Line(
                question.decision(),
                table,
                question.address(),
                question.question(),
                NextStepWords.of(question.turn(), table, viewer),
                question.turn().waitingOn(),
                question.since(),
                RelativeTime.Style.WAITING);
    }

    private static Anchor item(Line line) {
        Span title = new Span(line.title());
        title.addClassName("title");
        Span step = new Span(line.step());
        step.addClassName("step");
        Span faces =
                Badge.faces(line.table().of(line.waitingOn()).stream().map(Badge::of).toList());
        faces.getElement().setAttribute("aria-hidden", "true");
        Div when = new Div(RelativeTime.of(line.since(), line.style()));
        when.addClassName("when");
        Anchor item = new Anchor(line.address(), title, when, step, faces);
        item.addClassName("item");
        return item;
    }
}
