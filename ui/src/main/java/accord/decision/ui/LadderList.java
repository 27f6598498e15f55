package accord.decision.ui;

import accord.contract.ui.Table;
import accord.decision.Ladder;
import accord.decision.Rung;
import accord.look.ui.Badge;
import accord.look.ui.Tags;
import accord.look.ui.Words;
import accord.member.SideId;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;

/** A ladder from its lowest rung, with where a decision stands on it. */
public final class LadderList extends OrderedList {

    /** With no decision on it. */
    public LadderList(Ladder ladder, Table table) {
        this(ladder, 0, table);
    }

    /**
     * @param here the rung that a decision is on, from 1; 0 for none
     */
    LadderList(Ladder ladder, int here, Table table) {
        addClassName("ladder");
        getElement().setAttribute("aria-label", "The ladder");
        for (int rung = 1; rung <= ladder.rungs().size(); rung++) {
            add(item(ladder.rung(rung), rung, here, table));
        }
    }

    private static ListItem item(Rung rung, int number, int here, Table table) {
        Div head =
                Tags.div(
                        "rung-head",
                        Tags.span("rung-name", rung.name()),
                        Tags.span("small", time(rung.hours())));
        ListItem item = new ListItem(head, seats(rung, table));
        item.addClassName(number < here ? "passed" : number == here ? "here" : "ahead");
        if (number == here) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }

    /** Who it is for each side. */
    static Div seats(Rung rung, Table table) {
        Div seats = Tags.div("rung-seats");
        for (SideId side : table.inOrder(rung.seats().keySet())) {
            String who = rung.seats().getOrDefault(side, "");
            seats.add(
                    Tags.div(
                            table.isMine(side) ? "seat mine" : "seat",
                            Badge.of(table.chair(side)),
                            Tags.span("", who)));
        }
        return seats;
    }

    /** Such as "3 days". */
    static String time(int hours) {
        int week = 7 * 24;
        if (hours % week == 0) {
            return Words.count(hours / week, "week", "weeks");
        }
        return hours % 24 == 0
                ? Words.count(hours / 24, "day", "days")
                : Words.count(hours, "hour", "hours");
    }
}
