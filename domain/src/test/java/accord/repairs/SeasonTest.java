package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeasonTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int OCTOBER = 39;

    private static int[] weeks(int many, int usual, int inWinter) {
        return IntStream.range(0, many)
                .map(week -> week % 52 < 13 || week % 52 >= OCTOBER ? inWinter : usual)
                .toArray();
    }

    private static Season season(double... first) {
        double[] all = new double[Season.PERIODS];
        Arrays.fill(all, 1);
        System.arraycopy(first, 0, all, 0, first.length);
        return new Season(Arrays.stream(all).boxed().toList());
    }

    @Test
    void it_tells_what_each_part_of_the_year_has_of_an_average_one() {
        Season season = Season.of(FIRST, weeks(104, 5, 15)).orElseThrow();
        assertThat(season.factors().subList(4, 9)).containsOnly(0.5);
        assertThat(season.factors().subList(10, 13)).containsOnly(1.5);
        assertThat(season.at(LocalDate.of(2030, 12, 2))).isEqualTo(1.5);
    }

    @Test
    void ten_times_as_many_requests_have_the_same_season() {
        assertThat(Season.of(FIRST, weeks(52, 50, 150)))
                .isEqualTo(Season.of(FIRST, weeks(52, 5, 15)));
    }

    @Test
    void less_than_a_year_and_less_than_five_a_week_have_none() {
        assertThat(Season.of(FIRST, weeks(51, 50, 150))).isEmpty();
        assertThat(Season.of(FIRST, weeks(52, 5, 5))).isPresent();
        assertThat(Season.of(FIRST, weeks(52, 4, 5))).isEmpty();
    }

    @Test
    void a_single_contract_is_no_pool_and_of_three_the_odd_one_does_not_count() {
        assertThat(Season.pooled(List.of(season(2)))).isEmpty();
        assertThat(Season.pooled(List.of(season(2), season(3))))
                .isEqualTo(Optional.of(season(2.5)));
        assertThat(Season.pooled(List.of(season(2), season(9), season(3))))
                .isEqualTo(Optional.of(season(3)));
    }

    @Test
    void evidence_records_it_so_that_it_can_be_read_again() {
        Seasons seasons = new Seasons(Collections.singletonMap("heat", season(2.55, 0.05)));
        assertThat(Seasons.recorded(seasons.parameters())).isEqualTo(seasons);
    }
}
