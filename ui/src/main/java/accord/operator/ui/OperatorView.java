package accord.operator.ui;

import accord.look.ui.Crumb;
import accord.look.ui.Crumbed;
import accord.look.ui.MainLayout;
import accord.look.ui.Words;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import accord.operator.query.NoOperator;
import accord.operator.query.ProcessorState;
import accord.operator.query.Running;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;

/** Does everything run? For operators; for everybody else there is no such page. */
@PermitAll
@Route(value = "running", layout = MainLayout.class)
@PageTitle("How Accord runs · Accord")
final class OperatorView extends Composite<Div> implements BeforeEnterObserver, Crumbed {
    private final Running running;
    private final Caller caller;
    private final List<OperatorPart> parts;

    OperatorView(Running running, CurrentCaller current, List<OperatorPart> parts) {
        this.running = running;
        this.caller = current.caller();
        this.parts = parts.stream().sorted(Comparator.comparingInt(OperatorPart::order)).toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            running.admit(caller);
            show();
        } catch (NoOperator nobody) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show() {
        getContent().removeAll();
        Div body = new Div();
        body.addClassNames("body");
        parts.forEach(part -> body.add(part.show(caller, this::show)));
        getContent().add(head(), body);
    }

    private Header head() {
        Paragraph answer = new Paragraph(answer(running.processors(caller)));
        answer.addClassName("sub");
        answer.getElement().setAttribute("role", "status");
        Div words = new Div(new H1("Does everything run?"), answer);
        Div row = new Div(words, new Button("Look again", click -> show()));
        row.addClassName("head-row");
        Header head = new Header(row);
        head.addClassName("head");
        return head;
    }

    /** The answer to the page's question, in a sentence. */
    static String answer(List<ProcessorState> processors) {
        long parked = processors.stream().mapToLong(ProcessorState::parked).sum();
        long idle = processors.stream().filter(state -> state.node().isEmpty()).count();
        long behind = processors.stream().mapToLong(ProcessorState::behind).max().orElse(0);
        if (parked > 0) {
            return "Not quite: %s. Everything else goes on."
                    .formatted(
                            Words.count(
                                    parked,
                                    "stream waits behind an event that could not be taken",
                                    "streams wait behind events that could not be taken"));
        }
        if (idle > 0) {
            return "Not quite: nobody works on %s."
                    .formatted(Words.count(idle, "processor", "processors"));
        }
        return behind == 0
                ? "Yes: %s, all up to date."
                        .formatted(Words.count(processors.size(), "processor", "processors"))
                : "Yes: the slowest processor has %s to go."
                        .formatted(Words.count(behind, "change", "changes"));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here("How Accord runs"));
    }
}
