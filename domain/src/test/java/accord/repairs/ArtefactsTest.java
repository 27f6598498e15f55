package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import accord.contract.ContractId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What comes of the data and not of the homes is no surge. */
class ArtefactsTest {
    private static final ContractId CONTRACT = new ContractId("northfield");
    private static final LocalDate FIRST = LocalDate.of(2011, 7, 4);

    private final List<Cell> cells = new ArrayList<>();

    /** A number of requests in each week, spread over its days. */
    private void given(Kind kind, int... weekly) {
        for (int week = 0; week < weekly.length; week++) {
            int many = weekly[week];
            int[] moments = IntStream.range(0, many).map(i -> i * 1_000 / many).toArray();
            cells.add(new Cell(FIRST.plusWeeks(week), kind, moments));
        }
    }

    private static int[] weeks(int first, int... rest) {
        int[] steady = new int[first + rest.length];
        for (int week = 0; week < first; week++) {
            steady[week] = 19 + week % 3;
        }
        System.arraycopy(rest, 0, steady, first, rest.length);
        return steady;
    }

    private List<Surge> found() {
        return SurgeSearch.STANDARD.in(CONTRACT, Counts.ofDemand(cells), 1000);
    }

    @Test
    void a_gap_in_the_feed_does_not_make_a_surge_of_the_weeks_after_it() {
        given(new Kind("Heat", "North"), weeks(12, 0, 0, 0, 0, 0, 0, 22, 20, 21, 22));
        assertThat(found()).isEmpty();
        List<SeenWeek> seen =
                SurgeSearch.STANDARD.at(Counts.ofDemand(cells), Level.EVERYTHING).last(10);
        assertThat(seen.subList(0, 6)).allMatch(week -> week.expected() == null);
        assertThat(seen.getLast().expected()).isBetween(18.0, 24.0);
    }

    @Test
    void a_surge_after_a_gap_is_one() {
        given(new Kind("Heat", "North"), weeks(12, 0, 0, 0, 60));
        assertThat(found()).singleElement().extracting(Surge::count).isEqualTo(60);
    }

    @Test
    void a_quiet_trade_or_a_small_feed_has_no_gaps() {
        given(new Kind("Heat", "North"), 1, 0, 2, 1, 0, 1, 0, 0, 1, 2, 0, 1);
        assertThat(found()).isEmpty();
        List<SeenWeek> seen =
                SurgeSearch.STANDARD.at(Counts.ofDemand(cells), Level.EVERYTHING).last(2);
        assertThat(seen).allMatch(week -> week.expected() != null);
    }

    @Test
    void names_that_a_source_changes_are_no_surge_of_the_new_ones() {
        given(new Kind("Heat", "North"), weeks(12, 4));
        given(new Kind("Roofs", "North"), weeks(16));
        given(new Kind("Heating and gas", "North"), concat(new int[12], 16, 21, 20, 19));
        assertThat(found()).isEmpty();
        assertThat(Counts.ofDemand(cells).renamings())
                .containsExactly(
                        new Renaming(
                                Field.TRADE,
                                FIRST.plusWeeks(12),
                                Set.of("Heating and gas"),
                                Set.of(),
                                List.of("Heat")));
    }

    @Test
    void a_new_name_that_brings_more_than_the_old_ones_had_is_a_surge() {
        given(new Kind("Heat", "North"), weeks(12, 4));
        given(new Kind("Roofs", "North"), weeks(14));
        given(new Kind("Heating and gas", "North"), concat(new int[12], 70, 75));
        assertThat(found()).extracting(Surge::trade).contains("Heating and gas");
        assertThat(Counts.ofDemand(cells).renamings()).isEmpty();
    }

    @Test
    void a_new_name_beside_old_ones_that_go_on_is_a_surge() {
        given(new Kind("Heat", "North"), weeks(14));
        given(new Kind("Roofs", "North"), weeks(14));
        given(new Kind("Fencing", "North"), concat(new int[13], 15));
        assertThat(found()).extracting(Surge::trade).containsExactly("Fencing");
    }

    @Test
    void a_column_that_is_filled_for_the_first_time_is_no_surge_of_what_it_says() {
        given(new Kind("Heat", "North"), weeks(12));
        given(new Kind("Heat", "North", "Emergency", "Damp"), concat(new int[12], 9, 8, 9));
        given(new Kind("Heat", "North", "Routine", ""), concat(new int[12], 11, 12, 11));
        assertThat(found()).isEmpty();
        assertThat(Counts.ofDemand(cells).renamings())
                .extracting(Renaming::way)
                .containsExactly(Field.PRIORITY, Field.HAZARD);
    }

    @Test
    void after_four_weeks_under_its_new_name_it_is_judged_by_these() {
        given(new Kind("Heat", "North"), weeks(12));
        given(new Kind("Roofs", "North"), weeks(18));
        given(new Kind("Heating and gas", "North"), concat(new int[12], 20, 21, 19, 20, 21, 80));
        assertThat(found())
                .singleElement()
                .satisfies(surge -> {
                    assertThat(surge.trade()).isEqualTo("Heating and gas");
                    assertThat(surge.expected()).isBetween(18.0, 23.0);
                });
    }

    @Test
    void a_name_that_comes_back_after_a_renaming_is_judged_by_what_it_had_before() {
        given(new Kind("Heat", "North"), weeks(12, 4, 0, 0, 0, 0, 0, 0, 0, 0, 20, 21, 19));
        given(new Kind("Roofs", "North"), weeks(24));
        given(
                new Kind("Heating and gas", "North"),
                concat(new int[12], 16, 21, 20, 19, 20, 21, 19, 20, 21));
        assertThat(found()).isEmpty();
        Counts counts = Counts.ofDemand(cells);
        List<SeenWeek> heat = SurgeSearch.STANDARD.at(counts, Level.trade("Heat")).last(4);
        assertThat(heat.getFirst().count()).isZero();
        assertThat(heat.getFirst().expected()).isNull();
        assertThat(heat.getLast().expected()).isBetween(14.0, 22.0);
    }

    @Test
    void a_name_that_comes_back_with_more_than_it_had_is_a_surge() {
        given(new Kind("Heat", "North"), weeks(12, 4, 0, 0, 0, 0, 0, 0, 0, 0, 70));
        given(new Kind("Roofs", "North"), weeks(22));
        given(
                new Kind("Heating and gas", "North"),
                concat(new int[12], 16, 21, 20, 19, 20, 21, 19, 20, 21));
        assertThat(found()).extracting(Surge::trade).containsExactly("Heat");
    }

    @Test
    void a_name_that_was_away_for_four_weeks_or_less_was_never_another_one() {
        given(new Kind("Heat", "North"), weeks(12, 0, 0, 0, 20, 21, 19));
        given(new Kind("Roofs", "North"), weeks(18));
        given(new Kind("Gas", "North"), concat(new int[12], 16, 21, 20, 19, 20, 21));
        assertThat(Counts.ofDemand(cells).renamings()).isEmpty();
        assertThat(found()).extracting(Surge::trade).contains("Gas");
    }

    @Test
    void a_hazard_beside_which_no_more_is_missing_than_by_chance_is_a_surge() {
        given(new Kind("Plaster", "North", "", ""), 5, 4, 3, 4, 5, 3, 4, 4, 3, 5, 4, 4, 1);
        given(new Kind("Plaster", "North", "", "Asbestos"), 1, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1, 1);
        given(new Kind("Plaster", "North", "", "Damp"), concat(new int[12], 4));
        assertThat(Counts.ofDemand(cells).renamings()).isEmpty();
    }

    @Test
    void a_hazard_of_which_less_than_half_is_missing_elsewhere_is_a_surge() {
        given(new Kind("Plaster", "North", "", ""), weeks(12, 9));
        given(new Kind("Plaster", "North", "", "Asbestos"), 1, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1, 1);
        given(new Kind("Plaster", "North", "", "Damp"), concat(new int[12], 40));
        assertThat(Counts.ofDemand(cells).renamings()).isEmpty();
        assertThat(found()).isNotEmpty();
    }

    @Test
    void names_that_take_turns_are_no_surge_whichever_comes_back() {
        given(new Kind("Heat", "North"), turn(12, 8, 8, 8, 3));
        given(new Kind("Roofs", "North"), weeks(39));
        given(new Kind("Heating and gas", "North"), concat(new int[12], turn(8, 8, 8)));
        assertThat(found()).isEmpty();
        Counts counts = Counts.ofDemand(cells);
        assertThat(counts.renamings())
                .extracting(Renaming::fresh, Renaming::back)
                .containsExactly(
                        tuple(Set.of("Heating and gas"), Set.of()),
                        tuple(Set.of(), Set.of("Heat")),
                        tuple(Set.of(), Set.of("Heating and gas")),
                        tuple(Set.of(), Set.of("Heat")));
        List<SeenWeek> heat = SurgeSearch.STANDARD.at(counts, Level.trade("Heat")).last(4);
        assertThat(heat.getFirst().expected()).isNull();
        assertThat(heat.getLast().expected()).isBetween(18.0, 22.0);
    }

    @Test
    void names_that_change_again_after_three_weeks_are_no_surge() {
        given(new Kind("Heat", "North"), weeks(12));
        given(new Kind("Roofs", "North"), weeks(24));
        given(new Kind("Heating and gas", "North"), concat(new int[12], 20, 21, 19));
        given(new Kind("Warmth", "North"), concat(new int[15], turn(9)));
        assertThat(found()).isEmpty();
        assertThat(Counts.ofDemand(cells).renamings())
                .extracting(Renaming::gone)
                .containsExactly(List.of("Heat"), List.of("Heating and gas"));
    }

    @Test
    void more_than_there_was_under_a_name_of_three_weeks_is_a_surge() {
        given(new Kind("Heat", "North"), weeks(12));
        given(new Kind("Roofs", "North"), weeks(17));
        given(new Kind("Heating and gas", "North"), concat(new int[12], 20, 21, 19));
        given(new Kind("Warmth", "North"), concat(new int[15], 75, 80));
        assertThat(found()).extracting(Surge::trade).contains("Warmth");
    }

    /** So many weeks with requests, so many without, and so on. */
    private static int[] turn(int... lengths) {
        int[] all = new int[Arrays.stream(lengths).sum()];
        int week = 0;
        for (int i = 0; i < lengths.length; i++) {
            for (int end = week + lengths[i]; week < end; week++) {
                all[week] = i % 2 == 0 ? 19 + week % 3 : 0;
            }
        }
        return all;
    }

    @Test
    void a_hazard_that_requests_begin_to_name_is_no_surge_of_it() {
        given(new Kind("Plaster", "North", "", ""), weeks(12, 6, 5, 6));
        given(new Kind("Plaster", "North", "", "Asbestos"), 1, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1, 1);
        given(new Kind("Plaster", "North", "", "Damp"), concat(new int[12], 14, 15, 14));
        assertThat(found()).isEmpty();
        assertThat(Counts.ofDemand(cells).renamings())
                .containsExactly(
                        new Renaming(
                                Field.HAZARD,
                                FIRST.plusWeeks(12),
                                Set.of("Damp"),
                                Set.of(),
                                List.of()));
    }

    @Test
    void a_hazard_that_comes_up_beside_what_there_always_was_is_a_surge() {
        given(new Kind("Plaster", "North", "", ""), weeks(15));
        given(new Kind("Plaster", "North", "", "Asbestos"), 1, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1, 1);
        given(new Kind("Plaster", "North", "", "Damp"), concat(new int[12], 14, 25, 24));
        assertThat(found()).isNotEmpty();
        assertThat(Counts.ofDemand(cells).renamings()).isEmpty();
    }

    @Test
    void hundreds_within_ten_minutes_are_no_calls_even_from_one_area() {
        given(new Kind("Heat", "North"), weeks(12));
        cells.add(new Cell(FIRST.plusWeeks(11), new Kind("Heat", "North"), new int[900]));
        assertThat(Counts.ofDemand(cells).backlogs()).hasSize(1);
        assertThat(found()).isEmpty();
    }

    @Test
    void as_many_as_people_take_calls_in_ten_minutes_are_calls_and_more_from_one_area_are_not() {
        given(new Kind("Heat", "North"), weeks(12));
        cells.add(new Cell(FIRST.plusWeeks(12), new Kind("Heat", "North"), new int[199]));
        assertThat(Counts.ofDemand(cells).backlogs()).isEmpty();
        cells.removeLast();
        cells.add(new Cell(FIRST.plusWeeks(12), new Kind("Heat", "North"), new int[200]));
        assertThat(Counts.ofDemand(cells).backlogs()).hasSize(1);
    }

    @Test
    void a_source_that_tells_no_time_of_day_keyed_nothing_in_at_once() {
        for (String area : List.of("North", "South", "East")) {
            for (int week = 0; week < 12; week++) {
                int[] days = {0, 0, 144, 288, 432, 576};
                cells.add(new Cell(FIRST.plusWeeks(week), new Kind("Heat", area), days));
            }
            int[] tuesday = IntStream.range(0, 40).map(i -> 144).toArray();
            cells.add(new Cell(FIRST.plusWeeks(12), new Kind("Heat", area), tuesday));
        }
        assertThat(Counts.ofDemand(cells).backlogs()).isEmpty();
        assertThat(found()).singleElement().extracting(Surge::count).isEqualTo(120);
    }

    private static int[] concat(int[] some, int... more) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(more)).toArray();
    }
}
