package accord.issue.ui;

import accord.contract.ui.Table;
import accord.decision.ui.Rows;
import accord.issue.query.Timeline.Run;
import accord.issue.query.Timeline.Step;
import accord.look.ui.RelativeTime;
import accord.look.ui.Tags;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Many small things in one line; what they were comes to the browser when it is asked for. */
final class TimelineRun extends Composite<NativeDetails> {
    private static final int MORE = 100;

    private record Shown(Step step, Table table) {}

    private final Function<Run, List<Step>> within;
    private final RelativeTime time = RelativeTime.of(Instant.EPOCH, RelativeTime.Style.HOUR);
    private final Span summary = new Span();
    private final Rows<Shown, TimelineRow> rows;
    private final Div earlier = Tags.div("acts");
    private @Nullable Run run;
    private @Nullable Table table;
    private int most = MORE;

    TimelineRun(Telling telling, Function<Run, List<Step>> within) {
        this.within = within;
        OrderedList list = new OrderedList();
        list.addClassNames("line", "so-far", "within");
        list.getElement().setAttribute("data-days", true);
        rows =
                new Rows<>(
                        list,
                        shown -> shown.step().position(),
                        shown -> new TimelineRow(telling, any -> List.of()),
                        (row, shown) -> row.show(shown.step(), shown.table()));
        earlier.add(Tags.button("tertiary small", "Show earlier", this::showEarlier));
        earlier.setVisible(false);
        getContent().setSummary(summary);
        getContent().setContent(Tags.div("", list, earlier));
        getContent().addToggleListener(toggled -> showWithin());
    }

    /** When the latest of them was. */
    RelativeTime time() {
        return time;
    }

    void show(Run now, Table at) {
        run = now;
        table = at;
        Tags.text(summary, TimelineWords.of(now, at));
        time.tell(now.until());
        showWithin();
    }

    private void showEarlier() {
        most += MORE;
        rows.beginAnew();
        showWithin();
    }

    private void showWithin() {
        if (run == null || table == null || !getContent().isOpen()) {
            rows.show(List.of());
            rows.beginAnew();
            return;
        }
        Table at = table;
        List<Step> steps = within.apply(run);
        rows.show(steps.stream().limit(most).map(step -> new Shown(step, at)).toList());
        earlier.setVisible(steps.size() > most);
    }
}
