package accord.decision.query;

import accord.contract.query.NotFound;
import accord.decision.DecisionId;
import accord.decision.Draft;
import accord.decision.DraftFrom;
import accord.decision.DraftId;
import accord.decision.Passage;
import accord.eventlog.query.CommandIds;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.query.Caller;
import accord.text.InvalidInput;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writing drafts: from their beginning to their being thrown away, or frozen elsewhere. */
@Singleton
public class Drafting {
    private static final int TRIES = 100;

    private final DraftStore store;
    private final Drafts drafts;
    private final CommandIds ids;

    public Drafting(DraftStore store, Drafts drafts, CommandIds ids) {
        this.store = store;
        this.drafts = drafts;
        this.ids = ids;
    }

    /** Begins a draft that only the caller sees; the same request begins one, however often. */
    public Draft begin(Caller caller, DecisionId decision, DraftFrom from) {
        drafts.admit(caller, decision, Permission.CONTRIBUTOR);
        DraftId id = new DraftId(ids.made());
        if (!store.find(List.of(id)).isEmpty()) {
            return drafts.visible(caller, decision, id).draft();
        }
        if (store.of(decision, Drafts.MOST).size() == Drafts.MOST) {
            throw new InvalidInput(
                    "decision",
                    "has %d drafts already; freeze one of them first".formatted(Drafts.MOST));
        }
        store.add(begun(id, caller, decision, from));
        return drafts.visible(caller, decision, id).draft();
    }

    private Draft begun(DraftId id, Caller caller, DecisionId decision, DraftFrom from) {
        MemberId author = caller.member();
        return switch (from) {
            case DraftFrom.Blank blank -> Draft.blank(id, decision, author, blank.template());
            case DraftFrom.Change change ->
                    Draft.of(id, decision, author, drafts.proposal(decision, change.proposal()));
            case DraftFrom.Another another -> {
                drafts.admit(caller, another.origin().decision(), Permission.OBSERVER);
                yield Draft.from(
                        id,
                        decision,
                        author,
                        another.origin(),
                        drafts.version(another.origin()).wording());
            }
        };
    }

    /**
     * Writes in a field. Where somebody else wrote there meanwhile, the words of both stay; of a
     * value the later one does. The same request writes once, however often it is sent; where it
     * changed nothing it never writes, since others may have written there by then.
     *
     * @param base what stood in the field when the caller began to write; of no account for a value
     * @return what stands there now
     * @throws NotFound where there is no such draft for the caller, or its title was frozen since
     * @throws InvalidInput where the field cannot say this
     */
    public Passage write(Caller caller, Draft known, String field, String base, String text) {
        drafts.admit(caller, known.decision(), Permission.CONTRIBUTOR);
        LocalDate today = drafts.today(known.decision());
        Optional<String> act = ids.next();
        for (int tries = 0; tries < TRIES; tries++) {
            Draft draft = drafts.visible(caller, known.decision(), known.id()).draft();
            if (known.has(field) && !draft.has(field)) {
                throw new NotFound();
            }
            Passage now = draft.passage(field);
            if (act.isPresent() && store.wrote(draft.id(), act.get())) {
                return now;
            }
            String merged = draft.merged(field, base, text, today);
            if (merged.equals(now.text())) {
                act.ifPresent(asking -> store.remember(draft.id(), asking));
                return now;
            }
            Passage next = new Passage(merged, now.revision() + 1, caller.member());
            if (store.write(draft.id(), field, next, act)) {
                return next;
            }
        }
        throw new IllegalStateException("too many write in %s at once".formatted(field));
    }

    /** Opens a draft to all sides, for good; only its author may. */
    public void open(Caller caller, Draft known) {
        drafts.admit(caller, known.decision(), Permission.CONTRIBUTOR);
        Draft draft = drafts.visible(caller, known.decision(), known.id()).draft();
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
        drafts.admit(caller, known.decision(), Permission.CONTRIBUTOR);
        Draft draft = drafts.visible(caller, known.decision(), known.id()).draft();
        if (draft.opened()) {
            throw new InvalidInput("draft", "is open to all sides, and cannot be thrown away");
        }
        store.drop(draft);
    }
}
