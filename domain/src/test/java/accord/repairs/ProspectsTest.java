package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.ContractId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A trade in each area is kin: the evidence says so each time it is computed. */
class ProspectsTest {
    private static final ContractId CONTRACT = new ContractId("northfield");
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 6);
    private static final Level HEAT_THREE = new Level("Heat", "Area 3");
    private static final int WEEKS = 200;

    /** Heat and roofs in seven areas, with a surge of heat in one in the 199th week. */
    private static List<Cell> cells(int weeks) {
        Random random = new Random(11);
        List<Cell> cells = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            double winter = Math.exp(0.5 * Math.cos(2 * Math.PI * week / 52));
            for (int area = 0; area < 7; area++) {
                boolean surge = week == WEEKS - 2 && area == 3;
                cells.add(cell(week, "Heat", area, 6 * winter + (surge ? 20 : 0), random));
                cells.add(cell(week, "Roof", area, 4, random));
            }
        }
        return cells;
    }

    private static Cell cell(int week, String trade, int area, double mean, Random random) {
        int size = (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        int[] moments = random.ints(size, 0, 1_000).toArray();
        return new Cell(FIRST.plusWeeks(week), new Kind(trade, "Area " + area), moments);
    }

    private static List<SeenWeek> last(List<Cell> cells, Level level, int week) {
        JudgedWeeks judged = SurgeSearch.STANDARD.at(Counts.ofDemand(cells), level);
        return judged.weeks(week - 12, week);
    }

    @Test
    void what_a_surge_records_is_what_the_page_shows_and_comes_out_again() {
        List<Cell> cells = cells(WEEKS);
        Counts counts = Counts.ofDemand(cells);
        Surge seen =
                SurgeSearch.STANDARD.in(CONTRACT, counts, 2, new Memory()).stream()
                        .filter(surge -> surge.level().equals(HEAT_THREE))
                        .findFirst()
                        .orElseThrow();
        assertThat(seen.weeks()).contains(last(cells, HEAT_THREE, WEEKS - 2).getLast());
        Counts later = Counts.ofDemand(cells(WEEKS + 20));
        assertThat(SurgeSearch.STANDARD.again(CONTRACT, later, seen)).isEqualTo(seen);
    }

    @Test
    void more_in_its_kin_last_year_lets_expect_more_of_it_and_in_other_trades_does_not() {
        List<Cell> cells = cells(WEEKS);
        double before = expected(cells);
        assertThat(expected(withMore(cells, "Roof"))).isEqualTo(before);
        assertThat(expected(withMore(cells, "Heat"))).isGreaterThan(before);
    }

    private static double expected(List<Cell> cells) {
        Double expected = last(cells, HEAT_THREE, WEEKS - 1).getLast().expected();
        assertThat(expected).isNotNull();
        return expected;
    }

    /** Half as much again at this time of each year, but in the area in question. */
    private static List<Cell> withMore(List<Cell> cells, String trade) {
        List<Cell> more = new ArrayList<>();
        for (Cell cell : cells) {
            int week = Week.between(FIRST, cell.week());
            boolean grows =
                    Math.abs(week % 52 - (WEEKS - 1) % 52) < 8
                            && cell.kind().trade().equals(trade)
                            && !cell.kind().area().equals("Area 3");
            int[] all = cell.moments();
            int[] grown = java.util.Arrays.copyOf(all, grows ? all.length * 3 / 2 : all.length);
            more.add(new Cell(cell.week(), cell.kind(), grown));
        }
        return more;
    }

    @Test
    void an_area_that_was_never_heard_of_before_changes_nothing() {
        List<Cell> cells = cells(WEEKS);
        double before = expected(cells);
        cells.add(cell(WEEKS - 1, "Heat", 9, 6, new Random(1)));
        assertThat(expected(cells)).isEqualTo(before);
    }
}
