package accord.look.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** An address that leads nowhere. */
@PermitAll
@ParentLayout(MainLayout.class)
public final class NoSuchPage extends Div
        implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    public NoSuchPage() {
        addClassNames("body", "narrow");
        add(words());
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> no) {
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return "Nothing here · Accord";
    }

    /** The same for what is not there and for what is not theirs, so that neither tells. */
    public static EmptyState words() {
        return EmptyState.page(
                "There is nothing here, or it is not yours to see",
                "The address may be wrong, or whoever sent it to you works on a contract that you"
                        + " are not part of. They can add you.",
                new Anchor("", "Go to your home page"));
    }
}
