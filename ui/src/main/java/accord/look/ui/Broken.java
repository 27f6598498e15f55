package accord.look.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** A page that could not be shown: says so, loses nothing, offers to try again. */
@PermitAll
public final class Broken extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    public Broken() {
        addClassNames("body", "narrow");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> failure) {
        Anchor again = new Anchor(event.getLocation().getPath(), "Load this page again");
        again.setRouterIgnore(true);
        add(
                EmptyState.page(
                        "This page could not be shown",
                        Problems.sentence(failure.getException()),
                        again));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return "Something went wrong · Accord";
    }
}
