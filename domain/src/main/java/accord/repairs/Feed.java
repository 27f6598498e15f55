package accord.repairs;

import accord.repairs.RepairsEvent.CapacityStated;
import accord.repairs.RepairsEvent.CauseNoted;
import accord.repairs.RepairsEvent.ImportTakenBack;
import accord.repairs.RepairsEvent.IncidentGrew;
import accord.repairs.RepairsEvent.IncidentRaised;
import accord.repairs.RepairsEvent.IncidentSeen;
import accord.repairs.RepairsEvent.MappingSaved;
import accord.repairs.RepairsEvent.RequestsImported;
import accord.repairs.RepairsEvent.SeasonShared;
import accord.repairs.RepairsEvent.SeasonWithheld;
import accord.repairs.RepairsEvent.SurgeEnded;
import accord.repairs.RepairsEvent.SurgeGrew;
import accord.repairs.RepairsEvent.SurgeOver;
import accord.repairs.RepairsEvent.SurgeSeen;
import accord.repairs.RepairsEvent.SurgeWithdrawn;
import accord.repairs.RepairsEvent.WordsErased;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A feed of repair requests as it stands after its events.
 *
 * @param imports oldest first
 * @param surges by id, in the order in which they were seen, as last seen
 * @param told those that were news when they were seen
 * @param ended those whose intake is back
 * @param over what those left that are over
 * @param undone what was taken back
 * @param incidents in its buildings
 * @param notes what people added
 */
public record Feed(
        List<Import> imports,
        Map<SurgeId, Surge> surges,
        Set<SurgeId> told,
        Set<SurgeId> ended,
        Map<SurgeId, Aftermath> over,
        Undone undone,
        Incidents incidents,
        Notes notes) {
    public static final Feed EMPTY =
            new Feed(
                    List.of(),
                    Map.of(),
                    Set.of(),
                    Set.of(),
                    Map.of(),
                    Undone.NOTHING,
                    Incidents.NONE,
                    Notes.NONE);

    public Feed {
        imports = List.copyOf(imports);
        surges = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(surges));
        told = Set.copyOf(told);
        ended = Set.copyOf(ended);
        over = Map.copyOf(over);
    }

    public Feed after(RepairsEvent event) {
        return switch (event) {
            case RequestsImported e ->
                    withImport(e.imported()).with(undone.with(e.imported().id(), e.act()));
            case ImportTakenBack e -> with(takenBack(e));
            case SurgeWithdrawn e -> with(undone.without(e));
            case WordsErased e -> this;
            case CauseNoted e -> with(notes.after(e));
            case CapacityStated e -> with(notes.after(e));
            case MappingSaved e -> with(notes.after(e));
            case SeasonShared e -> with(notes.after(e));
            case SeasonWithheld e -> with(notes.after(e));
            case IncidentSeen e -> with(incidents.after(e));
            case IncidentGrew e -> with(incidents.after(e));
            case IncidentRaised e -> with(incidents.after(e));
            case SurgeSeen e -> withSurge(e.surge()).withNews(e);
            case SurgeGrew e -> withSurge(e.surge()).with(undone.again(e.surge().id()));
            case SurgeEnded e -> withEnd(e.surge());
            case SurgeOver e -> with(e);
        };
    }

    private Undone takenBack(ImportTakenBack event) {
        return imports.stream()
                .filter(each -> each.id().equals(event.taken()))
                .findFirst()
                .map(gone -> undone.without(new TakenBack(gone, event.reason(), event.act())))
                .orElse(undone);
    }

    /** The imports that were taken back and told of requests between two days. */
    public List<TakenBack> takenBack(LocalDate from, LocalDate to) {
        return undone.taken().values().stream()
                .filter(back -> back.imported().reaches(from, to))
                .toList();
    }

    boolean has(ImportId id) {
        return imports.stream().anyMatch(known -> known.id().equals(id));
    }

    /** The surge on record that one just found is part of, the latest where there are several. */
    Optional<Surge> known(Surge found, Silence silence) {
        return surges.values().stream()
                .filter(surge -> found.continues(surge, silence))
                .max(Comparator.comparing(Surge::to));
    }

    /** The surges that are some still, whatever was taken back. */
    List<Surge> standing() {
        return surges.values().stream()
                .filter(surge -> !undone.surges().contains(surge.id()))
                .toList();
    }

    /** Those whose intake is not back, as far as one has looked. */
    List<Surge> goingOn() {
        return standing().stream().filter(surge -> !ended.contains(surge.id())).toList();
    }

    /** The surges that were news, and still are some. */
    List<Surge> news() {
        return standing().stream().filter(surge -> told.contains(surge.id())).toList();
    }

    /** Whether a surge is one whose intake is back, and not over. */
    public boolean isIntakeBack(SurgeId surge) {
        return ended.contains(surge)
                && !over.containsKey(surge)
                && !undone.surges().contains(surge);
    }

    private Feed with(SurgeOver event) {
        Map<SurgeId, Aftermath> more = new HashMap<>(over);
        more.put(event.surge(), event.left());
        return new Feed(imports, surges, told, ended, more, undone, incidents, notes);
    }

    private Feed with(Notes more) {
        return new Feed(imports, surges, told, ended, over, undone, incidents, more);
    }

    private Feed with(Undone more) {
        return new Feed(imports, surges, told, ended, over, more, incidents, notes);
    }

    private Feed with(Incidents more) {
        return new Feed(imports, surges, told, ended, over, undone, more, notes);
    }

    private Feed withImport(Import imported) {
        List<Import> more = new ArrayList<>(imports);
        more.add(imported);
        return new Feed(more, surges, told, ended, over, undone, incidents, notes);
    }

    private Feed withSurge(Surge surge) {
        Map<SurgeId, Surge> more = new LinkedHashMap<>(surges);
        more.put(surge.id(), surge);
        Set<SurgeId> back = new HashSet<>(ended);
        back.remove(surge.id());
        Map<SurgeId, Aftermath> rest = new HashMap<>(over);
        rest.remove(surge.id());
        return new Feed(imports, more, told, back, rest, undone, incidents, notes);
    }

    private Feed withNews(SurgeSeen event) {
        Set<SurgeId> news = new HashSet<>(told);
        if (event.recent()) {
            news.add(event.surge().id());
        }
        return new Feed(imports, surges, news, ended, over, undone, incidents, notes);
    }

    private Feed withEnd(SurgeId surge) {
        Set<SurgeId> back = new HashSet<>(ended);
        back.add(surge);
        return new Feed(imports, surges, told, back, over, undone, incidents, notes);
    }
}
