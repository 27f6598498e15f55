package accord.issue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueTitleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Heat, everywhere: 60 requests where about 5 were to be expected"
                        + " | Heat: 60 requests, about 5 expected",
                "Heat, everywhere, priority 1: 1,260 requests where about 1,005 were to be expected"
                        + " | Heat, priority 1: 1,260 requests, about 1,005 expected",
                "All trades, Mission Hill: 7 requests where about 0 were to be expected"
                        + " | Mission Hill: 7 requests, hardly any expected",
                "All trades, everywhere: 7 requests where about 2 were to be expected"
                        + " | All trades, everywhere: 7 requests, about 2 expected",
                "All trades, everywhere, priority 1: 7 requests where about 2 were to be expected"
                        + " | All trades, everywhere, priority 1: 7 requests, about 2 expected"
            })
    void what_accord_called_a_surge_is_told_in_short(String stored, String shown) {
        assertThat(IssueTitle.brief(stored)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lifts stand still, everywhere",
                "60 requests where about 5 were to be expected, and nobody came"
            })
    void what_somebody_wrote_stays_as_it_is(String title) {
        assertThat(IssueTitle.brief(title)).isEqualTo(title);
    }
}
