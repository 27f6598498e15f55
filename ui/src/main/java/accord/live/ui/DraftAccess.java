package accord.live.ui;

import accord.contract.query.Contracts;
import accord.contract.query.NotFound;
import accord.contract.ui.Table;
import accord.decision.DecisionId;
import accord.decision.DecisionState;
import accord.decision.Draft;
import accord.decision.DraftId;
import accord.decision.ProposalId;
import accord.decision.Template;
import accord.decision.query.Decisions;
import accord.decision.query.Drafts;
import accord.decision.query.Pens;
import accord.issue.IssueId;
import accord.issue.query.Rooms;
import accord.live.query.LiveDrafts;
import accord.member.MemberId;
import accord.member.query.Caller;
import accord.member.query.Directory;
import accord.member.query.Person;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages that drafts are written on ask of the application. */
@Component
class DraftAccess {
    private final Drafts drafts;
    private final Pens pens;
    private final LiveDrafts live;
    private final Decisions decisions;
    private final Contracts contracts;
    private final Rooms rooms;
    private final Directory directory;

    DraftAccess(
            Drafts drafts,
            Pens pens,
            LiveDrafts live,
            Decisions decisions,
            Contracts contracts,
            Rooms rooms,
            Directory directory) {
        this.drafts = drafts;
        this.pens = pens;
        this.live = live;
        this.decisions = decisions;
        this.contracts = contracts;
        this.rooms = rooms;
        this.directory = directory;
    }

    Drafts drafts() {
        return drafts;
    }

    Pens pens() {
        return pens;
    }

    LiveDrafts live() {
        return live;
    }

    /**
     * @return the address of a draft that was begun
     */
    String begin(
            Caller caller,
            DecisionId decision,
            @Nullable ProposalId amended,
            @Nullable Template template,
            boolean opened) {
        Draft draft = drafts.begin(caller, decision, amended, template);
        if (opened) {
            drafts.open(caller, draft);
        }
        return DraftNavigation.to(draft);
    }

    /**
     * @throws NotFound where there is no such draft for this caller
     */
    Draft draft(Caller caller, DecisionId decision, DraftId draft) {
        return drafts.visible(caller, decision, draft).draft();
    }

    DecisionState decision(DecisionId id) {
        return decisions.state(id);
    }

    /**
     * The room that a decision belongs to.
     *
     * @throws NotFound where there is none for this caller
     */
    IssueId issue(Caller caller, DecisionId decision) {
        IssueId issue = Rooms.issueOf(decision).orElseThrow(NotFound::new);
        rooms.visible(caller, issue);
        return issue;
    }

    String title(IssueId issue) {
        return rooms.room(issue).issue().raising().title();
    }

    String contractTitle(IssueId issue) {
        return contracts.state(rooms.contractOf(issue)).opened().title();
    }

    String contractAddress(IssueId issue) {
        return "contracts/" + rooms.contractOf(issue).value();
    }

    Table table(Caller caller, IssueId issue) {
        return Table.of(contracts.visible(caller, rooms.contractOf(issue)), caller);
    }

    Optional<Person> person(MemberId member) {
        return directory.person(member);
    }
}
