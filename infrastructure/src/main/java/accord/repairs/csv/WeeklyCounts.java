package accord.repairs.csv;

import accord.repairs.Cell;
import accord.repairs.Counts;
import accord.repairs.ImportId;
import accord.repairs.Kind;
import accord.repairs.Level;
import accord.repairs.RepairRequest;
import accord.repairs.Series;
import accord.repairs.Tellings;
import accord.repairs.Week;
import accord.repairs.query.Mapping;
import accord.repairs.query.Reading;
import accord.repairs.query.Reading.Taken;
import accord.repairs.query.RequestFormat;
import accord.text.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Weekly counts from a file: a table of counts, or requests that are counted. */
record WeeklyCounts(List<Named> series) {
    private static final ZoneId ZONE = ZoneId.of("UTC");
    private static final ImportId THIS = new ImportId("this");

    /**
     * A series with the names of its weeks.
     *
     * @param from the first week asked for, an index
     * @param to the last one
     */
    record Named(String name, List<String> weeks, int[] counts, int from, int to) {}

    /**
     * @param mapping how requests are read
     */
    static WeeklyCounts read(Path file, Mapping mapping) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        try (Table table = new Table(file)) {
            if (!table.hasNext()) {
                throw new InvalidInput("file", "is empty");
            }
            List<String> header = table.next().cells();
            return header.getFirst().strip().equalsIgnoreCase("week")
                    ? counts(header, table)
                    : requests(file, mapping);
        }
    }

    private static WeeklyCounts counts(List<String> header, Table table) {
        List<String> weeks = new ArrayList<>();
        List<List<Integer>> columns = new ArrayList<>();
        header.forEach(name -> columns.add(new ArrayList<>()));
        while (table.hasNext()) {
            Table.Row row = table.next();
            if (row.fault() != null) {
                throw new InvalidInput("line " + row.line(), "is broken: " + row.fault());
            }
            if (row.cells().size() != header.size()) {
                throw new InvalidInput("line " + row.line(), "has not a count for each series");
            }
            weeks.add(row.cells().getFirst().strip());
            for (int i = 1; i < header.size(); i++) {
                columns.get(i).add(count(row, header.get(i), row.cells().get(i).strip()));
            }
        }
        checkOrder(weeks);
        List<Named> series = new ArrayList<>();
        for (int i = 1; i < header.size(); i++) {
            int[] counts = columns.get(i).stream().mapToInt(n -> n).toArray();
            series.add(new Named(header.get(i).strip(), weeks, counts, 0, counts.length - 1));
        }
        return new WeeklyCounts(series);
    }

    private static int count(Table.Row row, String series, String cell) {
        if (!cell.matches("\\d{1,9}(\\.0*)?")) {
            throw new InvalidInput(
                    "line " + row.line(), "has no count of " + series + ": '" + cell + "'");
        }
        int point = cell.indexOf('.');
        return Integer.parseInt(point < 0 ? cell : cell.substring(0, point));
    }

    /** Numbered weeks follow each other: a week that is left out would shift all seasons. */
    private static void checkOrder(List<String> weeks) {
        for (int i = 1; i < weeks.size(); i++) {
            String before = weeks.get(i - 1);
            String week = weeks.get(i);
            boolean numbers = isNumber(before) && isNumber(week);
            if (numbers && Integer.parseInt(week) != Integer.parseInt(before) + 1) {
                throw new InvalidInput("week", week + " does not follow " + before);
            }
            if (week.equals(before)) {
                throw new InvalidInput("week", week + " is there twice");
            }
        }
    }

    static boolean isNumber(String week) {
        return week.matches("\\d{1,9}");
    }

    private static WeeklyCounts requests(Path file, Mapping mapping) {
        Map<LocalDate, Map<Kind, List<Integer>>> moments = new HashMap<>();
        try (RequestFormat.Rows rows = new CsvRequests().read(file, mapping, ZONE, Instant.EPOCH)) {
            rows.forEachRemaining(row -> {
                RepairRequest request = request(row);
                if (request != null) {
                    ZonedDateTime at = request.reportedAt().atZone(ZONE);
                    moments.computeIfAbsent(Week.of(at.toLocalDate()), w -> new HashMap<>())
                            .computeIfAbsent(request.kind(), k -> new ArrayList<>())
                            .add(Week.moment(at));
                }
            });
        }
        List<Cell> cells = new ArrayList<>();
        moments.forEach((week, kinds) ->
                kinds.forEach((kind, all) ->
                        cells.add(new Cell(week, kind, all.stream().mapToInt(m -> m).toArray()))));
        if (cells.isEmpty()) {
            throw new InvalidInput("file", "has no request that can be read");
        }
        return of(Counts.ofDemand(cells));
    }

    private static @Nullable RepairRequest request(Reading row) {
        return row instanceof Taken taken
                ? Tellings.NONE.with(taken.telling(), Instant.EPOCH, THIS).request().orElse(null)
                : null;
    }

    private static WeeklyCounts of(Counts counts) {
        List<Named> series = new ArrayList<>();
        counts.everyLevel().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().title()))
                .forEach(entry -> series.add(named(entry.getKey(), entry.getValue(), counts)));
        return new WeeklyCounts(series);
    }

    private static Named named(Level level, Series weekly, Counts all) {
        int skipped = all.firstWholeWeek();
        int[] counts = weekly.counts();
        List<String> weeks = new ArrayList<>();
        for (int week = skipped; week < counts.length; week++) {
            weeks.add(weekly.monday(week).toString());
        }
        int[] whole = java.util.Arrays.copyOfRange(counts, skipped, counts.length);
        return new Named(level.title(), weeks, whole, 0, whole.length - 1);
    }

    /** Those weeks of each, by their names; null for the first or last there is. */
    List<Named> between(@Nullable String from, @Nullable String to) {
        return series.stream()
                .map(s ->
                        new Named(
                                s.name,
                                s.weeks,
                                s.counts,
                                from == null ? 0 : first(s.weeks, from),
                                to == null ? s.counts.length - 1 : last(s.weeks, to)))
                .toList();
    }

    private static int first(List<String> weeks, String from) {
        int first = 0;
        while (first < weeks.size() && compare(weeks.get(first), from) < 0) {
            first++;
        }
        return first;
    }

    private static int last(List<String> weeks, String to) {
        int last = weeks.size() - 1;
        while (last >= 0 && compare(weeks.get(last), to) > 0) {
            last--;
        }
        return last;
    }

    /** Numbers as such, everything else as text, which is right for dates as they are written. */
    private static int compare(String week, String other) {
        if (isNumber(week) != isNumber(other)) {
            throw new InvalidInput("week", "is called '" + week + "' there, not '" + other + "'");
        }
        return isNumber(week)
                ? Integer.compare(Integer.parseInt(week), Integer.parseInt(other))
                : week.compareTo(other);
    }
}
