package accord.decision.query;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.contract.query.NotFound;
import accord.decision.DecisionId;
import accord.decision.DecisionState;
import accord.decision.Draft;
import accord.decision.DraftId;
import accord.decision.DraftTerms;
import accord.decision.Origin;
import accord.decision.Proposal;
import accord.decision.ProposalId;
import accord.decision.Terms;
import accord.decision.Version;
import accord.member.Permission;
import accord.member.query.Caller;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Drafts that the sides of a decision write together, and who may see which. One that its author
 * has not opened is nobody else's business; for everybody else it does not exist.
 */
@Singleton
public class Drafts {
    /** The most drafts of a decision. */
    public static final int MOST = 20;

    private final DraftStore store;
    private final Decisions decisions;
    private final Contracts contracts;
    private final Desk desk;
    private final Clock clock;

    public Drafts(
            DraftStore store, Decisions decisions, Contracts contracts, Desk desk, Clock clock) {
        this.store = store;
        this.decisions = decisions;
        this.contracts = contracts;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Those that a caller may see, oldest first.
     *
     * @throws NotFound where the caller is of no side of the decision
     */
    public List<Draft> of(Caller caller, DecisionId decision) {
        admit(caller, decision, Permission.OBSERVER);
        return store.of(decision, MOST).stream()
                .filter(draft -> mayRead(caller, draft))
                .map(this::whole)
                .toList();
    }

    /**
     * @throws NotFound where there is no such draft for this caller
     */
    public Drafted visible(Caller caller, DecisionId decision, DraftId id) {
        admit(caller, decision, Permission.OBSERVER);
        return store.find(List.of(id)).stream()
                .filter(d -> d.draft().decision().equals(decision))
                .filter(d -> mayRead(caller, d.draft()))
                .findFirst()
                .map(this::whole)
                .orElseThrow(NotFound::new);
    }

    /** Those of some drafts that a caller may read just now. */
    public List<Drafted> readable(Caller caller, List<Drafted> some) {
        return some.stream()
                .filter(d -> mayRead(caller, d.draft()))
                .filter(d -> isParty(caller, d.draft().decision()))
                .map(this::whole)
                .toList();
    }

    /**
     * @throws NotFound where the caller is of no side of the decision
     * @throws accord.contract.query.NotPermitted where they may not do what asks for this
     */
    void admit(Caller caller, DecisionId decision, Permission needed) {
        if (!isParty(caller, decision)) {
            throw new NotFound();
        }
        desk.admit(caller, contract(decision), needed);
    }

    ContractId contract(DecisionId decision) {
        return contracts.of(decision.value());
    }

    /** Where the days of the decision's contract are counted. */
    public LocalDate today(DecisionId decision) {
        return LocalDate.ofInstant(
                clock.instant(), contracts.state(contract(decision)).opened().timeZone());
    }

    /**
     * @throws NotFound where there is none
     */
    Proposal proposal(DecisionId decision, ProposalId id) {
        return decisions.state(decision).proposal(id).orElseThrow(NotFound::new);
    }

    /**
     * @throws NotFound where there is none
     */
    Version version(Origin origin) {
        return proposal(origin.decision(), origin.proposal())
                .version(origin.version())
                .orElseThrow(NotFound::new);
    }

    private Drafted whole(Drafted drafted) {
        return new Drafted(whole(drafted.draft()), drafted.pens());
    }

    /** With the terms that it began with, which older builds did not keep. */
    private Draft whole(Draft draft) {
        if (DraftTerms.areIn(draft)) {
            return draft;
        }
        return draft.over(
                begunFrom(draft)
                        .map(this::version)
                        .map(version -> version.wording().terms())
                        .orElse(Terms.PLAIN));
    }

    private static Optional<Origin> begunFrom(Draft draft) {
        return draft.proposal() == null
                ? Optional.ofNullable(draft.origin())
                : Optional.of(new Origin(draft.decision(), draft.proposal(), draft.basedOn()));
    }

    private boolean isParty(Caller caller, DecisionId decision) {
        DecisionState state = decisions.state(decision);
        return state.opened() != null
                && state.opening().sides().contains(caller.side())
                && contracts.state(contract(decision)).permission(caller.member()).isPresent();
    }

    private static boolean mayRead(Caller caller, Draft draft) {
        return draft.opened() || draft.author().equals(caller.member());
    }
}
