package accord.issue.ui;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.issue.IssueState;
import accord.issue.query.IncidentRooms;
import accord.member.query.Caller;
import accord.repairs.query.FeedNews;
import accord.repairs.query.IncidentReports;
import accord.repairs.ui.IncidentPanel;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** The incident behind an issue, for the issue's room. */
@org.springframework.stereotype.Component
final class IncidentEvidence implements RoomPart {
    private final IncidentReports reports;
    private final FeedNews news;
    private final Contracts contracts;

    IncidentEvidence(IncidentReports reports, FeedNews news, Contracts contracts) {
        this.reports = reports;
        this.news = news;
        this.contracts = contracts;
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public Optional<Component> show(Caller caller, ContractId contract, IssueState issue) {
        return IncidentRooms.incidentOf(issue.raising().issue())
                .filter(id -> reports.find(caller, contract, id).isPresent())
                .map(id ->
                        new IncidentPanel(
                                reports, news, caller, contracts.visible(caller, contract), id));
    }
}
