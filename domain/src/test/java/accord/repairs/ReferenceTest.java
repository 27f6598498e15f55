package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import accord.repairs.Scenarios.Key;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The published methods give what the reference implementation gives, row by row. */
class ReferenceTest {
    private static final double RELATIVE = 1e-5 * 100;

    private final Map<Key, int[]> observed = Scenarios.observed();
    private final Map<Key, int[]> clean = Scenarios.clean();

    private Band judged(Map<Key, int[]> series, Detector detector, Map<String, String> row) {
        Key key = new Key(Integer.parseInt(row.get("s")), Integer.parseInt(row.get("r")));
        return detector.judge(series.get(key), Integer.parseInt(row.get("week")) - 1);
    }

    @Test
    void improved_farrington_equals_the_reference() {
        Detector improved = Farrington.improved(5, 0.005);
        int rows = 0;
        for (var row : Scenarios.rows("ref_farringtonFlexible_improved_a005.csv")) {
            Band band = judged(observed, improved, row);
            assertThat(band.count()).as("%s", row).isEqualTo(Integer.parseInt(row.get("y")));
            assertThat(band.expected())
                    .as("%s", row)
                    .isCloseTo(number(row, "expected"), withPercentage(RELATIVE));
            assertThat(band.phi())
                    .as("%s", row)
                    .isCloseTo(number(row, "phi"), withPercentage(RELATIVE));
            assertThat(band.upper()).as("%s", row).isEqualTo(number(row, "upper"));
            assertThat(band.p()).as("%s", row).isCloseTo(number(row, "p"), within(5e-6));
            assertThat(band.alarm()).as("%s", row).isEqualTo(row.get("alarm").equals("1"));
            rows++;
        }
        assertThat(rows).isEqualTo(3528);
    }

    @Test
    void original_farrington_equals_the_reference() {
        Detector original = Farrington.original(5, 0.005);
        int rows = 0;
        for (var row : Scenarios.rows("ref_farringtonFlexible_original_a005.csv")) {
            Band band = judged(observed, original, row);
            assertThat(band.expected())
                    .as("%s", row)
                    .isCloseTo(number(row, "expected"), withPercentage(RELATIVE));
            assertThat(band.phi())
                    .as("%s", row)
                    .isCloseTo(number(row, "phi"), withPercentage(RELATIVE));
            assertThat(printed(band.upper(), 9)).as("%s", row).isEqualTo(number(row, "upper"));
            assertThat(band.alarm()).as("%s", row).isEqualTo(row.get("alarm").equals("1"));
            rows++;
        }
        assertThat(rows).isEqualTo(3528);
    }

    @Test
    void both_equal_the_reference_on_series_without_outbreaks() {
        Detector improved = Farrington.improved(5, 0.005);
        Detector original = Farrington.original(5, 0.005);
        for (var row : Scenarios.rows("ref_clean_a005.csv")) {
            Band flexible = judged(clean, improved, row);
            assertThat(flexible.upper()).as("%s", row).isEqualTo(number(row, "imp_upper"));
            assertThat(flexible.alarm()).isEqualTo(row.get("imp_alarm").equals("1"));
            Band style = judged(clean, original, row);
            assertThat(style.upper())
                    .as("%s", row)
                    .isCloseTo(number(row, "org_upper"), withPercentage(1e-3));
            assertThat(style.alarm()).isEqualTo(row.get("org_alarm").equals("1"));
        }
    }

    @Test
    void ears_equals_the_reference() {
        Detector c1 = new Ears(Ears.Rule.C1, 0.001);
        Detector c2 = new Ears(Ears.Rule.C2, 0.001);
        Detector c3 = new Ears(Ears.Rule.C3, 0.025);
        int undecided = 0;
        for (var row : Scenarios.rows("ref_ears.csv")) {
            assertThat(printed(judged(observed, c1, row).upper(), 7))
                    .isEqualTo(number(row, "c1_a001"));
            assertThat(printed(judged(observed, c2, row).upper(), 7))
                    .isEqualTo(number(row, "c2_a001"));
            Band third = judged(observed, c3, row);
            if (Double.isNaN(third.upper())) {
                assertThat(row.get("c3_a025")).isIn("NA", "NaN");
                assertThat(third.alarm()).isFalse();
                undecided++;
            } else {
                assertThat(printed(third.upper(), 7))
                        .as("%s", row)
                        .isEqualTo(number(row, "c3_a025"));
            }
        }
        assertThat(undecided).isEqualTo(90);
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    /** As the reference prints a number: to so many significant digits. */
    private static double printed(double value, int digits) {
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(digits, java.math.RoundingMode.HALF_EVEN))
                .doubleValue();
    }
}
