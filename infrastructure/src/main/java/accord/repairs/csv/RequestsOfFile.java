package accord.repairs.csv;

import accord.repairs.Cell;
import accord.repairs.Counts;
import accord.repairs.ImportId;
import accord.repairs.Kind;
import accord.repairs.RepairRequest;
import accord.repairs.Telling;
import accord.repairs.Tellings;
import accord.repairs.Week;
import accord.repairs.query.Mapping;
import accord.repairs.query.Reading.Rejected;
import accord.repairs.query.Reading.Taken;
import accord.repairs.query.RequestFormat;
import accord.text.InvalidInput;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The requests of a table as an import would know them: each reference once, whatever rows tell of
 * it, and without what cannot be taken.
 */
final class RequestsOfFile {
    private static final ImportId THIS = new ImportId("this");

    private final ZoneId zone;
    private final Instant now;
    private final Map<String, Tellings> told = new HashMap<>();
    private Uncounted uncounted = Uncounted.NONE;

    private RequestsOfFile(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /**
     * @param zone in which days are counted
     * @param now nothing can have happened after it
     */
    static RequestsOfFile read(Path file, Mapping mapping, ZoneId zone, Instant now) {
        RequestsOfFile requests = new RequestsOfFile(zone, now);
        try (RequestFormat.Rows rows = new CsvRequests().read(file, mapping, zone, now)) {
            while (rows.hasNext()) {
                switch (rows.next().asOf(now, zone)) {
                    case Taken taken -> requests.add(taken.telling());
                    case Rejected rejected -> requests.refuse(rejected);
                }
            }
        }
        return requests;
    }

    private void add(Telling telling) {
        Tellings before = told.getOrDefault(telling.reference(), Tellings.NONE);
        told.put(telling.reference(), before.with(telling.withOthers(Map.of()), now, THIS));
    }

    private void refuse(Rejected row) {
        uncounted = uncounted.and(row);
    }

    /** The rows that are left out. */
    Uncounted uncounted() {
        return uncounted;
    }

    /**
     * @throws InvalidInput if there is nothing to count
     */
    Counts counts() {
        Map<LocalDate, Map<Kind, List<Integer>>> moments = new HashMap<>();
        told.values().stream()
                .flatMap(tellings -> tellings.request().stream())
                .forEach(request -> count(request, moments));
        if (moments.isEmpty()) {
            throw new InvalidInput("file", "has no request that can be read" + uncounted.example());
        }
        List<Cell> cells = new ArrayList<>();
        moments.forEach((week, kinds) ->
                kinds.forEach((kind, all) ->
                        cells.add(new Cell(week, kind, all.stream().mapToInt(m -> m).toArray()))));
        return Counts.ofDemand(cells);
    }

    private void count(RepairRequest request, Map<LocalDate, Map<Kind, List<Integer>>> moments) {
        ZonedDateTime at = request.reportedAt().atZone(zone);
        moments.computeIfAbsent(Week.of(at.toLocalDate()), w -> new HashMap<>())
                .computeIfAbsent(request.kind(), k -> new ArrayList<>())
                .add(Week.moment(at));
    }
}
