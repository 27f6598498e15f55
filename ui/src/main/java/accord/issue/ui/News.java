package accord.issue.ui;

import accord.contract.ui.Chairs;
import accord.decision.DecisionEvent;
import accord.decision.ui.DecisionWords;
import accord.issue.IssueEvent;
import accord.issue.query.IssueSummary;
import accord.issue.query.Room;
import accord.issue.query.Rooms;
import accord.look.ui.Card;
import accord.look.ui.RelativeTime;
import accord.member.Acted;
import accord.member.MemberId;
import accord.member.SideId;
import accord.session.SessionEvent;
import accord.session.ui.SessionWords;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** What others did lately in the viewer's rooms, the latest first. */
final class News extends Composite<Card> {
    private static final Duration LATELY = Duration.ofDays(7);
    private static final int ROOMS = 12;
    private static final int SHOWN = 6;

    private final Agenda agenda;
    private final Rooms rooms;
    private final Function<MemberId, String> people;
    private final Instant now;

    /**
     * @param people what a member is called
     */
    News(Agenda agenda, Rooms rooms, Function<MemberId, String> people, Instant now) {
        this.people = people;
        this.agenda = agenda;
        this.rooms = rooms;
        this.now = now;
    }

    private record Item(IssueSummary issue, Acted event) {}

    @Override
    protected Card initContent() {
        Card card = new Card("New");
        List<Item> items = items();
        if (items.isEmpty()) {
            Paragraph none = new Paragraph("Nothing new from others in the last seven days.");
            none.addClassName("small");
            card.add(none);
            return card;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("list", "news");
        items.forEach(item -> list.add(new ListItem(line(item))));
        card.add(list);
        return card;
    }

    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (IssueSummary issue : agenda.open().stream().limit(ROOMS).toList()) {
            rooms.visible(agenda.caller(), issue.id()).timeline().stream()
                    .filter(Room.Happening::isMove)
                    .map(Room.Happening::event)
                    .filter(this::isNew)
                    .forEach(event -> items.add(new Item(issue, event)));
        }
        items.sort(Comparator.comparing((Item item) -> item.event().act().at()).reversed());
        return items.subList(0, Math.min(SHOWN, items.size()));
    }

    private boolean isNew(Acted event) {
        return !event.act().by().equals(agenda.caller().member())
                && event.act().at().isAfter(now.minus(LATELY));
    }

    private Anchor line(Item item) {
        Chairs chairs = agenda.chairs(item.issue().contract());
        Function<SideId, String> names = side -> chairs.of(side).name();
        Span what = new Span(words(item.event(), names));
        what.addClassName("title");
        Span where = new Span(IssueTitle.brief(item.issue().title()));
        where.addClassName("step");
        Span when = new Span(RelativeTime.of(item.event().act().at()));
        when.addClassName("when");
        Anchor line = new Anchor(IssueList.address(item.issue().id()), what, when, where);
        line.addClassName("item");
        return line;
    }

    private String words(Acted event, Function<SideId, String> names) {
        return switch (event) {
            case IssueEvent issue -> IssueWords.of(issue, names);
            case DecisionEvent decision -> DecisionWords.of(decision, names);
            case SessionEvent session -> SessionWords.of(session, names, people);
            default -> "Something happened";
        };
    }
}
