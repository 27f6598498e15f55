package accord.repairs.query;

import accord.repairs.Capacity;
import accord.text.InvalidInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a side can do as people write it down: a line a week, {@code trade, week, unit, amount,
 * repairs}, with or without a heading.
 */
public final class CapacityTable {
    private static final int CELLS = 5;

    private CapacityTable() {}

    /**
     * Reads the lines.
     *
     * @throws InvalidInput naming the line that is wrong
     */
    public static List<Capacity> read(String text) {
        List<Capacity> weeks = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            boolean heading = i == 0 && line.toLowerCase(Locale.ROOT).startsWith("trade");
            if (!line.isEmpty() && !heading) {
                weeks.add(capacity(i + 1, line));
            }
        }
        return weeks;
    }

    private static Capacity capacity(int number, String line) {
        String[] cells = line.split("[,;\t]", -1);
        if (cells.length != CELLS) {
            throw new InvalidInput(
                    "line " + number, "must have trade, week, unit, amount and repairs");
        }
        try {
            return new Capacity(
                    cells[0],
                    LocalDate.parse(cells[1].strip()),
                    unit(cells[2]),
                    number("amount", cells[3]),
                    number("repairs", cells[4]));
        } catch (DateTimeException noDay) {
            throw new InvalidInput("line " + number, "has no week such as 2026-11-09");
        } catch (InvalidInput wrong) {
            throw new InvalidInput("line " + number, wrong.field() + " " + wrong.reason());
        }
    }

    /** By its name. */
    public static Capacity.Unit unit(String given) {
        return Arrays.stream(Capacity.Unit.values())
                .filter(unit -> unit.key().equals(given.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("unit", "must be hours, people or approvals"));
    }

    private static double number(String field, String given) {
        return Double.parseDouble(Amounts.read(field, given));
    }
}
