package accord.repairs;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A source changed what it calls things: some names came up for the first time when others that
 * were in use stopped, and about as many requests bear the new ones as bore the old.
 *
 * @param way of which names, one of {@link Level#WAYS}
 * @param day on which the first new name came up
 * @param fresh the new names
 * @param gone the old ones, empty where nothing was named before
 */
public record Renaming(Field way, LocalDate day, Set<String> fresh, List<String> gone) {
    public Renaming {
        fresh = Set.copyOf(fresh);
        gone = List.copyOf(gone);
    }
}
