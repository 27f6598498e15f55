package accord.decision.ui;

import accord.contract.query.NotFound;
import accord.decision.DecisionId;
import accord.decision.DraftId;
import accord.decision.DraftTerms;
import accord.decision.Passage;
import accord.look.ui.Crumb;
import accord.look.ui.Crumbed;
import accord.look.ui.MainLayout;
import accord.look.ui.Problems;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import accord.text.InvalidInput;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where people of all sides write one draft at once. Who may not read it finds no page here. */
@PermitAll
@Route(value = "drafts/:decision/:draft", layout = MainLayout.class)
@StyleSheet("context://assets/room.css")
@StyleSheet("context://assets/draft.css")
@JavaScript("context://assets/room.js")
@JavaScript("context://assets/draft.js")
public class DraftView extends Composite<Div>
        implements BeforeEnterObserver, HasDynamicTitle, Crumbed {
    private final Caller caller;
    private final DraftAccess access;
    private @Nullable OpenDraft open;

    DraftView(CurrentCaller current, DraftAccess access) {
        this.caller = current.caller();
        this.access = access;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DecisionId decision = NotFound.unless(named(event, "decision"), DecisionId::new);
        DraftId draft = NotFound.unless(named(event, "draft"), DraftId::new);
        leave();
        try {
            open = new OpenDraft(caller, access, access.draft(caller, decision, draft));
        } catch (NotFound gone) {
            toTheForum(event, decision);
            return;
        }
        getContent().removeAll();
        getContent().add(open.page());
        if (isAttached()) {
            open.enter(event.getUI(), getElement());
        }
    }

    /** A draft that was frozen is where it is decided; who may not see that finds nothing. */
    private void toTheForum(BeforeEnterEvent event, DecisionId decision) {
        event.forwardTo(access.forum(caller, decision).address());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (open != null) {
            open.enter(event.getUI(), getElement());
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        leave();
    }

    private void leave() {
        if (open != null) {
            open.leave();
        }
    }

    /**
     * Somebody wrote in a field.
     *
     * @return the field's revision and, after a line break, what stands there now; or, after an
     *     exclamation mark, why it could not be written
     */
    @ClientCallable
    String write(String field, String base, String text) {
        try {
            Passage now = open().write(field, base, text);
            return now.revision() + "\n" + now.text();
        } catch (InvalidInput wrong) {
            return "!"
                    + (DraftTerms.isValue(field)
                            ? Problems.beside(wrong)
                            : Problems.sentence(wrong));
        } catch (RuntimeException refused) {
            return "!" + Problems.sentence(refused);
        }
    }

    /** The page is in a field, or in none where that is empty. */
    @ClientCallable
    void at(String field) {
        open().at(field);
    }

    @Override
    public String getPageTitle() {
        return "Draft · Accord";
    }

    @Override
    public List<Crumb> crumbs() {
        return open == null ? List.of() : open.crumbs();
    }

    private OpenDraft open() {
        return Objects.requireNonNull(open, "no draft was entered");
    }

    private static String named(BeforeEnterEvent event, String parameter) {
        return event.getRouteParameters().get(parameter).orElse("");
    }
}
