package accord.contract.ui;

import accord.contract.query.NotFound;
import accord.look.ui.MainLayout;
import accord.look.ui.NoSuchPage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** For whoever is no party, and where there is nothing: the same, so that neither tells. */
@PermitAll
@ParentLayout(MainLayout.class)
public final class NothingHere extends Div implements HasErrorParameter<NotFound>, HasDynamicTitle {

    public NothingHere() {
        addClassNames("body", "narrow");
        add(NoSuchPage.words());
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> missing) {
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return "Nothing here · Accord";
    }
}
