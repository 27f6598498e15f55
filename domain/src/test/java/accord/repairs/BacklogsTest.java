package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was keyed in at once is told apart from demand, unless the source tells no time of day. */
class BacklogsTest {
    private static final LocalDate FIRST = LocalDate.of(2011, 7, 4);
    private static final int DAY = 144;
    private static final List<String> AREAS = List.of("North", "South", "East", "West");

    private final Backlogs backlogs = new Backlogs("Roofs");

    /** Four a day, and thirty on the Monday of the last week, at ten-minute moments of the day. */
    private void given(int weeks, int[] moments, int stormAt) {
        for (int week = 0; week < weeks; week++) {
            List<Cell> cells = new ArrayList<>();
            boolean storm = week == weeks - 1;
            for (int i = 0; i < AREAS.size(); i++) {
                int at = moments[(week + i) % moments.length];
                int[] its =
                        Arrays.stream(new int[] {0, 1, 2, 3, 4, 5})
                                .map(d -> d * DAY + at)
                                .toArray();
                cells.add(cell(week, AREAS.get(i), its));
                if (storm) {
                    int[] thirty = new int[8];
                    Arrays.fill(thirty, stormAt);
                    cells.add(cell(week, AREAS.get(i), thirty));
                }
            }
            backlogs.see(FIRST.plusWeeks(week), cells);
        }
    }

    private static Cell cell(int week, String area, int[] moments) {
        return new Cell(FIRST.plusWeeks(week), new Kind("Roofs", area), moments);
    }

    @Test
    void many_in_ten_minutes_from_all_over_the_place_were_keyed_in() {
        given(12, new int[] {54, 61, 70, 80, 93}, 67);
        assertThat(backlogs.found()).singleElement().extracting(Backlog::count).isEqualTo(32);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, 72})
    void where_the_source_tells_days_alone_their_minute_tells_nothing(int stamp) {
        given(12, new int[] {stamp}, stamp);
        assertThat(backlogs.found()).isEmpty();
    }

    @Test
    void a_day_that_begins_an_hour_later_in_summer_is_told_alone_too() {
        for (int week = 0; week < 52; week++) {
            int stamp = week > 12 && week < 43 ? 6 : 0;
            int[] its =
                    week == 20
                            ? new int[] {6, 6, 6, 6, 6, 6, 6, 6, 6, 6}
                            : new int[] {stamp, DAY + stamp, 2 * DAY + stamp};
            backlogs.see(
                    FIRST.plusWeeks(week),
                    AREAS.stream()
                            .map(area -> new Cell(FIRST, new Kind("Roofs", area), its))
                            .toList());
        }
        assertThat(backlogs.found()).isEmpty();
    }

    @Test
    void where_days_alone_are_told_another_minute_still_tells() {
        given(12, new int[] {0}, 67);
        assertThat(backlogs.found()).singleElement().extracting(Backlog::count).isEqualTo(32);
    }
}
