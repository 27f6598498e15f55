package accord.decision.query;

import accord.contract.query.Desk;
import accord.contract.query.NotFound;
import accord.decision.DecisionCommand;
import accord.decision.Draft;
import accord.decision.DraftFrom;
import accord.decision.Origin;
import accord.decision.Proposal;
import accord.member.query.Caller;
import accord.text.InvalidInput;
import jakarta.inject.Singleton;

/** Making versions of drafts, which loses no word that somebody writes in that very moment. */
@Singleton
public class Freezing {
    private final DraftStore store;
    private final Drafts drafts;
    private final Drafting drafting;
    private final Desk desk;

    public Freezing(DraftStore store, Drafts drafts, Drafting drafting, Desk desk) {
        this.store = store;
        this.drafts = drafts;
        this.drafting = drafting;
        this.desk = desk;
    }

    /**
     * What freezing a draft would ask for, as it reads.
     *
     * @throws InvalidInput where a field is not as it must be
     */
    public DecisionCommand asked(Caller caller, Draft draft) {
        return draft.frozen(drafts.today(draft.decision()), desk.act(caller));
    }

    /**
     * Makes a version of a draft as the caller read it. Words that others have written since stay
     * in the draft, which amends that version from then on, and can be frozen again. A title cannot
     * be amended: where that was written on, the draft is one of another proposal.
     *
     * @throws NotFound where it is not there any more for this caller
     * @throws accord.decision.DecisionRefused where a law is against it, as where the version that
     *     it was begun from is not the current one any more; the draft is kept
     */
    public void freeze(Caller caller, Draft read) {
        drafts.visible(caller, read.decision(), read.id());
        desk.act(
                caller,
                drafts.contract(read.decision()),
                act -> read.frozen(drafts.today(read.decision()), act));
        if (!store.drop(read) && !store.rebase(read, read.asChange())) {
            store.rebase(read, read.asAnother());
        }
    }

    /**
     * Keeps words that came too late for a draft that was frozen: in a new one of whoever wrote
     * them, begun from the version that it became. Words of a title begin another proposal.
     *
     * @throws NotFound where it became none
     * @throws InvalidInput where it had no such field
     */
    public Draft carryOn(Caller caller, Draft frozen, String field, String base, String text) {
        Proposal became = drafts.proposal(frozen.decision(), frozen.frozenAs());
        boolean title = field.equals(Draft.TITLE);
        if (!title) {
            frozen.passage(field);
        }
        DraftFrom from =
                title
                        ? new DraftFrom.Another(
                                new Origin(
                                        frozen.decision(), became.id(), became.current().number()))
                        : new DraftFrom.Change(became.id());
        Draft own = drafting.begin(caller, frozen.decision(), from);
        drafting.write(caller, own, field, title ? "" : base, text);
        return own;
    }
}
