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
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Issues, each with its next step in words and whose it is; each leads to its room. */
final class IssueList extends UnorderedList {

    /**
     * @param chairs the table of an issue's contract
     * @param viewer the side that reads it, null for whoever has none
     */
    IssueList(
            List<IssueSummary> issues,
            Function<IssueSummary, Chairs> chairs,
            @Nullable SideId viewer) {
        addClassName("list");
        issues.forEach(issue -> add(new ListItem(item(issue, chairs.apply(issue), viewer))));
    }

    /** Where an issue's room is, relative to the root. */
    static String address(IssueId issue) {
        return "issues/" + issue.value();
    }

    private static Anchor item(IssueSummary issue, Chairs chairs, @Nullable SideId viewer) {
        Span title = new Span(issue.title());
        title.addClassName("title");
        Span step = new Span(NextStepWords.of(issue, chairs, viewer));
        step.addClassName("step");
        Span faces = Badge.faces(chairs.of(issue.waitingOn()).stream().map(Badge::of).toList());
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
