package accord.audit.ui;

import accord.contract.ui.Chairs;
import accord.decision.DecisionState;
import accord.decision.Proposal;
import accord.decision.Version;
import accord.issue.Action;
import accord.issue.IssueState;
import accord.issue.query.Room;
import accord.issue.query.Room.Happening;
import accord.look.ui.Badge;
import accord.look.ui.Card;
import accord.look.ui.Chair;
import accord.look.ui.Prose;
import accord.look.ui.RelativeTime;
import accord.look.ui.Seal;
import accord.look.ui.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** A room at one moment, to be looked at and not to be acted on. */
class Picture extends Composite<Div> {
    private final Chairs chairs;
    private final EventWords words;

    Picture(Chairs chairs, EventWords words) {
        this.chairs = chairs;
        this.words = words;
        getContent().addClassNames("body", "two", "audit-picture");
    }

    void show(Room room) {
        Div main = new Div(state(room.issue()));
        main.addClassName("column");
        for (DecisionState decision : room.decisions().values()) {
            decision.proposals().forEach(p -> main.add(proposal(decision, p)));
        }
        if (!room.issue().actions().isEmpty()) {
            main.add(actions(room.issue().actions()));
        }
        Div aside = new Div(soFar(room.timeline()));
        aside.addClassName("column");
        getContent().removeAll();
        getContent().add(main, aside);
    }

    private Component state(IssueState issue) {
        Card card = new Card("Where it stood");
        card.add(new Paragraph(issue.raising().description()));
        List<String> told = new ArrayList<>();
        if (!issue.acknowledged().isEmpty()) {
            told.add("Acknowledged by " + names(chairs.of(issue.acknowledged().keySet())));
        }
        if (issue.hats().isSwapped()) {
            told.add(
                    Boolean.TRUE.equals(issue.hats().swapped())
                            ? "all sides had agreed to skip restating"
                            : "all restatements were fair");
        }
        if (issue.response() != null) {
            told.add("a response was agreed");
        }
        if (issue.isResolved()) {
            told.add("resolved by every side");
        }
        Paragraph state =
                new Paragraph(told.isEmpty() ? "Nobody had acknowledged it yet." : sentence(told));
        state.addClassName("small");
        card.add(state);
        return card;
    }

    private Component proposal(DecisionState decision, Proposal proposal) {
        Version version = proposal.current();
        Card card = new Card(proposal.title(), seal(decision, proposal).component(48));
        Paragraph meta =
                new Paragraph(
                        "Version %d, from %s. %s"
                                .formatted(
                                        version.number(),
                                        chairs.of(version.act().side()).inSentence(),
                                        stands(proposal)));
        meta.addClassName("small");
        card.add(meta, Prose.of(version.wording().text()));
        return card;
    }

    private Seal seal(DecisionState decision, Proposal proposal) {
        List<Chair> all = chairs.of(decision.sides());
        return new Seal(
                all,
                new HashSet<>(chairs.of(proposal.stands().keySet())),
                proposal.current().number(),
                proposal.current().hash());
    }

    private String stands(Proposal proposal) {
        String consented =
                proposal.stands().isEmpty()
                        ? "Nobody had consented."
                        : "Consented: " + names(chairs.of(proposal.stands().keySet())) + ".";
        return proposal.openObjections().isEmpty()
                ? consented
                : consented
                        + " Open objection: "
                        + names(
                                chairs.of(
                                        proposal.openObjections().stream()
                                                .map(o -> o.act().side())
                                                .toList()))
                        + ".";
    }

    private Component actions(List<Action> actions) {
        Card card = new Card("Actions");
        OrderedList list = new OrderedList();
        list.addClassName("list");
        for (Action action : actions) {
            Span title = new Span(action.what());
            title.addClassName("title");
            Span when = new Span(action.open() ? "due " + Words.date(action.dueOn()) : "done");
            when.addClassName("when");
            ListItem item = new ListItem(title, when);
            item.addClassName("item");
            list.add(item);
        }
        card.add(list);
        return card;
    }

    private Component soFar(List<Happening> timeline) {
        Card card = new Card("So far");
        OrderedList list = new OrderedList();
        list.addClassName("audit-so-far");
        timeline.reversed().stream()
                .limit(100)
                .forEach(h -> {
                    Chair chair = chairs.of(h.event().act().side());
                    list.add(
                            new ListItem(
                                    Badge.of(chair),
                                    new Span(words.of(h.event())),
                                    RelativeTime.of(
                                            h.event().act().at(), RelativeTime.Style.CLOCK)));
                });
        card.add(list);
        return card;
    }

    private static String names(List<Chair> some) {
        return Words.and(some.stream().map(Chair::inSentence).toList());
    }

    private static String sentence(List<String> told) {
        String all = String.join("; ", told);
        return Character.toUpperCase(all.charAt(0)) + all.substring(1) + ".";
    }
}
