package accord.issue.ui;

import accord.contract.ui.Table;
import accord.decision.ui.Sending;
import accord.decision.ui.Tags;
import accord.issue.Hats;
import accord.issue.IssueEvent.PositionStated;
import accord.issue.IssueId;
import accord.issue.Position;
import accord.issue.Restatement;
import accord.look.ui.Badge;
import accord.look.ui.Chair;
import accord.member.Permission;
import accord.member.SideId;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.Optional;

/** One side's position: in its own words, then as each other side put it. */
final class HatPart extends Composite<Div> {

    /** What it shows: this side's position among all. */
    record Model(
            IssueId issue,
            SideId side,
            Hats hats,
            List<SideId> sides,
            boolean resolved,
            Table table) {}

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
        PositionStated stated = model.hats().positions().get(model.side());
        Optional<SideId> mine =
                model.table().mineIf(Permission.CONTRIBUTOR).filter(m -> !model.resolved());
        if (stated == null) {
            hat.add(Tags.paragraph("small", "Has not stated its position yet."));
        } else {
            hat.add(words(stated.position()));
            model.sides().stream()
                    .filter(by -> !by.equals(model.side()))
                    .forEach(by -> restated(model, by, stated, mine));
        }
        if (mine.filter(model.side()::equals).isPresent()) {
            hat.add(
                    Tags.button(
                            stated == null ? "primary small" : "tertiary small",
                            stated == null ? "State our position" : "State it anew",
                            () -> dialogs.state(model.issue(), stated)));
        }
    }

    private void restated(Model model, SideId by, PositionStated stated, Optional<SideId> mine) {
        Div hat = getContent();
        Optional<Restatement> restated = model.hats().restatement(by, model.side());
        boolean byMe = mine.filter(by::equals).isPresent();
        restated.ifPresent(r -> hat.add(RestatementPart.of(r, model.table().chair(by))));
        boolean again = restated.filter(r -> Boolean.FALSE.equals(r.fair())).isPresent();
        if (byMe && !model.hats().isSwapped() && (restated.isEmpty() || again)) {
            hat.add(
                    Tags.button(
                            "small",
                            again ? "Put it in other words" : "Put it in our words",
                            () ->
                                    dialogs.restate(
                                            model.issue(), model.side(), model.table(), stated)));
        }
        boolean mineToMark =
                mine.filter(model.side()::equals).isPresent()
                        && restated.filter(r -> r.fair() == null).isPresent();
        if (mineToMark) {
            hat.add(
                    Tags.div(
                            "acts",
                            Tags.button(
                                    "primary small",
                                    "That is fair",
                                    () -> dialogs.fair(model.issue(), by)),
                            Tags.button(
                                    "small",
                                    "Not yet",
                                    () -> dialogs.notYet(model.issue(), by, model.table()))));
        }
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
