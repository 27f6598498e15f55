package accord.protocol.ui;

import accord.contract.ContractId;
import accord.contract.query.NotFound;
import accord.contract.ui.ContractNavigation;
import accord.decision.ProposalId;
import accord.decision.query.LiveDrafts;
import accord.eventlog.query.Listening;
import accord.look.ui.Crumb;
import accord.look.ui.Crumbed;
import accord.look.ui.MainLayout;
import accord.look.ui.OnPage;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import com.vaadin.flow.component.AttachEvent;
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

/** How do the sides of a contract communicate? It moves as the log does. */
@PermitAll
@Route(value = "contracts/:contract/protocol", layout = MainLayout.class)
@StyleSheet("context://assets/room.css")
@StyleSheet("context://assets/draft.css")
@JavaScript("context://assets/room.js")
final class ProtocolView extends Composite<Div>
        implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle, Crumbed {
    private final ProtocolAccess access;
    private final Caller caller;
    private @Nullable ContractId contract;
    private @Nullable ProtocolPage page;
    private @Nullable Listening listening;
    private LiveDrafts.@Nullable Looking drafts;

    ProtocolView(ProtocolAccess access, CurrentCaller current) {
        this.access = access;
        this.caller = current.caller();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContractId entered = ContractNavigation.contract(event.getRouteParameters());
        contract = entered;
        page = new ProtocolPage(caller, entered, access);
        access.noteLook(caller, entered);
        getContent().removeAll();
        getContent().add(page);
        if (isAttached()) {
            listen(UI.getCurrent());
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("proposal")
                .filter(id -> id.matches("[\\w.-]{1,80}"))
                .ifPresent(id -> page().comeTo(new ProposalId(id)));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        listen(attached.getUI());
        page().refresh();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        leave();
    }

    @Override
    public String getPageTitle() {
        return ProtocolWords.TITLE + " · Accord";
    }

    @Override
    public List<Crumb> crumbs() {
        return ContractNavigation.crumbs(
                contract(), access.title(caller, contract()), ProtocolWords.TITLE);
    }

    private void listen(UI ui) {
        leave();
        listening = access.listen(caller, contract(), () -> onPage(ui, () -> page().refresh()));
        drafts = page().look(change -> onPage(ui, change));
    }

    private static void onPage(UI ui, Runnable change) {
        OnPage.run(ui, () -> told(ui, change));
    }

    /** Who is no party any more is shown out. */
    private static void told(UI ui, Runnable change) {
        try {
            change.run();
        } catch (NotFound noParty) {
            ui.getPage().reload();
        }
    }

    private void leave() {
        if (listening != null) {
            listening.close();
        }
        if (drafts != null) {
            drafts.close();
        }
    }

    private ContractId contract() {
        return Objects.requireNonNull(contract, "no contract was entered");
    }

    private ProtocolPage page() {
        return Objects.requireNonNull(page, "no page was entered");
    }
}
