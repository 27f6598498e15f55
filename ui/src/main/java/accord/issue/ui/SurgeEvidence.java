package accord.issue.ui;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.issue.IssueState;
import accord.member.query.Caller;
import accord.repairs.SurgeId;
import accord.repairs.query.FeedNews;
import accord.repairs.query.SurgeStreets;
import accord.repairs.query.Surges;
import accord.repairs.ui.EvidencePanel;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** The surge behind an issue, for the issue's room. */
@org.springframework.stereotype.Component
final class SurgeEvidence implements RoomPart {
    private final Surges surges;
    private final SurgeStreets streets;
    private final FeedNews news;
    private final Contracts contracts;

    SurgeEvidence(Surges surges, SurgeStreets streets, FeedNews news, Contracts contracts) {
        this.surges = surges;
        this.streets = streets;
        this.news = news;
        this.contracts = contracts;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> show(Caller caller, ContractId contract, IssueState issue) {
        return Optional.ofNullable(issue.raising().surge())
                .map(id ->
                        new EvidencePanel(
                                surges,
                                streets,
                                news,
                                caller,
                                contracts.visible(caller, contract),
                                new SurgeId(id)));
    }
}
