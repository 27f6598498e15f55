package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.ContractId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Looking at what has changed tells the same as looking at everything. */
class LedgerProperties {
    private static final ContractId CONTRACT = new ContractId("northfield");
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final SurgeSearch SEARCH =
            SurgeSearch.STANDARD.knowing(Seasons.NONE, Holidays.ENGLAND_AND_WALES);

    private final Map<LocalDate, List<Cell>> weeks = new TreeMap<>();

    private List<Cell> week(Random random, LocalDate week) {
        List<Cell> cells = new ArrayList<>();
        for (int kind = 0; kind < 6; kind++) {
            int size = Math.max(0, (int) (4 + 3 * random.nextGaussian()));
            int[] moments = random.ints(size, 0, 1_000).toArray();
            cells.add(new Cell(week, new Kind("Trade " + kind % 3, "Area " + kind / 3), moments));
        }
        int special = random.nextInt(12);
        if (special < 3) {
            int[] atOnce = new int[9 + 6 * special];
            cells.add(new Cell(week, new Kind("Trade " + special, "Area 0"), atOnce));
            cells.add(new Cell(week, new Kind("Trade " + special, "Area 1"), atOnce));
        }
        return special == 11 ? List.of() : cells;
    }

    private Counts all() {
        return Ledger.of(weeks.values().stream().flatMap(Collection::stream).toList()).counts();
    }

    /** With years of history, and with so little that holidays and weeks just before count. */
    @Property(tries = 20)
    void a_ledger_that_is_kept_equals_one_that_is_made_anew(
            @ForAll long seed, @ForAll boolean young) {
        int begun = young ? 60 : 180;
        Random random = new Random(seed);
        weeks.clear();
        Ledger ledger = new Ledger();
        Memory memory = new Memory();
        for (int week = 0; week < begun; week++) {
            put(ledger, random, FIRST.plusWeeks(week));
        }
        for (int turn = 0; turn < 6; turn++) {
            int late = random.nextInt(3) == 0 ? random.nextInt(begun) : begun + turn;
            int gap = random.nextInt(8) == 0 ? 12 : 0;
            put(ledger, random, FIRST.plusWeeks(late + gap));
            Counts kept = ledger.counts();
            assertThat(kept.everyLevel()).isEqualTo(all().everyLevel());
            assertThat(kept.firstDay()).isEqualTo(all().firstDay());
            assertThat(kept.lastDay()).isEqualTo(all().lastDay());
            assertThat(kept.backlogs()).isEqualTo(all().backlogs());
            assertThat(kept.work(Level.EVERYTHING)).isEqualTo(all().work(Level.EVERYTHING));
            assertThat(SEARCH.in(CONTRACT, kept, 20, memory))
                    .isEqualTo(SEARCH.in(CONTRACT, all(), 20));
        }
    }

    private void put(Ledger ledger, Random random, LocalDate week) {
        List<Cell> cells = week(random, week);
        weeks.put(week, cells);
        ledger.put(week, cells);
    }
}
