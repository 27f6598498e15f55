package accord.repairs;

import accord.member.Act;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident on record: seen in the requests, raised by hand, or both.
 *
 * @param building as whoever told first names it
 * @param seen as last seen in the requests, null while they do not show it
 * @param recent whether it was news when it was seen, or was raised by hand
 * @param said what people said of it, oldest first
 */
public record KnownIncident(
        IncidentId id, String building, @Nullable Incident seen, boolean recent, List<Said> said) {

    /** So far from what people say, calls from the same building are about the same. */
    private static final Duration SAME = Duration.ofDays(3);

    /**
     * What somebody said of it.
     *
     * @param what one line
     * @param homes how many homes it is about, null where they did not know
     * @param at by the clock of the contract
     */
    public record Said(String what, @Nullable Integer homes, LocalDateTime at, Act act) {}

    public KnownIncident {
        said = List.copyOf(said);
    }

    /** When it began as far as anybody knows. */
    public LocalDateTime from() {
        LocalDateTime from = seen == null ? said.getFirst().at() : seen.from();
        return said.isEmpty() || !said.getFirst().at().isBefore(from) ? from : said.getFirst().at();
    }

    /** Of how many homes one knows: the most that the requests or anybody tells of, 0 for none. */
    public int homes() {
        int told =
                said.stream()
                        .mapToInt(each -> each.homes() == null ? 0 : each.homes())
                        .max()
                        .orElse(0);
        return Math.max(told, seen == null ? 0 : seen.homes());
    }

    /** Whether a property is its building, or a home in it. */
    public boolean concerns(String property, String area) {
        return Building.all(property, area).stream().anyMatch(in -> isIn(in.name()));
    }

    /** Whether requests that were found tell of it. */
    boolean meets(Incident found) {
        return isIn(found.building())
                && (said.stream()
                                .anyMatch(each ->
                                        each.at().isAfter(found.from().minus(SAME))
                                                && each.at().isBefore(found.to().plus(SAME)))
                        || (seen != null
                                && !found.from().isAfter(seen.to().plus(IncidentSearch.QUIET))
                                && !found.to().isBefore(seen.from().minus(IncidentSearch.QUIET))));
    }

    /** Whether somebody who tells of a building at a time means it. */
    boolean meets(String named, LocalDateTime at) {
        boolean seenThen =
                seen != null
                        && at.isAfter(seen.from().minus(SAME))
                        && at.isBefore(seen.to().plus(SAME));
        return isIn(named)
                && (seenThen
                        || said.stream()
                                .anyMatch(each ->
                                        at.isAfter(each.at().minus(SAME))
                                                && at.isBefore(each.at().plus(SAME))));
    }

    private boolean isIn(String named) {
        return Building.key(building).equals(Building.key(named));
    }

    KnownIncident as(Incident shown, boolean news) {
        return new KnownIncident(id, building, shown, recent || news, said);
    }

    KnownIncident with(Said more) {
        List<Said> all = new ArrayList<>(said);
        all.add(more);
        return new KnownIncident(id, building, seen, true, all);
    }
}
