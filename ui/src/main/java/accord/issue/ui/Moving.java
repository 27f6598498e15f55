package accord.issue.ui;

import accord.decision.DecisionId;
import accord.decision.ui.Asked;
import accord.decision.ui.Asked.Question;
import accord.eventlog.query.Listening;
import accord.issue.IssueId;
import accord.issue.query.IssueSummary;
import accord.issue.query.Issues;
import accord.issue.query.Movements;
import accord.look.ui.OnPage;
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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets a page of issues, and of what else is asked, move with them. What stands on the page says at
 * once what is so now, where it stands; what would stand elsewhere, or was not there, is counted
 * and waits until the reader asks for it. Put above what moves, it takes no room before it has
 * something to say.
 */
final class Moving extends Composite<Div> {
    private final Movements movements;
    private final Issues issues;
    private final List<Asked> elsewhereAsked;
    private final Caller caller;
    private final Runnable showAnew;
    private final NativeButton pill = new NativeButton("", click -> showNow());
    private final Map<Object, @Nullable Object> places = new HashMap<>();
    private final List<Listening> listening = new ArrayList<>();
    private final List<Consumer<IssueSummary>> lines = new ArrayList<>();
    private final Map<DecisionId, Asked.Moved> askedSince = new HashMap<>();
    private final List<Consumer<Question>> askedLines = new ArrayList<>();
    private final Set<Object> elsewhere = new LinkedHashSet<>();
    private Function<IssueSummary, @Nullable Object> place = issue -> null;
    private Function<Question, Object> placeAsked = question -> "";

    /**
     * @param asked who knows what else is asked
     * @param showAnew draws the page again, everything in its place
     */
    Moving(
            Movements movements,
            Issues issues,
            List<Asked> asked,
            Caller caller,
            Runnable showAnew) {
        this.movements = movements;
        this.issues = issues;
        this.elsewhereAsked = asked;
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
        askedLines.clear();
        elsewhere.clear();
        pill.setVisible(false);
        shown.forEach(issue -> places.put(issue.id(), place.apply(issue)));
    }

    /** What else is asked now; a list can be a moment behind what the page was told. */
    List<Question> asked() {
        Map<DecisionId, Question> now = new LinkedHashMap<>();
        elsewhereAsked.stream()
                .flatMap(each -> each.open(caller).stream())
                .forEach(question -> now.put(question.decision(), question));
        for (Asked.Moved moved : askedSince.values()) {
            now.remove(moved.decision());
            if (moved.now() != null) {
                now.put(moved.decision(), moved.now());
            }
        }
        return List.copyOf(now.values());
    }

    /** The same of what else is asked, after {@link #follow}. */
    void followAsked(List<Question> shown, Function<Question, Object> place) {
        this.placeAsked = place;
        shown.forEach(question -> places.put(question.decision(), place.apply(question)));
    }

    /** Something that says what is so now of a question that stands on the page. */
    void askedLine(Consumer<Question> line) {
        askedLines.add(line);
    }

    /** Something that says what is so now of an issue that stands on the page. */
    void line(Consumer<IssueSummary> line) {
        lines.add(line);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        listening.add(movements.listen(caller, issue -> OnPage.run(ui, () -> moved(issue))));
        for (Asked asked : elsewhereAsked) {
            listening.add(asked.listen(caller, moved -> OnPage.run(ui, () -> moved(moved))));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        listening.forEach(Listening::close);
        listening.clear();
    }

    private void moved(IssueId id) {
        IssueSummary now = issues.summary(caller, id);
        Object belongs = place.apply(now);
        if (belongs != null) {
            moved(id, belongs, () -> lines.forEach(line -> line.accept(now)));
        }
    }

    private void moved(Asked.Moved moved) {
        askedSince.put(moved.decision(), moved);
        Question now = moved.now();
        if (now == null) {
            moved(moved.decision(), "over", () -> {});
        } else {
            moved(
                    moved.decision(),
                    placeAsked.apply(now),
                    () -> askedLines.forEach(line -> line.accept(now)));
        }
    }

    private void moved(Object id, Object belongs, Runnable say) {
        if (places.isEmpty()) {
            showNow();
            return;
        }
        say.run();
        if (belongs.equals(places.get(id))) {
            elsewhere.remove(id);
        } else {
            elsewhere.add(id);
        }
        boolean onlyIssues = elsewhere.stream().allMatch(each -> each instanceof IssueId);
        pill.setVisible(!elsewhere.isEmpty());
        pill.setText(
                (onlyIssues
                                ? Words.count(elsewhere.size(), "issue moved", "issues moved")
                                : Words.count(elsewhere.size(), "thing moved", "things moved"))
                        + ". Show");
    }

    private void showNow() {
        showAnew.run();
    }
}
