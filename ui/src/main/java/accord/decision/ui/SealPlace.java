package accord.decision.ui;

import accord.contract.ui.Table;
import accord.decision.DecisionState;
import accord.decision.Proposal;
import accord.decision.Version;
import accord.look.ui.Chair;
import accord.look.ui.Seal;
import accord.look.ui.Tags;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The seal of a proposal's current version. */
final class SealPlace extends Composite<Div> {
    private static final int PIXELS = 64;

    private final Same same = new Same();

    SealPlace() {
        getContent().addClassName("seal-place");
        getElement().setAttribute("data-glow", "");
    }

    /** The beginning of a version's hash, as it stands below its seal. */
    static String mark(Version version) {
        return new Seal(List.of(), Set.of(), version.number(), version.hash()).mark();
    }

    void show(DecisionState decision, Proposal proposal, Table table) {
        List<Chair> chairs = table.chairs(decision.sides());
        Set<Chair> consented = new HashSet<>(table.chairs(proposal.stands().keySet()));
        Seal seal =
                new Seal(chairs, consented, proposal.current().number(), proposal.current().hash());
        if (!same.as(seal)) {
            Tags.fill(getContent(), seal.component(PIXELS));
        }
    }
}
