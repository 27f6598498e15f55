package accord.decision.query;

import accord.contract.query.NotFound;
import accord.decision.Draft;
import accord.member.query.Caller;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/**
 * Who is in which field of a draft. That is kept with the draft, where all nodes look, and never on
 * record; who gives no sign any more is gone after {@link #LAPSE}.
 */
@Singleton
public class Pens {
    public static final Duration LAPSE = Duration.ofSeconds(8);

    private final DraftStore store;
    private final Drafts drafts;
    private final Clock clock;

    public Pens(DraftStore store, Drafts drafts, Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Somebody's open page is in a field, to be said again every few seconds.
     *
     * @throws NotFound where there is no such draft for this caller
     * @throws accord.text.InvalidInput where it has no such field
     */
    public void put(Caller caller, Draft known, String page, String field) {
        Draft draft = drafts.visible(caller, known.decision(), known.id()).draft();
        draft.passage(field);
        store.put(
                draft.id(),
                new Pen(page, caller.member(), caller.side(), field, clock.instant().plus(LAPSE)));
    }

    /** The page is in no field any more. */
    public void lift(Draft draft, String page) {
        store.lift(draft.id(), page);
    }
}
