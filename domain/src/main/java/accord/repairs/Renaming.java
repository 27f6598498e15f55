package accord.repairs;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A source changed what it calls things: some names came up, for the first time or again, when
 * others that were in use stopped, and about as many requests bear them as bore the others.
 *
 * @param way of which names, one of {@link Level#WAYS}
 * @param day on which the first of them came up
 * @param fresh those that are new
 * @param back those that were there before, and away
 * @param gone the others, empty where nothing was named before
 */
public record Renaming(
        Field way, LocalDate day, Set<String> fresh, Set<String> back, List<String> gone) {
    public Renaming {
        fresh = Set.copyOf(fresh);
        back = Set.copyOf(back);
        gone = List.copyOf(gone);
    }
}
