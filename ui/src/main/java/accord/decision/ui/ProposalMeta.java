package accord.decision.ui;

import accord.contract.ui.Table;
import accord.decision.Version;
import accord.look.ui.RelativeTime;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;

/** Under a proposal's title: which version, whose, since when, of what kind. */
final class ProposalMeta {
    private ProposalMeta() {}

    static Component[] parts(Version version, Table table) {
        return new Component[] {
            new Span(
                    "Version %d, from %s "
                            .formatted(
                                    version.number(),
                                    table.chair(version.act().side()).inSentence())),
            RelativeTime.of(version.act().at(), RelativeTime.Style.SAID),
            new Span(" · " + TermWords.kind(version.wording().terms().kind()))
        };
    }
}
