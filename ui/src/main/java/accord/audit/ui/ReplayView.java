package accord.audit.ui;

import accord.audit.query.Audit;
import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.query.Contracts;
import accord.contract.ui.Chairs;
import accord.issue.IssueId;
import accord.issue.query.Room;
import accord.issue.query.Rooms;
import accord.look.ui.Crumb;
import accord.look.ui.Crumbed;
import accord.look.ui.MainLayout;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import accord.member.query.Directory;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;

/** A room as it stood at any moment, with a slider to go through it step by step. */
@PermitAll
@Route(value = "issues/:issue/audit", layout = MainLayout.class)
@StyleSheet("context://assets/audit.css")
final class ReplayView extends Composite<Div>
        implements BeforeEnterObserver, HasDynamicTitle, Crumbed {
    private final Audit audit;
    private final Rooms rooms;
    private final Contracts contracts;
    private final Directory directory;
    private final Caller caller;
    private String title = "";
    private List<Crumb> crumbs = List.of();

    ReplayView(
            Audit audit,
            Rooms rooms,
            Contracts contracts,
            Directory directory,
            CurrentCaller current) {
        this.audit = audit;
        this.rooms = rooms;
        this.contracts = contracts;
        this.directory = directory;
        this.caller = current.caller();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        IssueId issue = AuditNavigation.issue(event.getRouteParameters());
        ContractId contract = rooms.contractOf(issue);
        ContractState state = contracts.visible(caller, contract);
        Room room = audit.roomAt(caller, issue, Instant.MAX);
        title = room.issue().raising().title();
        crumbs =
                List.of(
                        new Crumb(state.opened().title(), "contracts/" + contract),
                        new Crumb("Room", "issues/" + issue),
                        Crumb.here("As it stood"));
        getContent().removeAll();
        EventWords words =
                new EventWords(
                        side -> Chairs.of(state).of(side).name(), directory::name, surge -> title);
        Picture picture = new Picture(Chairs.of(state), words);
        Scrubber scrubber = new Scrubber(room, words, step -> picture.show(room.first(step)));
        picture.show(room);
        Div body = new Div(scrubber, picture);
        body.addClassNames("body", "audit");
        getContent().add(head(), body);
    }

    private Header head() {
        Paragraph sub = new Paragraph("The room as it stood, step by step, from the record alone.");
        sub.addClassName("sub");
        Header head = new Header(new H1(title), sub);
        head.addClassName("head");
        return head;
    }

    @Override
    public String getPageTitle() {
        return "As it stood: " + title + " · Accord";
    }

    @Override
    public List<Crumb> crumbs() {
        return crumbs;
    }
}
