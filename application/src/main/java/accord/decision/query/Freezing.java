package accord.decision.query;

import accord.contract.query.Desk;
import accord.contract.query.NotFound;
import accord.decision.DecisionCommand;
import accord.decision.DecisionEvent.ProposalAmended;
import accord.decision.DecisionEvent.ProposalMade;
import accord.decision.DecisionId;
import accord.decision.Draft;
import accord.decision.DraftFrom;
import accord.decision.DraftId;
import accord.decision.Origin;
import accord.decision.Proposal;
import accord.eventlog.query.CommandIds;
import accord.eventlog.query.History;
import accord.eventlog.query.Recorded;
import accord.member.Permission;
import accord.member.query.Caller;
import accord.text.InvalidInput;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Making versions of drafts, which loses no word that somebody writes in that very moment. */
@Singleton
public class Freezing {
    private final DraftStore store;
    private final Drafts drafts;
    private final Drafting drafting;
    private final Desk desk;
    private final CommandIds ids;
    private final History history;

    public Freezing(
            DraftStore store,
            Drafts drafts,
            Drafting drafting,
            Desk desk,
            CommandIds ids,
            History history) {
        this.store = store;
        this.drafts = drafts;
        this.drafting = drafting;
        this.desk = desk;
        this.ids = ids;
        this.history = history;
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
        if (!store.drop(read)) {
            keep(read);
        }
    }

    /**
     * Makes a version of a draft as it reads now. The same request makes one, however often it is
     * sent and whatever became of the draft since: where it was cut off, what is left to be done
     * with the draft is done.
     *
     * @return the version
     * @throws NotFound where there is no such draft for the caller, nor a version of that request
     * @throws accord.decision.DecisionRefused as above
     */
    public Origin freeze(Caller caller, DecisionId decision, DraftId id) {
        drafts.admit(caller, decision, Permission.OBSERVER);
        Optional<Origin> made = ids.next().flatMap(history::recordedBy).map(Freezing::version);
        if (made.isEmpty()) {
            Draft read = drafts.visible(caller, decision, id).draft();
            freeze(caller, read);
            return read.becomes();
        }
        drafts.readable(caller, store.find(List.of(id))).stream()
                .map(Drafted::draft)
                .filter(left -> left.becomes().equals(made.get()))
                .forEach(this::settle);
        return made.get();
    }

    private static Origin version(Recorded first) {
        return switch (first.payload()) {
            case ProposalMade e -> new Origin(e.decision(), e.proposal(), 1);
            case ProposalAmended e -> new Origin(e.decision(), e.proposal(), e.version());
            default -> throw new IllegalStateException("no version: " + first.type());
        };
    }

    /** Of a draft that was frozen, nobody knows any more as it read then: its version does. */
    private void settle(Draft left) {
        Proposal became = drafts.proposal(left.decision(), left.frozenAs());
        if (!left.isAllIn(became, drafts.version(left.becomes())) || !store.drop(left)) {
            keep(left);
        }
    }

    /** Words stay that came while it was frozen. */
    private void keep(Draft frozen) {
        if (!store.rebase(frozen, frozen.asChange())) {
            store.rebase(frozen, frozen.asAnother());
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
