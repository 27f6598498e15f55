package accord.decision.query;

import accord.decision.DecisionId;
import accord.decision.Draft;
import accord.decision.DraftId;
import java.util.Collection;
import java.util.List;

/** Keeps drafts for all nodes, outside the log. */
public interface DraftStore {

    void add(Draft draft);

    /** Those that there are of these, with everybody's pens, lapsed or not. */
    List<Drafted> find(Collection<DraftId> ids);

    /** Those of some decisions, with everybody's pens, lapsed or not; oldest first. */
    List<Drafted> within(Collection<DecisionId> decisions);

    /** A decision's drafts, oldest first, at most this many. */
    List<Draft> of(DecisionId decision, int most);

    /** Writes a field that still has this revision, which grows; whether it still had. */
    boolean write(DraftId id, String field, int revision, String text);

    void open(DraftId id);

    void put(DraftId id, Pen pen);

    void lift(DraftId id, String page);

    /** Drops a draft in which nothing was written since it was read; whether that is so. */
    boolean drop(Draft read);

    /**
     * Lets a draft that was read be another from now on, whose words are those that stand there.
     *
     * @return whether it is; not where the other has no title, and the title was written on since
     */
    boolean rebase(Draft read, Draft other);
}
