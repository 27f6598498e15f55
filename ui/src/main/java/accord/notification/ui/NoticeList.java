package accord.notification.ui;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.ui.Chairs;
import accord.look.ui.Badge;
import accord.look.ui.RelativeTime;
import accord.notification.query.Notice;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Notices in words, newest first, each leading to what it is about. */
final class NoticeList extends Composite<Div> {
    private final Contracts contracts;
    private final Map<ContractId, Chairs> chairs = new HashMap<>();
    private final OrderedList list = new OrderedList();
    private final Paragraph nothing =
            new Paragraph("Nothing yet. You will be told here when something concerns you.");
    private long newest;

    NoticeList(Contracts contracts) {
        this.contracts = contracts;
        list.addClassName("notices");
        nothing.addClassNames("small", "notices-none");
        getContent().add(nothing, list);
    }

    void show(List<Notice> notices, long readUpTo) {
        list.removeAll();
        newest = 0;
        add(notices, readUpTo);
        nothing.setVisible(notices.isEmpty());
    }

    /** Older ones, below those that are there. */
    void add(List<Notice> notices, long readUpTo) {
        for (Notice notice : notices) {
            list.add(item(notice, notice.position() > readUpTo));
            newest = Math.max(newest, notice.position());
        }
    }

    /** A new one, at the top. */
    void prepend(Notice notice) {
        nothing.setVisible(false);
        list.addComponentAsFirst(item(notice, true));
        newest = Math.max(newest, notice.position());
    }

    /** The position of the newest shown, 0 where there is none. */
    long newest() {
        return newest;
    }

    String words(Notice notice) {
        return NoticeWords.of(notice, side -> chairs(notice).of(side).name());
    }

    private Chairs chairs(Notice notice) {
        return chairs.computeIfAbsent(
                notice.contract(), contract -> Chairs.of(contracts.state(contract)));
    }

    private ListItem item(Notice notice, boolean unread) {
        Span words = new Span(words(notice));
        words.addClassName("notice-words");
        Anchor link =
                new Anchor(
                        NoticeWords.link(notice),
                        Badge.of(chairs(notice).of(notice.act().side())),
                        words,
                        RelativeTime.of(notice.act().at()));
        link.addClassName("notice");
        link.setClassName("pressing", NoticeWords.pressing(notice));
        link.setClassName("unread", unread);
        if (unread) {
            Span hidden = new Span("New: ");
            hidden.addClassName("visually-hidden");
            words.addComponentAsFirst(hidden);
        }
        return new ListItem(link);
    }
}
