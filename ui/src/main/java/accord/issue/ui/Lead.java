package accord.issue.ui;

import accord.issue.IssueId;
import accord.issue.query.IssueSummary;
import accord.look.ui.RelativeTime;
import accord.look.ui.Words;
import accord.repairs.Surge;
import accord.repairs.SurgeId;
import accord.repairs.query.Surges;
import accord.repairs.ui.RequestChart;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;

/** The surge to look at first: how much, compared with what, and what is next. */
final class Lead extends Section {
    private final Agenda agenda;
    private final IssueId shown;
    private final Span next = new Span();

    Lead(Agenda agenda, IssueSummary issue, Surges surges) {
        this.agenda = agenda;
        this.shown = issue.id();
        addClassNames("card", "lead");
        getElement().setAttribute("aria-label", "The latest surge");
        SurgeId id = new SurgeId(Objects.requireNonNull(issue.surge()));
        Surge surge = surges.surge(agenda.caller(), issue.contract(), id);
        Span whose = new Span(agenda.waitsOnMe(issue) ? "Waits on your side" : "The latest surge");
        Span where = new Span(agenda.contract(issue.contract()).opened().title());
        Div kicker = new Div(whose, where);
        kicker.addClassName("kicker");
        H2 title = new H2(IssueTitle.brief(issue.title()));
        title.addClassName("lead-title");
        Paragraph words = new Paragraph(words(surge));
        words.addClassName("big");
        Anchor open = new Anchor(IssueList.address(issue.id()), "Open the room");
        open.addClassNames("button", "primary");
        update(issue);
        next.addClassName("strong");
        Div step = new Div(next, RelativeTime.of(issue.since(), RelativeTime.Style.WAITING), open);
        step.addClassName("next");
        add(kicker, title, words, step, RequestChart.of(surge.title(), surge.weeks()));
    }

    /** Says what is so now, where this is the issue that it shows. */
    final void update(IssueSummary issue) {
        if (issue.id().equals(shown)) {
            next.setText(
                    NextStepWords.of(
                            issue, agenda.chairs(issue.contract()), agenda.side(issue.contract())));
        }
    }

    private static String words(Surge surge) {
        return "%s; up to %s would have been ordinary."
                .formatted(when(surge), Words.number((long) Math.floor(surge.upper())));
    }

    private static String when(Surge surge) {
        if (surge.isOfSevenDays()) {
            return "In the seven days to " + Words.day(surge.to());
        }
        return surge.from().equals(surge.lastWeek())
                ? "In the week of " + Words.day(surge.from())
                : "From %s to %s".formatted(Words.day(surge.from()), Words.day(surge.to()));
    }
}
