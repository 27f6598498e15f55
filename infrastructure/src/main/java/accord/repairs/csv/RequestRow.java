package accord.repairs.csv;

import accord.repairs.Field;
import accord.repairs.Telling;
import accord.repairs.query.Reading;
import accord.repairs.query.TellingReader;
import accord.text.InvalidInput;
import accord.text.Text;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes a telling of a row, or says what is wrong with it. */
final class RequestRow {
    private static final int LONGEST = Text.PARAGRAPH;

    private final Columns columns;
    private final TellingReader reader;

    /** How often each row came, where rows name no reference. */
    private final Occurrences occurrences = new Occurrences();

    RequestRow(Columns columns, TellingReader reader) {
        this.columns = columns;
        this.reader = reader;
    }

    Reading read(Table.Row row) {
        try {
            if (row.fault() != null) {
                throw new InvalidInput("row", row.fault());
            }
            return new Reading.Taken(row.line(), telling(row.cells()));
        } catch (InvalidInput invalid) {
            return new Reading.Rejected(row.line(), invalid.field(), invalid.reason());
        }
    }

    private Telling telling(List<String> row) {
        check(row);
        boolean undated = columns.value(row, Field.REPORTED_AT).isEmpty();
        if (columns.has(Field.REPORTED_AT) && undated) {
            throw new InvalidInput(Field.REPORTED_AT.key(), "must not be empty");
        }
        return reader.read(
                reference(row),
                field -> columns.has(field) ? columns.value(row, field) : null,
                null,
                others(row));
    }

    private void check(List<String> row) {
        if (row.size() > columns.count()) {
            throw new InvalidInput(
                    "row",
                    "has %,d cells where the header names %,d"
                            .formatted(row.size(), columns.count()));
        }
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            if (cell.length() > LONGEST) {
                throw new InvalidInput(
                        columns.field(column),
                        "must have at most %,d characters, has %,d"
                                .formatted(LONGEST, cell.length()));
            }
            if (cell.indexOf('\0') >= 0) {
                throw new InvalidInput(
                        columns.field(column), "must not contain the character U+0000");
            }
            if (cell.indexOf('\ufffd') >= 0) {
                throw new InvalidInput(columns.field(column), "has characters that are not UTF-8");
            }
        }
    }

    /** As the row names it; otherwise its content and the how-manieth such row it is. */
    private String reference(List<String> row) {
        if (columns.has(Field.REFERENCE)) {
            return columns.value(row, Field.REFERENCE);
        }
        String content = Text.hash(String.join("\t", row)).substring(0, 24);
        return content
                + "-"
                + occurrences.next(Long.parseUnsignedLong(content.substring(0, 16), 16));
    }

    private Map<String, String> others(List<String> row) {
        Map<String, String> others = new TreeMap<>();
        for (int column = 0; column < row.size(); column++) {
            if (columns.isOther(column) && !row.get(column).isBlank()) {
                others.put(columns.name(column), row.get(column).strip());
            }
        }
        return others;
    }
}
