package accord.notification.ui;

import accord.contract.query.Contracts;
import accord.look.ui.Crumb;
import accord.look.ui.Crumbed;
import accord.look.ui.MainLayout;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import accord.notification.query.Notice;
import accord.notification.query.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** All that a member was told, newest first. */
@PermitAll
@PageTitle("Notices · Accord")
@Route(value = "notices", layout = MainLayout.class)
@StyleSheet("context://assets/notices.css")
final class NoticesView extends Composite<Div> implements Crumbed {
    private static final int PAGE = 50;

    private final Notices notices;
    private final Caller caller;
    private final NoticeList list;
    private final Button older = new Button("Show older", click -> more());
    private final long readUpTo;
    private long oldest;

    NoticesView(Notices notices, Contracts contracts, CurrentCaller current) {
        this.notices = notices;
        this.caller = current.caller();
        this.list = new NoticeList(contracts);
        this.readUpTo = notices.readUpTo(caller);
        Header head = new Header(new H1("Notices"));
        head.addClassNames("head", "narrow");
        Div card = new Div(list, older);
        card.addClassName("card");
        Div body = new Div(card);
        body.addClassNames("body", "narrow");
        getContent().add(head, body);
        list.show(List.of(), readUpTo);
        more();
        notices.read(caller, list.newest());
    }

    private void more() {
        List<Notice> page = notices.of(caller, oldest, PAGE);
        if (oldest == 0) {
            list.show(page, readUpTo);
        } else {
            list.add(page, readUpTo);
        }
        oldest = page.isEmpty() ? oldest : page.getLast().position();
        older.setVisible(page.size() == PAGE);
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here("Notices"));
    }
}
