package accord.decision.ui;

import accord.contract.ui.Table;
import accord.decision.DecisionCommand.ProposeExtension;
import accord.decision.DecisionEvent.DecisionEscalated;
import accord.decision.DecisionEvent.ExtensionProposed;
import accord.decision.DecisionState;
import accord.decision.Ladder;
import accord.decision.TimeBox;
import accord.look.ui.RelativeTime;
import accord.look.ui.Tags;
import accord.look.ui.Words;
import accord.member.Permission;
import accord.member.SideId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Until when a decision is to be made, whose turn it is, and where it goes after that. */
final class TimeBoxPart extends Composite<Div> {

    private record Model(TimeBox box, @Nullable Ladder ladder, Table table) {}

    private final Sending sending;
    private final Supplier<Optional<Ladder>> inForce;
    private final Same same = new Same();

    /**
     * @param inForce the ladder that the sides of the contract agreed on
     */
    TimeBoxPart(Sending sending, Supplier<Optional<Ladder>> inForce) {
        this.sending = sending;
        this.inForce = inForce;
        getContent().addClassName("time-box");
        getContent().getElement().setAttribute("data-glow", "");
    }

    void show(DecisionState decision, Table table) {
        TimeBox box = decision.timeBox();
        Instant until = box.until();
        boolean runs = until != null && !decision.hasEnded();
        setVisible(runs);
        if (until == null || !runs) {
            return;
        }
        // what ran out without a ladder does not climb one that was agreed on later
        Ladder ladder =
                box.place()
                        .map(DecisionEscalated::ladder)
                        .or(() -> box.over() ? Optional.empty() : inForce.get())
                        .orElse(null);
        if (same.as(new Model(box, ladder, table))) {
            return;
        }
        Div place = getContent();
        place.removeAll();
        place.setClassName("over", box.over());
        place.add(line(box, until, ladder));
        box.place()
                .ifPresent(step ->
                        place.add(LadderList.seats(step.ladder().rung(step.rung()), table)));
        if (ladder != null) {
            place.add(ladder(box, ladder, table));
        }
        box.wished().values().forEach(wish -> place.add(wish(decision, wish, table)));
        if (box.over()) {
            place.add(Tags.paragraph("time-box-next", next(decision, table)));
        }
        if (table.may(Permission.NEGOTIATOR)) {
            place.add(
                    Tags.button(
                            box.over() ? "small" : "tertiary small",
                            box.over() ? "Give it a new time" : "Give it longer",
                            () -> longer(decision, table)));
        }
    }

    private static Div line(TimeBox box, Instant until, @Nullable Ladder ladder) {
        DecisionEscalated step = box.place().orElse(null);
        Div line = Tags.div("time-box-line");
        if (step == null) {
            if (box.over()) {
                line.add(
                        new Text("The time box ran out "),
                        RelativeTime.of(until),
                        new Text(
                                ". Nothing is agreed by that. No ladder was agreed on, so all were"
                                        + " told, and nothing more happens by itself."));
            } else {
                line.add(new Text("To be decided "), RelativeTime.of(until));
                line.add(
                        new Text(
                                ladder == null
                                        ? ". When it runs out all are told, and nothing more happens."
                                        : ". After that it goes to: "
                                                + ladder.rung(1).name()
                                                + "."));
            }
            return line;
        }
        String name = step.ladder().rung(step.rung()).name();
        boolean last = step.rung() == step.ladder().rungs().size();
        if (box.over()) {
            line.add(
                    Tags.strong("Still with: " + name),
                    new Text(". Their time box, the last of the ladder, ran out "),
                    RelativeTime.of(until),
                    new Text(". Nothing is agreed by that, and nothing more happens by itself."));
        } else {
            line.add(Tags.strong("Now with: " + name), new Text(", until "));
            line.add(RelativeTime.of(until));
            line.add(
                    new Text(
                            last
                                    ? ". This is the last rung."
                                    : ". After that it goes to: %s."
                                            .formatted(
                                                    step.ladder().rung(step.rung() + 1).name())));
        }
        return line;
    }

    /** Whose step it is once time has run out: nothing but the sides can give it more. */
    private static String next(DecisionState decision, Table table) {
        Map<SideId, ExtensionProposed> wished = decision.timeBox().wished();
        List<SideId> silent =
                table.inOrder(decision.sides()).stream()
                        .filter(side -> !wished.containsKey(side))
                        .toList();
        if (wished.isEmpty()) {
            return "Next: any side names a new time, which holds once every side has named the"
                    + " same. Or all consent to one text, or all close this without agreement.";
        }
        return silent.isEmpty()
                ? "Next: the sides agree on one of the times that they named."
                : "Next: %s %s whether this is given that time."
                        .formatted(names(silent, table), silent.size() == 1 ? "says" : "say");
    }

    private static String names(List<SideId> sides, Table table) {
        return Words.and(
                sides.stream()
                        .map(side ->
                                table.isMine(side) ? "your side" : table.chair(side).inSentence())
                        .toList());
    }

    /** Folded: whose turn it is stands above it. */
    private static Component ladder(TimeBox box, Ladder ladder, Table table) {
        int here = box.place().map(DecisionEscalated::rung).orElse(0);
        NativeDetails details =
                new NativeDetails(
                        here == 0
                                ? "The ladder"
                                : "The ladder: rung %d of %d"
                                        .formatted(here, ladder.rungs().size()),
                        new LadderList(ladder, here, table));
        details.addClassName("ladder-part");
        return details;
    }

    private Div wish(DecisionState decision, ExtensionProposed wish, Table table) {
        Div words =
                Tags.div(
                        "small",
                        new Text(table.name(wish.act().side()) + " would give it until "),
                        RelativeTime.of(wish.until()));
        if (!wish.reason().isEmpty()) {
            words.add(new Text(": " + wish.reason()));
        }
        Div row = Tags.div("time-box-wish", words);
        SideId mine = table.mineIf(Permission.NEGOTIATOR).orElse(null);
        ExtensionProposed own = mine == null ? null : decision.timeBox().wished().get(mine);
        if (mine != null && (own == null || !own.until().equals(wish.until()))) {
            row.add(
                    Tags.button(
                            "small",
                            "Give it until then too",
                            () ->
                                    sending.send(act ->
                                            new ProposeExtension(
                                                    decision.opening().decision(),
                                                    wish.until(),
                                                    null,
                                                    act))));
        }
        return row;
    }

    private void longer(DecisionState decision, Table table) {
        ExtensionDialog.open(
                sending, decision.opening().decision(), decision.timeBoxOver(), table.zone());
    }
}
