package accord.decision.query;

import accord.decision.DecisionId;
import accord.decision.Draft;
import accord.decision.DraftId;
import accord.decision.Passage;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps drafts for all nodes, outside the log. */
public interface DraftStore {
    /** How many acts are remembered with a draft, so that they write once. */
    int ACTS = 500;

    /** Adds a draft, unless it is there already. */
    void add(Draft draft);

    /** Those that there are of these, with everybody's pens, lapsed or not. */
    List<Drafted> find(Collection<DraftId> ids);

    /** Those of some decisions, with everybody's pens, lapsed or not; oldest first. */
    List<Drafted> within(Collection<DecisionId> decisions);

    /** A decision's drafts, oldest first, at most this many. */
    List<Draft> of(DecisionId decision, int most);

    /**
     * Writes what follows what stands in a field, unless that was changed since, or the same act
     * wrote already; whether it did.
     *
     * @param act what asks for it, where that may ask again
     */
    boolean write(DraftId id, String field, Passage next, Optional<String> act);

    /** Remembers an act that asked for what stood there already, so that it never writes. */
    void remember(DraftId id, String act);

    /** Whether an act is among the last {@value #ACTS} that asked for writing in a draft. */
    boolean wrote(DraftId id, String act);

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
