package accord.operator.ui;

import accord.look.ui.ShellPart;
import accord.look.ui.Signpost;
import accord.look.ui.Way;
import accord.member.query.CurrentCaller;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The way of operators to their page; it is their home, since they are a party to nothing. */
@Service
public class OperatorNavigation implements ShellPart, Signpost, VaadinServiceInitListener {
    private static final String NAME = "How Accord runs";

    private final CurrentCaller current;

    OperatorNavigation(CurrentCaller current) {
        this.current = current;
    }

    @Override
    public Place place() {
        return Place.MENU;
    }

    @Override
    public Optional<Component> show() {
        return current.caller().operator()
                ? Optional.of(new Div(new RouterLink(NAME, OperatorView.class)))
                : Optional.empty();
    }

    @Override
    public String heading() {
        return PAGES;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Way> ways() {
        return current.caller().operator() ? List.of(new Way(NAME, "", "running")) : List.of();
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource()
                .addUIInitListener(opened -> opened.getUI().addBeforeEnterListener(this::leadHome));
    }

    private void leadHome(BeforeEnterEvent event) {
        if (event.getLocation().getPath().isEmpty() && current.caller().operator()) {
            event.forwardTo(OperatorView.class);
        }
    }
}
