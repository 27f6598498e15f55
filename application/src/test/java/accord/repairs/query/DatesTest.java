package accord.repairs.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.text.InvalidInput;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    private static Instant read(String format, String value) {
        return new Dates(ZoneOffset.UTC, Dates.order(format), format).read("reportedAt", value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    dd-MMM-yyyy HH:mm     | 20-Sep-2026 09:15       | 2026-09-20T09:15:00Z
                    dd-MMM-yyyy HH:mm     | 20-SEPT-2026 09:15      | 2026-09-20T09:15:00Z
                    dd-MMM-yyyy HH:mm     | 20-September-2026 09:15 | 2026-09-20T09:15:00Z
                    HH:mm dd MMM yyyy     | 09:15 20 Sep 2026       | 2026-09-20T09:15:00Z
                    HH:mm MMM d, yyyy     | 09:15 Sept 20, 2026     | 2026-09-20T09:15:00Z
                    HH:mm MMMM d, yyyy    | 09:15 Sep 20, 2026      | 2026-09-20T09:15:00Z
                    dd/MM/yyyy hh:mm a    | 20/09/2026 09:15 PM     | 2026-09-20T21:15:00Z
                    yyyy-MM-dd'T'HH:mmX   | 2026-09-20T09:15+01     | 2026-09-20T08:15:00Z
                    """)
    void a_value_as_the_format_says_is_read_however_a_month_is_shortened(
            String format, String value, Instant read) {
        assertThat(read(format, value)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    MMM d, yyyy  | Jul 16, 2026 | 2026-07-16T00:00:00Z
                    MMM d, yyyy  | Sep 3, 2026  | 2026-09-03T00:00:00Z
                    yyyy-dd-MM   | 2026-03-04   | 2026-04-03T00:00:00Z
                    yyyy-dd-MM   | 2026-13-04   | 2026-04-13T00:00:00Z
                    dd.MM.yy     | 03.04.26     | 2026-04-03T00:00:00Z
                    dd.MM.yy     | 03.04.98     | 1998-04-03T00:00:00Z
                    yyyyddMM     | 20261304     | 2026-04-13T00:00:00Z
                    """)
    void a_format_of_a_date_alone_counts_and_means_its_midnight(
            String format, String value, Instant read) {
        assertThat(read(format, value)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    dd/MM/yyyy HH:mm | 03/04/2026              | 2026-04-03T00:00:00Z
                    MM/dd/yyyy HH:mm | 03/04/2026              | 2026-03-04T00:00:00Z
                    dd/MM/yyyy       | 3/4/2026 9:05 pm        | 2026-04-03T21:05:00Z
                    dd/MM/yyyy hh:mm | 03/04/2026 09:15        | 2026-04-03T09:15:00Z
                    dd/MM/yyyy HH:mm | 2026-04-03T09:15:00Z    | 2026-04-03T09:15:00Z
                    dd-MMM-yyyy      | 20-Sep-2026 09:15       | 2026-09-20T09:15:00Z
                    MMM d, yyyy      | Jul 16, 2026, 9:05 AM   | 2026-07-16T09:05:00Z
                    yyyy-dd-MM       | 2026-13-04 09:15        | 2026-04-13T09:15:00Z
                    """)
    void what_is_written_otherwise_is_read_the_usual_ways_in_the_order_of_the_format(
            String format, String value, Instant read) {
        assertThat(read(format, value)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    yyyy-dd-MM       | 2026-04-13
                    yyyy-dd-MM       | 2026-04-13 09:15
                    yyyy-MM-dd HH:mm | 03/04/2026 09:15
                    yy-MMM-dd        | 26-Sep-20 09:15
                    dd/MM/yyyy HH:mm | 03/28/2026
                    dd/MM/yyyy       | 31/02/2026
                    dd/MM/yyyy HH:mm | 31/02/2026 09:15
                    """)
    void nothing_is_read_against_the_format(String format, String value) {
        assertThatThrownBy(() -> read(format, value))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("is not a date");
    }

    @Test
    void a_month_by_name_before_its_day_needs_no_format() {
        Dates usual = new Dates(ZoneOffset.UTC, null, null);
        assertThat(usual.read("reportedAt", "Sept 3, 2026 9:05 pm"))
                .isEqualTo(Instant.parse("2026-09-03T21:05:00Z"));
    }

    @Test
    void a_format_names_day_month_and_year() {
        assertThatThrownBy(() -> Dates.order("HH:mm 'dMy'")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Dates.order("dd/MM/yyyy foo")).isInstanceOf(InvalidInput.class);
    }
}
