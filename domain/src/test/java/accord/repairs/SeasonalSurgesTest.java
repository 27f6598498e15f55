package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What other contracts have at this time of year is no surge. */
class SeasonalSurgesTest extends GivenFeed {
    @Test
    void what_other_contracts_have_at_this_time_is_no_surge_of_the_trade_nor_of_anything_wider() {
        heatingInFall(5, 25);
        assertThat(found()).extracting(Surge::title).contains("HEAT, everywhere");
        assertThat(foundWith(others())).isEmpty();
    }

    @Test
    void three_times_as_much_is_one_and_comes_out_the_same_when_the_season_has_changed() {
        heatingInFall(5, 75);
        Surge seen = foundWith(others()).getFirst();
        assertThat(seen.title()).isEqualTo("HEAT, everywhere");
        assertThat(seen.parameters()).containsKey("season.heat");
        Counts counts = Counts.ofDemand(cells);
        assertThat(SurgeSearch.STANDARD.again(CONTRACT, counts, seen)).isEqualTo(seen);
    }

    private List<Surge> foundWith(Seasons seasons) {
        return SurgeSearch.STANDARD
                .knowing(seasons, Holidays.NONE)
                .in(CONTRACT, Counts.ofDemand(cells), 1000);
    }

    /** In July and August, and from October on. */
    private void heatingInFall(int usual, int inFall) {
        int[] heat = IntStream.range(0, 20).map(w -> w < 13 ? usual + w % 2 : inFall).toArray();
        for (String area : List.of("North", "South")) {
            given("HEAT", area, heat);
            given("Roofs", area, IntStream.range(0, 20).map(w -> 4 + w % 3).toArray());
        }
    }

    /** Five times as much in the last quarter of the year. */
    private static Seasons others() {
        List<Double> factors = new ArrayList<>();
        IntStream.range(0, Season.PERIODS).forEach(i -> factors.add(i < 10 ? 0.5 : 2.5));
        return new Seasons(Map.of("heat", new Season(factors)));
    }
}
