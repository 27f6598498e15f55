package accord.issue.ui;

import accord.eventlog.query.Listening;
import accord.issue.IssueId;
import accord.issue.query.IssueSummary;
import accord.issue.query.Issues;
import accord.issue.query.Movements;
import accord.look.ui.Words;
import accord.member.query.Caller;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets a page of issues move with them. What stands on the page says at once what is so now, where
 * it stands; what would stand elsewhere, or was not there, is counted and waits until the reader
 * asks for it. Put above what moves, it takes no room before it has something to say.
 */
final class Moving extends Composite<Div> {
    private final Movements movements;
    private final Issues issues;
    private final Caller caller;
    private final Runnable showAnew;
    private final NativeButton pill = new NativeButton("", click -> showNow());
    private final Map<IssueId, @Nullable Object> places = new HashMap<>();
    private final List<Consumer<IssueSummary>> lines = new ArrayList<>();
    private final Set<IssueId> elsewhere = new LinkedHashSet<>();
    private Function<IssueSummary, @Nullable Object> place = issue -> null;
    private @Nullable Listening listening;

    /**
     * @param showAnew draws the page again, everything in its place
     */
    Moving(Movements movements, Issues issues, Caller caller, Runnable showAnew) {
        this.movements = movements;
        this.issues = issues;
        this.caller = caller;
        this.showAnew = showAnew;
        pill.addClassNames("pill", "moving-pill", "no-print");
        pill.setVisible(false);
        getContent().addClassName("moving");
        getContent().getElement().setAttribute("role", "status");
        getContent().add(pill);
    }

    /**
     * What stands on the page now.
     *
     * @param place where on the page an issue belongs; null where it is no business of this page
     */
    void follow(List<IssueSummary> shown, Function<IssueSummary, @Nullable Object> place) {
        this.place = place;
        places.clear();
        lines.clear();
        elsewhere.clear();
        pill.setVisible(false);
        shown.forEach(issue -> places.put(issue.id(), place.apply(issue)));
    }

    /** Something that says what is so now of an issue that stands on the page. */
    void line(Consumer<IssueSummary> line) {
        lines.add(line);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        listening =
                movements.listen(
                        caller, issue -> ui.accessLater(() -> moved(issue), () -> {}).run());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (listening != null) {
            listening.close();
        }
    }

    private void moved(IssueId id) {
        IssueSummary now = issues.summary(caller, id);
        Object belongs = place.apply(now);
        if (belongs == null) {
            return;
        }
        if (places.isEmpty()) {
            showNow();
            return;
        }
        lines.forEach(line -> line.accept(now));
        if (belongs.equals(places.get(id))) {
            elsewhere.remove(id);
        } else {
            elsewhere.add(id);
        }
        pill.setVisible(!elsewhere.isEmpty());
        pill.setText(Words.count(elsewhere.size(), "issue moved", "issues moved") + ". Show");
    }

    private void showNow() {
        showAnew.run();
    }
}
