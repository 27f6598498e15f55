package accord.repairs.csv;

import accord.repairs.Field;
import accord.repairs.Kind;
import accord.repairs.RepairRequest;
import accord.repairs.query.Amounts;
import accord.repairs.query.Dates;
import accord.repairs.query.Reading;
import accord.text.InvalidInput;
import accord.text.Text;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes a request of a row, or says what is wrong with it. */
final class RequestRow {
    private static final int LONGEST = Text.PARAGRAPH;
    private static final Set<Field> FURTHER =
            EnumSet.complementOf(
                    EnumSet.of(Field.REFERENCE, Field.REPORTED_AT, Field.TRADE, Field.AREA));

    private final Columns columns;
    private final Dates dates;
    private final String source;

    /** How often each row came, where rows name no reference. */
    private final Map<String, Integer> occurrences = new HashMap<>();

    RequestRow(Columns columns, Dates dates, String source) {
        this.columns = columns;
        this.dates = dates;
        this.source = source;
    }

    Reading read(Table.Row row) {
        try {
            if (row.fault() != null) {
                throw new InvalidInput("row", row.fault());
            }
            return new Reading.Taken(row.line(), request(row.cells()));
        } catch (InvalidInput invalid) {
            return new Reading.Rejected(row.line(), invalid.field(), invalid.reason());
        }
    }

    private RepairRequest request(List<String> row) {
        check(row);
        String reported = columns.value(row, Field.REPORTED_AT);
        if (reported.isEmpty()) {
            throw new InvalidInput(Field.REPORTED_AT.key(), "must not be empty");
        }
        Instant reportedAt = dates.read(Field.REPORTED_AT.key(), reported);
        Kind kind = new Kind(columns.value(row, Field.TRADE), columns.value(row, Field.AREA));
        Map<Field, String> words = new EnumMap<>(Field.class);
        Map<Field, Instant> moments = new EnumMap<>(Field.class);
        for (Field field : FURTHER) {
            String value = columns.value(row, field);
            if (!value.isEmpty() && field.isMoment()) {
                moments.put(field, dates.read(field.key(), value));
            } else if (!value.isEmpty()) {
                words.put(field, field.isAmount() ? Amounts.read(field.key(), value) : value);
            }
        }
        return new RepairRequest(
                source, reference(row), reportedAt, kind, words, moments, true, others(row));
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
        return content + "-" + occurrences.merge(content, 1, Integer::sum);
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
