package accord.issue.ui;

import accord.look.ui.Card;
import accord.look.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What is due, soonest first. */
final class DueCard extends Composite<Card> {
    private static final int SHOWN = 8;

    private final List<Agenda.Due> due;
    private final Clock clock;

    DueCard(List<Agenda.Due> due, Clock clock) {
        this.due = due;
        this.clock = clock;
    }

    @Override
    protected Card initContent() {
        Card card = new Card("Due");
        if (due.isEmpty()) {
            Paragraph none =
                    new Paragraph(
                            "Nothing is due: no action of your side, session, time box or review.");
            none.addClassName("small");
            card.add(none);
            return card;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        due.stream().limit(SHOWN).forEach(entry -> list.add(new ListItem(item(entry))));
        card.add(list);
        if (due.size() > SHOWN) {
            Paragraph more =
                    new Paragraph("And %s later.".formatted(Words.number(due.size() - SHOWN)));
            more.addClassName("small");
            card.add(more);
        }
        return card;
    }

    private Anchor item(Agenda.Due entry) {
        LocalDate today = LocalDate.now(clock.withZone(entry.zone()));
        Span what = new Span(entry.what());
        what.addClassName("title");
        Span when = new Span(Words.due(entry.day(), today));
        when.addClassName("when");
        if (entry.day().isBefore(today)) {
            when.addClassName("late");
        }
        Span where = new Span(entry.where());
        where.addClassName("step");
        Anchor item = new Anchor(entry.address(), what, when, where);
        item.addClassName("item");
        return item;
    }
}
