package accord.repairs.ui;

import accord.look.ui.Words;
import accord.repairs.Import;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/** What was brought in, and lies before a silence so long that the counts begin after it. */
final class EarlierRequests {
    private static final int SILENT_WEEKS = 8;

    private EarlierRequests() {}

    /**
     * A sentence on them; empty where there are none.
     *
     * @param imports those that were not taken back
     * @param counted the first day that is counted
     */
    static Optional<String> of(Collection<Import> imports, LocalDate counted) {
        return imports.stream()
                .map(Import::from)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .filter(first -> first.isBefore(counted.minusWeeks(SILENT_WEEKS)))
                .map(first ->
                        "Requests from before that, since %s, are kept and not shown: more than eight weeks without any lie between."
                                .formatted(Words.date(first)));
    }
}
