package accord.repairs.csv;

import accord.repairs.Field;
import accord.repairs.query.Dates;
import accord.repairs.query.DayOrder;
import accord.repairs.query.Mapping;
import accord.repairs.query.Preview;
import accord.repairs.query.Reading;
import accord.repairs.query.RequestFormat;
import accord.repairs.query.TellingReader;
import accord.text.InvalidInput;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tables of repair requests, one a row, with a header that names the columns. */
final class CsvRequests implements RequestFormat {
    private static final List<Field> DATES =
            Stream.of(Field.values()).filter(Field::isMoment).toList();

    @Override
    public boolean reads(String contentType) {
        return contentType.startsWith("text/csv")
                || contentType.startsWith("application/csv")
                || contentType.startsWith("application/vnd.ms-excel");
    }

    @Override
    public Rows read(Path file, Mapping mapping, ZoneId zone, Instant now) {
        return read(file, mapping, zone, order(file, mapping));
    }

    private static CsvRows read(
            Path file, Mapping mapping, ZoneId zone, Dates.@Nullable Order order) {
        Dates dates = new Dates(mapping.zoneOr(zone), order, mapping.dateFormat());
        Table table = new Table(file);
        boolean begun = false;
        try {
            Columns columns = columns(table, mapping);
            begun = true;
            return new CsvRows(
                    table, new RequestRow(columns, new TellingReader(mapping.source(), dates)));
        } finally {
            if (!begun) {
                table.close();
            }
        }
    }

    @Override
    public Preview preview(Path file, Mapping mapping, ZoneId zone, Instant now, int rows) {
        List<String> names;
        try (Table table = new Table(file)) {
            names = header(table).cells().stream().map(String::strip).toList();
        }
        try {
            Map<Field, String> found = new Columns(names, mapping).found();
            Dates.Order order = order(file, mapping);
            try (Rows read = read(file, mapping, zone, order)) {
                return new Preview(names, found, order, read.next(rows), null);
            }
        } catch (InvalidInput missing) {
            return new Preview(
                    names,
                    guessed(names, mapping),
                    null,
                    List.of(),
                    new Preview.Problem(missing.field(), missing.reason()));
        }
    }

    /** What can be found although something is missing. */
    private static Map<Field, String> guessed(List<String> names, Mapping mapping) {
        try {
            return new Columns(names, mapping).found();
        } catch (InvalidInput noDates) {
            return Map.of();
        }
    }

    /** Every date of the file is looked at before the first is believed. */
    private static Dates.@Nullable Order order(Path file, Mapping mapping) {
        Dates.Order said = Dates.order(mapping.dateFormat());
        if (said != null) {
            return said;
        }
        DayOrder order = new DayOrder();
        try (Table table = new Table(file)) {
            Columns columns = columns(table, mapping);
            while (table.hasNext()) {
                List<String> row = table.next().cells();
                DATES.forEach(field -> order.see(columns.value(row, field)));
            }
        }
        return order.order();
    }

    private static Columns columns(Table table, Mapping mapping) {
        return new Columns(header(table).cells(), mapping);
    }

    private static Table.Row header(Table table) {
        if (!table.hasNext()) {
            throw new InvalidInput("file", "has no header that names its columns");
        }
        Table.Row header = table.next();
        if (header.fault() != null) {
            throw new InvalidInput("file", header.fault());
        }
        return header;
    }

    private record CsvRows(Table table, RequestRow row) implements Rows {
        @Override
        public boolean hasNext() {
            return table.hasNext();
        }

        @Override
        public Reading next() {
            return row.read(table.next());
        }

        @Override
        public void close() {
            table.close();
        }
    }
}
