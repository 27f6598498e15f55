package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What depends on counts that are still the same is not found out again; everything else is. */
class MemoryTest {
    private final List<Integer> asked = new ArrayList<>();
    private final Detector detector =
            new ShortHistory(ShortHistory.ALPHA, ShortHistory.BASELINE)
                    .like((from, to) -> {
                        asked.add(to);
                        return Usual.ALIKE.weeks(from, to);
                    });
    private final Memory memory = new Memory();

    /** Judges all weeks, and says of which it had to be found out what they let expect. */
    private List<Integer> judged(int... counts) {
        List<Integer> anew = new ArrayList<>();
        for (int week = detector.needs(); week < counts.length; week++) {
            asked.clear();
            Band band =
                    memory.expect(detector, Level.EVERYTHING, counts, week).glance(counts[week], 1);
            if (!asked.isEmpty()) {
                anew.add(week);
            }
            assertThat(band).isEqualTo(detector.expect(counts, week).glance(counts[week], 1));
        }
        return anew;
    }

    @Test
    void of_weeks_that_are_as_they_were_only_the_new_one_is_judged() {
        assertThat(judged(4, 6, 5, 3, 7, 5, 4)).containsExactly(4, 5, 6);
        assertThat(judged(4, 6, 5, 3, 7, 5, 4)).isEmpty();
        assertThat(judged(4, 6, 5, 3, 7, 5, 4, 6)).containsExactly(7);
    }

    @Test
    void what_came_late_has_the_weeks_after_its_own_judged_again() {
        judged(4, 6, 5, 3, 7, 5, 4, 6);
        assertThat(judged(4, 6, 5, 3, 7, 25, 4, 6)).containsExactly(6, 7);
        assertThat(judged(4, 60, 5, 3, 7, 25, 4, 6)).containsExactly(4, 5, 6, 7);
    }

    @Test
    void what_was_taken_back_and_comes_again_differently_is_judged_by_what_it_is_now() {
        judged(4, 6, 5, 3, 7, 50, 4, 6);
        assertThat(judged(4, 6, 5, 3, 7)).isEmpty();
        assertThat(judged(4, 6, 5, 3, 7, 5, 4, 6)).containsExactly(6, 7);
    }

    @Test
    void each_level_has_a_memory_of_its_own() {
        judged(4, 6, 5, 3, 7, 5);
        asked.clear();
        memory.expect(detector, Level.trade("Heat"), new int[] {4, 6, 5, 3, 7, 5}, 5);
        assertThat(asked).isNotEmpty();
    }
}
