package accord.repairs.csv;

import accord.repairs.Counts;
import accord.repairs.Level;
import accord.repairs.Series;
import accord.repairs.query.Mapping;
import accord.text.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Weekly counts from a file: a table of counts, or requests that are counted.
 *
 * @param uncounted the rows that are left out
 */
record WeeklyCounts(List<Named> series, Uncounted uncounted) {
    private static final ZoneId ZONE = ZoneId.of("UTC");

    /**
     * A series with the names of its weeks.
     *
     * @param sort series of the same sort are kin; those of a table of counts all are
     * @param from the first week asked for, an index
     * @param to the last one
     */
    record Named(String name, Level sort, List<String> weeks, int[] counts, int from, int to) {}

    /**
     * @param mapping how requests are read
     * @param now no request can be from after it
     */
    static WeeklyCounts read(Path file, Mapping mapping, Instant now) throws IOException {
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
                    : of(RequestsOfFile.read(file, mapping, ZONE, now));
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
            series.add(
                    new Named(
                            header.get(i).strip(),
                            Level.EVERYTHING,
                            weeks,
                            counts,
                            0,
                            counts.length - 1));
        }
        return new WeeklyCounts(series, Uncounted.NONE);
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

    private static WeeklyCounts of(RequestsOfFile requests) {
        Counts counts = requests.counts();
        List<Named> series = new ArrayList<>();
        counts.everyLevel().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().title()))
                .forEach(entry -> series.add(named(entry.getKey(), entry.getValue(), counts)));
        return new WeeklyCounts(series, requests.uncounted());
    }

    private static Named named(Level level, Series weekly, Counts all) {
        int skipped = all.firstWholeWeek();
        int[] counts = weekly.counts();
        List<String> weeks = new ArrayList<>();
        for (int week = skipped; week < counts.length; week++) {
            weeks.add(weekly.monday(week).toString());
        }
        int[] whole = java.util.Arrays.copyOfRange(counts, skipped, counts.length);
        return new Named(level.title(), level.sort(), weeks, whole, 0, whole.length - 1);
    }

    /** Those weeks of each, by their names; null for the first or last there is. */
    List<Named> between(@Nullable String from, @Nullable String to) {
        return series.stream()
                .map(s ->
                        new Named(
                                s.name,
                                s.sort,
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
