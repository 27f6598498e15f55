package accord.repairs;

import accord.repairs.RepairsCommand.NoteIncidents;
import accord.repairs.RepairsCommand.RaiseIncident;
import accord.repairs.RepairsEvent.IncidentGrew;
import accord.repairs.RepairsEvent.IncidentRaised;
import accord.repairs.RepairsEvent.IncidentSeen;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The incidents of a feed.
 *
 * @param known by id, in the order in which they were first told of
 */
public record Incidents(Map<IncidentId, KnownIncident> known) {
    /** Longer ago, an incident is history and opens nothing. */
    private static final Duration RECENT = Duration.ofDays(3);

    static final Incidents NONE = new Incidents(Map.of());

    public Incidents {
        known = Collections.unmodifiableMap(new LinkedHashMap<>(known));
    }

    /** The one that somebody means who tells of a building at a time. */
    public Optional<KnownIncident> of(String building, LocalDateTime at) {
        return known.values().stream().filter(each -> each.meets(building, at)).findFirst();
    }

    /** What is news of an incident that the requests show; empty where all of it is known. */
    Optional<RepairsEvent> news(Incident found, NoteIncidents asked) {
        KnownIncident before =
                known.values().stream().filter(each -> each.meets(found)).findFirst().orElse(null);
        if (before != null && before.seen() != null) {
            return found.exceeds(before.seen())
                    ? Optional.of(
                            new IncidentGrew(asked.contract(), before.id(), found, asked.act()))
                    : Optional.empty();
        }
        IncidentId id =
                before == null
                        ? IncidentId.of(asked.contract().value(), found.building(), found.from())
                        : before.id();
        boolean recent = !found.to().isBefore(asked.present().minus(RECENT));
        return Optional.of(new IncidentSeen(asked.contract(), id, found, recent, asked.act()));
    }

    /** What somebody told of, under the id by which it is known. */
    IncidentRaised raised(RaiseIncident asked) {
        IncidentId id =
                of(asked.building(), asked.localTime())
                        .map(KnownIncident::id)
                        .orElse(asked.incident());
        return new IncidentRaised(
                asked.contract(),
                id,
                asked.building(),
                asked.what(),
                asked.homes(),
                asked.localTime(),
                asked.act());
    }

    Incidents after(IncidentSeen e) {
        KnownIncident before = known.get(e.incident());
        return with(
                before == null
                        ? new KnownIncident(
                                e.incident(), e.seen().building(), e.seen(), e.recent(), List.of())
                        : before.as(e.seen(), e.recent()));
    }

    Incidents after(IncidentGrew e) {
        KnownIncident before = known.get(e.incident());
        return before == null ? this : with(before.as(e.seen(), false));
    }

    Incidents after(IncidentRaised e) {
        KnownIncident before = known.get(e.incident());
        KnownIncident there =
                before == null
                        ? new KnownIncident(e.incident(), e.building(), null, true, List.of())
                        : before;
        return with(
                there.with(new KnownIncident.Said(e.what(), e.homes(), e.localTime(), e.act())));
    }

    private Incidents with(KnownIncident incident) {
        Map<IncidentId, KnownIncident> more = new LinkedHashMap<>(known);
        more.put(incident.id(), incident);
        return new Incidents(more);
    }
}
