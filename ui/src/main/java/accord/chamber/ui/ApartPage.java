package accord.chamber.ui;

import accord.eventlog.query.History;
import accord.look.ui.Crumb;
import accord.look.ui.Crumbed;
import accord.look.ui.OnPage;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a room apart, which moves when the room does. */
abstract class ApartPage extends Composite<Div> implements HasDynamicTitle, Crumbed {
    private History.@Nullable Following following;
    private List<Crumb> crumbs = List.of();
    private String title = "";

    void called(String name, List<Crumb> where) {
        title = name;
        crumbs = where;
    }

    /** The way back, where a narrow screen has no room for the crumbs. */
    static Anchor back(String room) {
        Anchor back = new Anchor(room, "Back to the room");
        back.addClassNames("back", "narrow-only");
        return back;
    }

    /** Calls back whenever the room changes. */
    abstract History.Following follow(Runnable changed);

    /** Shows the room as it is now. */
    abstract void refresh();

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        following = follow(() -> OnPage.run(ui, this::refresh));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (following != null) {
            following.close();
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · Accord";
    }

    @Override
    public List<Crumb> crumbs() {
        return crumbs;
    }
}
