package accord.decision.ui;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.NotFound;
import accord.contract.ui.Table;
import accord.decision.DecisionId;
import accord.decision.DecisionState;
import accord.decision.Draft;
import accord.decision.DraftFrom;
import accord.decision.DraftId;
import accord.decision.query.Decisions;
import accord.decision.query.Drafting;
import accord.decision.query.Drafts;
import accord.decision.query.Freezing;
import accord.decision.query.LiveDrafts;
import accord.decision.query.Pens;
import accord.member.MemberId;
import accord.member.query.Caller;
import accord.member.query.Directory;
import accord.member.query.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the pages that drafts are written on, and lead to, ask of the application. */
@Component
public class DraftAccess {
    private final Drafts drafts;
    private final Drafting drafting;
    private final Freezing freezing;
    private final Pens pens;
    private final LiveDrafts live;
    private final Decisions decisions;
    private final Contracts contracts;
    private final List<Forum> forums;
    private final Directory directory;

    DraftAccess(
            Drafts drafts,
            Drafting drafting,
            Freezing freezing,
            Pens pens,
            LiveDrafts live,
            Decisions decisions,
            Contracts contracts,
            List<Forum> forums,
            Directory directory) {
        this.drafts = drafts;
        this.drafting = drafting;
        this.freezing = freezing;
        this.pens = pens;
        this.live = live;
        this.decisions = decisions;
        this.contracts = contracts;
        this.forums = List.copyOf(forums);
        this.directory = directory;
    }

    public LiveDrafts live() {
        return live;
    }

    /**
     * @param opened to all sides, or to the caller alone
     * @return the address of a draft that was begun
     */
    public String begin(Caller caller, DecisionId decision, DraftFrom from, boolean opened) {
        Draft draft = drafting.begin(caller, decision, from);
        if (opened) {
            drafting.open(caller, draft);
        }
        return DraftNavigation.to(draft);
    }

    Drafting drafting() {
        return drafting;
    }

    Freezing freezing() {
        return freezing;
    }

    Pens pens() {
        return pens;
    }

    /**
     * @throws NotFound where there is no such draft for this caller
     */
    Draft draft(Caller caller, DecisionId decision, DraftId draft) {
        return drafts.visible(caller, decision, draft).draft();
    }

    /** Where the days of the decision's contract are counted. */
    LocalDate today(DecisionId decision) {
        return drafts.today(decision);
    }

    DecisionState decision(DecisionId id) {
        return decisions.state(id);
    }

    /**
     * The page on which a decision is made.
     *
     * @throws NotFound where there is none for this caller
     */
    Forum.Page forum(Caller caller, DecisionId decision) {
        DecisionState state = decision(decision);
        return forums.stream()
                .flatMap(forum -> forum.of(caller, state).stream())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    String title(ContractId contract) {
        return contracts.state(contract).opened().title();
    }

    Table table(Caller caller, ContractId contract) {
        return Table.of(contracts.visible(caller, contract), caller);
    }

    Optional<Person> person(MemberId member) {
        return directory.person(member);
    }
}
