package accord.demonstration.ui;

import accord.contract.query.Contracts;
import accord.contract.ui.Table;
import accord.demonstration.query.Demonstration;
import accord.demonstration.query.Story;
import accord.look.ui.ShellPart;
import accord.member.Permission;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;

/** Says on every page of the demonstration what its data is, and lets a week pass. */
@org.springframework.stereotype.Component
class DemonstrationLine implements ShellPart {
    private final Demonstration demonstration;
    private final Contracts contracts;
    private final CurrentCaller current;

    DemonstrationLine(Demonstration demonstration, Contracts contracts, CurrentCaller current) {
        this.demonstration = demonstration;
        this.contracts = contracts;
        this.current = current;
    }

    @Override
    public Place place() {
        return Place.BANNER;
    }

    @Override
    public Optional<Component> show() {
        Caller viewer = current.caller();
        return demonstration.story(viewer).map(story -> line(viewer, story));
    }

    private Component line(Caller viewer, Story story) {
        boolean mayAct =
                Table.of(contracts.state(story.contract()), viewer).may(Permission.CONTRIBUTOR);
        return new StoryLine(story, mayAct, () -> letAWeekPass(viewer));
    }

    private void letAWeekPass(Caller viewer) {
        demonstration.letAWeekPass(viewer);
        UI.getCurrent().refreshCurrentRoute(true);
    }
}
