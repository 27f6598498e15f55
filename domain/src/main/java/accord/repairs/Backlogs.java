package accord.repairs;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells a backlog keyed in at once from demand: ten minutes in which a trade got half of what it
 * gets in a usual week, at least {@value #LEAST}, and from several areas. (Many calls from one area
 * within minutes may well be a boiler.)
 */
final class Backlogs {
    private static final int LEAST = 15;
    private static final double SHARE_OF_A_WEEK = 0.5;
    private static final double LARGEST_AREA = 0.6;

    /** Ten minutes of a trade. */
    private record Moment(String trade, LocalDate week, int moment) {}

    private final Set<Moment> keyed = new HashSet<>();
    private final List<Backlog> found = new ArrayList<>();

    Backlogs(List<Cell> cells) {
        Map<String, TreeMap<LocalDate, List<Cell>>> trades = new TreeMap<>();
        for (Cell cell : cells) {
            trades.computeIfAbsent(cell.kind().trade(), t -> new TreeMap<>())
                    .computeIfAbsent(cell.week(), w -> new ArrayList<>())
                    .add(cell);
        }
        trades.forEach(this::look);
    }

    List<Backlog> found() {
        return List.copyOf(found);
    }

    /** The cell without what was keyed in at once. */
    Cell demand(Cell cell) {
        int[] left =
                Arrays.stream(cell.moments())
                        .filter(m -> !keyed.contains(moment(cell, m)))
                        .toArray();
        return new Cell(cell.week(), cell.kind(), left);
    }

    private static Moment moment(Cell cell, int moment) {
        return new Moment(cell.kind().trade(), cell.week(), moment);
    }

    private void look(String trade, TreeMap<LocalDate, List<Cell>> weeks) {
        int[] sizes =
                weeks.values().stream()
                        .mapToInt(cells -> cells.stream().mapToInt(c -> c.moments().length).sum())
                        .sorted()
                        .toArray();
        double enough = Math.max(LEAST, SHARE_OF_A_WEEK * sizes[sizes.length / 2]);
        weeks.forEach((week, cells) -> look(trade, week, cells, enough));
    }

    private void look(String trade, LocalDate week, List<Cell> cells, double enough) {
        TreeMap<Integer, Map<String, Integer>> areas = new TreeMap<>();
        for (Cell cell : cells) {
            for (int moment : cell.moments()) {
                areas.computeIfAbsent(moment, m -> new HashMap<>())
                        .merge(cell.kind().area(), 1, Integer::sum);
            }
        }
        areas.forEach((moment, counts) -> {
            int count = counts.values().stream().mapToInt(n -> n).sum();
            int largest = counts.values().stream().mapToInt(n -> n).max().orElse(0);
            if (count >= enough && largest <= LARGEST_AREA * count) {
                keyed.add(new Moment(trade, week, moment));
                note(trade, week, moment, count);
            }
        });
    }

    private void note(String trade, LocalDate week, int moment, int count) {
        LocalDate day = week.plusDays(Week.day(moment));
        LocalTime from = LocalTime.MIDNIGHT.plusMinutes(Week.minute(moment));
        Backlog next = new Backlog(trade, day, from, from.plusMinutes(10), count);
        Backlog last = found.isEmpty() ? next : found.getLast();
        boolean goesOn =
                last.trade().equals(trade) && last.day().equals(day) && last.to().equals(from);
        if (goesOn) {
            found.removeLast();
            next = new Backlog(trade, day, last.from(), next.to(), last.count() + count);
        }
        found.add(next);
    }
}
