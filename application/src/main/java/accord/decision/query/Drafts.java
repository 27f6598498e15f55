package accord.decision.query;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.contract.query.NotFound;
import accord.decision.DecisionId;
import accord.decision.DecisionState;
import accord.decision.Draft;
import accord.decision.Draft.Passage;
import accord.decision.DraftFrom;
import accord.decision.DraftId;
import accord.decision.Origin;
import accord.decision.Proposal;
import accord.decision.ProposalId;
import accord.decision.Terms;
import accord.decision.Version;
import accord.decision.Wording;
import accord.eventlog.query.NewId;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.query.Caller;
import accord.text.InvalidInput;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Drafts that the sides of a decision write together. One that its author has not opened is nobody
 * else's business; for everybody else it does not exist.
 */
@Singleton
public class Drafts {
    /** The most drafts of a decision. */
    public static final int MOST = 20;

    private final DraftStore store;
    private final Decisions decisions;
    private final Contracts contracts;
    private final Desk desk;

    public Drafts(DraftStore store, Decisions decisions, Contracts contracts, Desk desk) {
        this.store = store;
        this.decisions = decisions;
        this.contracts = contracts;
        this.desk = desk;
    }

    /**
     * Those that a caller may see, oldest first.
     *
     * @throws NotFound where the caller is of no side of the decision
     */
    public List<Draft> of(Caller caller, DecisionId decision) {
        admit(caller, decision, Permission.OBSERVER);
        return store.of(decision, MOST).stream().filter(d -> mayRead(caller, d)).toList();
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
                .orElseThrow(NotFound::new);
    }

    /** Those of some drafts that a caller may read just now. */
    public List<Drafted> readable(Caller caller, List<Drafted> some) {
        return some.stream()
                .filter(d -> mayRead(caller, d.draft()))
                .filter(d -> isParty(caller, d.draft().decision()))
                .toList();
    }

    /** Begins a draft that only the caller sees. */
    public Draft begin(Caller caller, DecisionId decision, DraftFrom from) {
        admit(caller, decision, Permission.CONTRIBUTOR);
        if (store.of(decision, MOST).size() == MOST) {
            throw new InvalidInput(
                    "decision", "has %d drafts already; freeze one of them first".formatted(MOST));
        }
        Draft draft = begun(caller, decision, from);
        store.add(draft);
        return draft;
    }

    private Draft begun(Caller caller, DecisionId decision, DraftFrom from) {
        DraftId id = new DraftId(NewId.next());
        MemberId author = caller.member();
        return switch (from) {
            case DraftFrom.Blank blank -> Draft.blank(id, decision, author, blank.template());
            case DraftFrom.Change change ->
                    Draft.of(id, decision, author, proposal(decision, change.proposal()));
            case DraftFrom.Another another -> {
                admit(caller, another.origin().decision(), Permission.OBSERVER);
                Wording wording = version(another.origin()).wording();
                yield Draft.from(id, decision, author, another.origin(), wording);
            }
        };
    }

    /**
     * Writes in a field. Where somebody else wrote there meanwhile, the words of both stay.
     *
     * @param base what stood in the field when the caller began to write
     * @return what stands there now
     * @throws NotFound where there is no such draft for the caller, or its title was frozen since
     */
    public Passage write(Caller caller, Draft known, String field, String base, String text) {
        admit(caller, known.decision(), Permission.CONTRIBUTOR);
        while (true) {
            Draft draft = visible(caller, known.decision(), known.id()).draft();
            if (known.has(field) && !draft.has(field)) {
                throw new NotFound();
            }
            Passage now = draft.passage(field);
            String merged = draft.merged(field, base, text);
            if (merged.equals(now.text())) {
                return now;
            }
            if (store.write(draft.id(), field, now.revision(), merged)) {
                return new Passage(merged, now.revision() + 1);
            }
        }
    }

    /** Opens a draft to all sides, for good; only its author may. */
    public void open(Caller caller, Draft known) {
        admit(caller, known.decision(), Permission.CONTRIBUTOR);
        Draft draft = visible(caller, known.decision(), known.id()).draft();
        if (!draft.opened()) {
            store.open(draft.id());
        }
    }

    /**
     * Throws a draft away, as long as nobody but its author has seen it.
     *
     * @throws InvalidInput where it is open to all sides: then others' words are in it too
     */
    public void discard(Caller caller, Draft known) {
        admit(caller, known.decision(), Permission.CONTRIBUTOR);
        Draft draft = visible(caller, known.decision(), known.id()).draft();
        if (draft.opened()) {
            throw new InvalidInput("draft", "is open to all sides, and cannot be thrown away");
        }
        store.drop(draft);
    }

    /**
     * Makes a version of a draft. Words that somebody writes in that very moment stay in the draft,
     * which amends that version from then on, and can be frozen again. A title cannot be amended:
     * where that was written on, the draft is one of another proposal.
     *
     * @throws accord.decision.DecisionRefused where a law is against it, as where the version that
     *     it was begun from is not the current one any more; the draft is kept
     */
    public Draft freeze(Caller caller, Draft known) {
        Draft draft = visible(caller, known.decision(), known.id()).draft();
        Terms terms = terms(draft);
        desk.act(caller, contract(draft.decision()), act -> draft.frozen(terms, act));
        if (!store.drop(draft) && !store.rebase(draft, draft.asChange())) {
            store.rebase(draft, draft.asAnother());
        }
        return draft;
    }

    /**
     * Keeps words that came too late for a draft that was frozen: in a new one of whoever wrote
     * them, begun from the version that it became. Words of a title begin another proposal.
     *
     * @throws NotFound where it became none
     * @throws InvalidInput where it had no such field
     */
    public Draft carryOn(Caller caller, Draft frozen, String field, String base, String text) {
        Proposal became = proposal(frozen.decision(), frozen.frozenAs());
        boolean title = field.equals(Draft.TITLE);
        if (!title) {
            frozen.passage(field);
        }
        Draft own =
                begin(
                        caller,
                        frozen.decision(),
                        title
                                ? new DraftFrom.Another(
                                        new Origin(
                                                frozen.decision(),
                                                became.id(),
                                                became.current().number()))
                                : new DraftFrom.Change(became.id()));
        write(caller, own, field, title ? "" : base, text);
        return own;
    }

    private Terms terms(Draft draft) {
        if (draft.proposal() != null) {
            return proposal(draft.decision(), draft.proposal()).current().wording().terms();
        }
        return draft.origin() == null ? Terms.PLAIN : version(draft.origin()).wording().terms();
    }

    private Version version(Origin origin) {
        return proposal(origin.decision(), origin.proposal())
                .version(origin.version())
                .orElseThrow(NotFound::new);
    }

    private Proposal proposal(DecisionId decision, ProposalId id) {
        return decisions.state(decision).proposal(id).orElseThrow(NotFound::new);
    }

    private void admit(Caller caller, DecisionId decision, Permission needed) {
        if (!isParty(caller, decision)) {
            throw new NotFound();
        }
        desk.admit(caller, contract(decision), needed);
    }

    private boolean isParty(Caller caller, DecisionId decision) {
        DecisionState state = decisions.state(decision);
        return state.opened() != null
                && state.opening().sides().contains(caller.side())
                && contracts.state(contract(decision)).permission(caller.member()).isPresent();
    }

    private ContractId contract(DecisionId decision) {
        return contracts.of(decision.value());
    }

    private static boolean mayRead(Caller caller, Draft draft) {
        return draft.opened() || draft.author().equals(caller.member());
    }
}
