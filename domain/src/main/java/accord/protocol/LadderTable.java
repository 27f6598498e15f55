package accord.protocol;

import accord.contract.ContractSide;
import accord.decision.Fields;
import accord.decision.Filled;
import accord.decision.Ladder;
import accord.decision.Rung;
import accord.decision.Template;
import accord.member.SideId;
import accord.text.InvalidInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ladder that the sides wrote down: rows of rung, side, who and time box. What cannot be
 * read is refused when it is proposed, so that nobody agrees on a ladder that would not hold.
 */
public final class LadderTable {
    private static final String FIELD = "fields.ladder";
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,4}) ?(h|hours?|d|days?|w|weeks?)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> ALL =
            Set.of("", "every side", "each side", "all sides", "both sides", "all", "both");

    private final List<ContractSide> sides;
    private final List<Rung> rungs = new ArrayList<>();
    private String name = "";
    private @Nullable Integer hours;
    private Map<SideId, String> seats = new LinkedHashMap<>();

    private LadderTable(List<ContractSide> sides) {
        this.sides = sides;
    }

    /**
     * The rungs from the lowest, empty where there are none.
     *
     * @param sides that the protocol is between
     */
    public static List<Rung> rungs(Fields fields, List<ContractSide> sides) {
        if (fields.template() != Template.PROTOCOL) {
            return List.of();
        }
        LadderTable table = new LadderTable(sides);
        List<List<String>> rows = fields.filled("ladder").map(Filled::rows).orElse(List.of());
        for (int row = 0; row < rows.size(); row++) {
            table.read(rows.get(row), row + 1);
        }
        table.finish();
        return List.copyOf(table.rungs);
    }

    private void read(List<String> cells, int row) {
        String rung = cells.getFirst();
        if (!rung.isEmpty() && !rung.equalsIgnoreCase(name)) {
            finish();
            name = rung;
        }
        if (name.isEmpty()) {
            throw unreadable("must name its rung in row %d".formatted(row));
        }
        String who = cells.get(2);
        if (who.isEmpty()) {
            throw unreadable("must say in row %d who it is".formatted(row));
        }
        seated(cells.get(1), row)
                .forEach(side -> seats.merge(side, who, (one, more) -> one + ", " + more));
        if (!cells.get(3).isEmpty()) {
            time(cells.get(3), row);
        }
    }

    private void time(String written, int row) {
        int said = hours(written, row);
        if (hours != null && hours != said) {
            throw unreadable(
                    "must give all lines of “%s” the same time box; row %d has another"
                            .formatted(name, row));
        }
        hours = said;
    }

    private static int hours(String written, int row) {
        Matcher read = TIME.matcher(written.strip());
        if (!read.matches()) {
            throw unreadable(
                    "must have time boxes like 48 hours, 3 days or 1 week; row %d says “%s”"
                            .formatted(row, written));
        }
        int count = Integer.parseInt(read.group(1));
        int said =
                switch (read.group(2).toLowerCase(Locale.ROOT).charAt(0)) {
                    case 'h' -> count;
                    case 'd' -> count * 24;
                    default -> count * 7 * 24;
                };
        if (said < 1 || said > Rung.MOST_HOURS) {
            throw unreadable(
                    "must have time boxes of 1 hour to %d days; row %d says “%s”"
                            .formatted(Rung.MOST_HOURS / 24, row, written));
        }
        return said;
    }

    private List<SideId> seated(String written, int row) {
        if (ALL.contains(written.toLowerCase(Locale.ROOT))) {
            return sides.stream().map(ContractSide::organisation).toList();
        }
        List<SideId> found =
                sides.stream()
                        .filter(side -> side.name().equalsIgnoreCase(written))
                        .map(ContractSide::organisation)
                        .toList();
        if (found.isEmpty()) {
            throw unreadable(
                    "must name a side as the contract does (%s), or every side; row %d says “%s”"
                            .formatted(names(), row, written));
        }
        return found;
    }

    private void finish() {
        if (name.isEmpty()) {
            return;
        }
        if (hours == null) {
            throw unreadable("must say how long the time box of “%s” is".formatted(name));
        }
        for (ContractSide side : sides) {
            if (!seats.containsKey(side.organisation())) {
                throw unreadable(
                        "must say who it is for %s on “%s”: no side is left out on any rung"
                                .formatted(side.name(), name));
            }
        }
        if (rungs.size() == Ladder.MOST_RUNGS) {
            throw unreadable("must have at most %d rungs".formatted(Ladder.MOST_RUNGS));
        }
        rungs.add(new Rung(name, seats, hours));
        name = "";
        hours = null;
        seats = new LinkedHashMap<>();
    }

    private String names() {
        return String.join(", ", sides.stream().map(ContractSide::name).toList());
    }

    private static InvalidInput unreadable(String why) {
        return new InvalidInput(FIELD, why);
    }
}
