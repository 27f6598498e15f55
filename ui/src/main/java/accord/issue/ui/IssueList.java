package accord.issue.ui;

import accord.contract.ui.Chairs;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Issues, each with its next step in words and whose it is; each leads to its room. A line tells
 * what is so now and stays where it is.
 */
final class IssueList extends UnorderedList {
    private final Function<IssueSummary, Chairs> chairs;
    private final @Nullable SideId viewer;
    private final Map<IssueId, ListItem> lines = new HashMap<>();

    /**
     * @param chairs the table of an issue's contract
     * @param viewer the side that reads it, null for whoever has none
     */
    IssueList(
            List<IssueSummary> issues,
            Function<IssueSummary, Chairs> chairs,
            @Nullable SideId viewer) {
        this.chairs = chairs;
        this.viewer = viewer;
        addClassName("list");
        for (IssueSummary issue : issues) {
            ListItem line = new ListItem(item(issue));
            lines.put(issue.id(), line);
            add(line);
        }
    }

    /** Where an issue's room is, relative to the root. */
    static String address(IssueId issue) {
        return "issues/" + issue.value();
    }

    /** Says what is so now of an issue that stands here. */
    void update(IssueSummary issue) {
        ListItem line = lines.get(issue.id());
        if (line != null) {
            line.removeAll();
            line.add(item(issue));
            line.getElement()
                    .executeJs(
                            "this.classList.remove('glow'); void this.offsetWidth;"
                                    + " this.classList.add('glow')");
        }
    }

    private Anchor item(IssueSummary issue) {
        Chairs table = chairs.apply(issue);
        Span title = new Span(issue.title());
        title.addClassName("title");
        Span step = new Span(NextStepWords.of(issue, table, viewer));
        step.addClassName("step");
        Span faces = Badge.faces(table.of(issue.waitingOn()).stream().map(Badge::of).toList());
        faces.getElement().setAttribute("aria-hidden", "true");
        Div when =
                new Div(
                        RelativeTime.of(
                                issue.since(),
                                issue.resolved()
                                        ? RelativeTime.Style.AGO
                                        : RelativeTime.Style.WAITING));
        when.addClassName("when");
        Anchor item = new Anchor(address(issue.id()), title, when, step, faces);
        item.addClassName("item");
        return item;
    }
}
