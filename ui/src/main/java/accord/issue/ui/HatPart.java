package accord.issue.ui;

import accord.contract.ui.Table;
import accord.decision.ui.Sending;
import accord.issue.IssueEvent.PositionStated;
import accord.issue.IssueId;
import accord.issue.IssueState;
import accord.issue.Position;
import accord.issue.Restatement;
import accord.look.ui.Badge;
import accord.look.ui.Chair;
import accord.look.ui.Tags;
import accord.member.Permission;
import accord.member.SideId;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One side's position: in its own words, then as each other side put it. */
final class HatPart extends Composite<Div> {

    /**
     * What it shows: this side's position.
     *
     * @param stated in its own words, null before it was stated
     * @param restated by each of the others that have put it in theirs
     * @param swapped whether the sides are through with this
     */
    record Model(
            IssueId issue,
            SideId side,
            @Nullable PositionStated stated,
            Map<SideId, Restatement> restated,
            boolean swapped,
            boolean resolved,
            Table table) {

        static Model of(IssueState issue, SideId side, Table table) {
            Map<SideId, Restatement> restated = new LinkedHashMap<>();
            for (SideId by : table.inOrder(issue.sides())) {
                issue.hats().restatement(by, side).ifPresent(r -> restated.put(by, r));
            }
            return new Model(
                    issue.raising().issue(),
                    side,
                    issue.hats().positions().get(side),
                    Collections.unmodifiableMap(restated),
                    issue.hats().isSwapped(),
                    issue.isResolved(),
                    table);
        }
    }

    private final HatDialogs dialogs;

    HatPart(Sending sending) {
        this.dialogs = new HatDialogs(sending);
        getContent().addClassNames("hat", "side-edge");
    }

    void show(Model model) {
        Chair chair = model.table().chair(model.side());
        Div hat = getContent();
        hat.addClassName(chair.style());
        hat.getElement().setAttribute("data-glow", "");
        Tags.fill(hat, Tags.div("hat-head", Badge.of(chair), new H3(chair.name())));
        PositionStated stated = model.stated();
        Optional<SideId> mine =
                model.table().mineIf(Permission.CONTRIBUTOR).filter(m -> !model.resolved());
        if (stated == null) {
            hat.add(Tags.paragraph("small", "Has not stated its position yet."));
        } else {
            hat.add(words(stated.position()));
            model.restated().forEach((by, restated) -> hat.add(part(model, by, restated)));
            mine.filter(me -> mayRestate(model, me))
                    .ifPresent(me -> hat.add(restate(model, me, stated)));
            mine.filter(model.side()::equals).ifPresent(me -> addMarks(model));
        }
        if (mine.filter(model.side()::equals).isPresent()) {
            hat.add(
                    Tags.button(
                            stated == null && !model.swapped() ? "small" : "tertiary small",
                            stated == null ? "State our position" : "State it anew",
                            () -> dialogs.state(model.issue(), stated)));
        }
    }

    private static Div part(Model model, SideId by, Restatement restated) {
        return RestatementPart.of(restated, model.table().chair(by));
    }

    /** Once, and again after it was marked as not yet fair. */
    private static boolean mayRestate(Model model, SideId me) {
        Restatement mine = model.restated().get(me);
        return !me.equals(model.side())
                && !model.swapped()
                && (mine == null || Boolean.FALSE.equals(mine.fair()));
    }

    private Button restate(Model model, SideId me, PositionStated stated) {
        boolean again = model.restated().containsKey(me);
        return Tags.button(
                "small",
                again ? "Put it in other words" : "Put it in our words",
                () -> dialogs.restate(model.issue(), model.side(), model.table(), stated));
    }

    private void addMarks(Model model) {
        model.restated()
                .forEach((by, restated) -> {
                    if (restated.fair() == null) {
                        getContent().add(marks(model, by));
                    }
                });
    }

    private Div marks(Model model, SideId by) {
        return Tags.div(
                "acts",
                Tags.button("primary small", "That is fair", () -> dialogs.fair(model.issue(), by)),
                Tags.button(
                        "small",
                        "Not yet",
                        () -> dialogs.notYet(model.issue(), by, model.table())));
    }

    private static DescriptionList words(Position position) {
        DescriptionList list = new DescriptionList();
        list.add(new DescriptionList.Term("Condition"));
        list.add(new DescriptionList.Description(position.condition()));
        list.add(new DescriptionList.Term("Can"));
        list.add(new DescriptionList.Description(position.can()));
        list.add(new DescriptionList.Term("Needs"));
        list.add(new DescriptionList.Description(position.need()));
        return list;
    }
}
