package accord.issue.ui;

import accord.contract.ui.Table;
import accord.decision.DecisionEvent.DecisionAgreed;
import accord.decision.DecisionEvent.DecisionClosed;
import accord.issue.IssueEvent.HatsSwapped;
import accord.issue.IssueEvent.IssueResolved;
import accord.issue.MeasureEvent;
import accord.issue.query.Timeline.Line;
import accord.issue.query.Timeline.Run;
import accord.issue.query.Timeline.Step;
import accord.issue.query.Weight;
import accord.look.ui.RelativeTime;
import accord.look.ui.Tags;
import accord.member.Acted;
import accord.session.SessionEvent.CheckpointConcluded;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A line of the timeline: one thing that happened, or many small ones that unfold. */
final class TimelineRow extends ListItem {
    private final Telling telling;
    private final Function<Run, List<Step>> within;
    private @Nullable TimelineRun run;

    /**
     * @param within everything that a run tells, newest first
     */
    TimelineRow(Telling telling, Function<Run, List<Step>> within) {
        this.telling = telling;
        this.within = within;
    }

    void show(Line line, Table table) {
        switch (line) {
            case Step step -> show(step, table);
            case Run many -> show(many, table);
        }
    }

    private void show(Step step, Table table) {
        run = null;
        Acted event = step.happening().event();
        look(step.weight());
        if (event instanceof MeasureEvent) {
            addClassName("duty");
        }
        Span told = new Span(telling.of(event, table));
        if (step.lasted() != null) {
            told.add(TimelineWords.of(step.lasted()));
        }
        Span dot = Tags.span("dot", "");
        dot.addClassName(ofAll(event) ? "side-none" : table.chair(event.act().side()).style());
        Tags.fill(this, RelativeTime.of(event.act().at(), RelativeTime.Style.HOUR), dot, told);
    }

    /** What no side did alone has no side's colour, whoever happened to be the last. */
    private static boolean ofAll(Acted event) {
        return event instanceof DecisionAgreed
                || event instanceof DecisionClosed
                || event instanceof HatsSwapped
                || event instanceof IssueResolved
                || event instanceof CheckpointConcluded;
    }

    private void show(Run many, Table table) {
        if (run == null) {
            run = new TimelineRun(telling, within);
            look(many.weight());
            Tags.fill(this, run.time(), Tags.span("dot", ""), run);
        }
        run.show(many, table);
    }

    private void look(Weight weight) {
        setClassName(weight.name().toLowerCase(Locale.ROOT));
    }
}
