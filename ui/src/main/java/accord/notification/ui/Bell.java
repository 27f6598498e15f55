package accord.notification.ui;

import accord.eventlog.query.Listening;
import accord.look.ui.OnPage;
import accord.member.query.Caller;
import accord.notification.query.Notice;
import accord.notification.query.Notices;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much is new, moving as it happens, with the latest behind it. */
@StyleSheet("context://assets/notices.css")
final class Bell extends Composite<NativeDetails> {
    private static final int SHOWN = 8;

    private static final String BELL =
            """
            <svg viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" \
            stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">\
            <path d="M10 2.8a4.7 4.7 0 0 0-4.7 4.7c0 4.6-1.9 5.8-1.9 5.8h13.2s-1.9-1.2-1.9-5.8A4.7 \
            4.7 0 0 0 10 2.8Z"/><path d="M8.4 16.4a1.8 1.8 0 0 0 3.2 0"/></svg>\
            """;

    private final Notices notices;
    private final Caller caller;
    private final NoticeList list;
    private final Span count = new Span();
    private final Span label = new Span();
    private final Span said = new Span();
    private @Nullable Listening listening;
    private int unread;

    Bell(Notices notices, Caller caller, NoticeList list) {
        this.notices = notices;
        this.caller = caller;
        this.list = list;
        Span ring = new Span();
        ring.addClassName("bell-ring");
        ring.getElement().setProperty("innerHTML", BELL).setAttribute("aria-hidden", "true");
        count.addClassName("bell-count");
        count.getElement().setAttribute("aria-hidden", "true");
        label.addClassName("visually-hidden");
        said.addClassName("visually-hidden");
        said.getElement().setAttribute("role", "status");
        Span summary = new Span(ring, count, label);
        summary.addClassName("bell-summary");
        RouterLink all = new RouterLink("All notices", NoticesView.class);
        all.addClassName("bell-all");
        Div opened = new Div(list, all);
        opened.addClassName("menu-list");
        getContent().addClassNames("menu", "bell");
        getContent().setSummary(summary);
        getContent().setContent(opened);
        getContent().addToggleListener(toggle -> opened(toggle.isOpened()));
        getContent().getElement().appendChild(said.getElement());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        listening = notices.listen(caller, notice -> OnPage.run(ui, () -> arrived(notice)));
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (listening != null) {
            listening.close();
        }
    }

    private void arrived(Notice notice) {
        list.prepend(notice);
        show(unread + 1);
        said.setText(list.words(notice));
    }

    private void refresh() {
        list.show(notices.of(caller, 0, SHOWN), notices.readUpTo(caller));
        show(notices.unread(caller));
    }

    private void show(int now) {
        unread = now;
        count.setText(now == 0 ? "" : now >= 100 ? "99+" : Integer.toString(now));
        count.setVisible(now > 0);
        label.setText(now == 0 ? "Notices, none new" : "Notices, %d new".formatted(now));
    }

    private void opened(boolean open) {
        List<Notice> latest = notices.of(caller, 0, 1);
        if (open && !latest.isEmpty()) {
            notices.read(caller, Math.max(latest.getFirst().position(), list.newest()));
            show(0);
        }
    }
}
