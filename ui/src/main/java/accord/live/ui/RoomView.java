package accord.live.ui;

import accord.contract.query.NotFound;
import accord.decision.ProposalId;
import accord.issue.IssueId;
import accord.issue.ui.IssueTitle;
import accord.live.query.LiveRooms;
import accord.live.query.Presence;
import accord.look.ui.Crumb;
import accord.look.ui.Crumbed;
import accord.look.ui.MainLayout;
import accord.look.ui.Remade;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The room of an issue: what the sides do about it. It moves as the log does. */
@Route(value = "issues/:issue", layout = MainLayout.class)
@StyleSheet("context://assets/room.css")
@StyleSheet("context://assets/draft.css")
@StyleSheet("context://assets/session.css")
@JavaScript("context://assets/room.js")
@JavaScript("context://assets/session.js")
@PermitAll
public class RoomView extends Composite<Div>
        implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle, Crumbed {
    private final Caller caller;
    private final RoomAccess access;
    private final LiveRooms live;
    private final Presence presence;
    private @Nullable OpenRoom open;

    RoomView(CurrentCaller current, RoomAccess access, LiveRooms live, Presence presence) {
        this.caller = current.caller();
        this.access = access;
        this.live = live;
        this.presence = presence;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        IssueId issue =
                NotFound.unless(event.getRouteParameters().get("issue").orElse(""), IssueId::new);
        leave();
        open = new OpenRoom(caller, issue, access);
        access.noteLook(caller, issue);
        getContent().removeAll();
        getContent().add(open.page());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        open().enter(UI.getCurrent(), live, presence);
        enterInBrowser();
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("proposal")
                .filter(id -> id.matches("[\\w.-]{1,80}"))
                .ifPresent(id -> open().page().comeTo(open().shown(), new ProposalId(id)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (Remade.is(event.getUI())) {
            enterInBrowser();
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (!Remade.is(event.getUI())) {
            leave();
        }
    }

    @Override
    public String getPageTitle() {
        return title() + " · Accord";
    }

    @Override
    public List<Crumb> crumbs() {
        IssueId issue = open().issue();
        return List.of(
                new Crumb(access.contractTitle(issue), access.contractAddress(issue)),
                Crumb.here(title()));
    }

    /** The page is still there, and is on the screen or behind something else. */
    @ClientCallable
    void sign(boolean visible) {
        open().sign(visible);
    }

    /** Somebody writes something here. */
    @ClientCallable
    void write() {
        open().write();
    }

    /** Somebody marked words of a version, to talk about them. */
    @ClientCallable
    void quote(String proposal, int version, String words) {
        open().page().quote(new ProposalId(proposal), version, words);
    }

    private String title() {
        return IssueTitle.brief(open().shown().issue().raising().title());
    }

    private void enterInBrowser() {
        getElement().executeJs("accordRoom.enter(this)");
    }

    private void leave() {
        if (open != null) {
            open.leave();
        }
    }

    private OpenRoom open() {
        return Objects.requireNonNull(open, "no room was entered");
    }
}
