package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.text.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TellingTest {
    private static final Instant REPORTED = Instant.parse("2011-10-24T08:00:00Z");
    private static final ImportId FIRST = new ImportId("first");
    private static final ImportId SECOND = new ImportId("second");

    private static Telling telling(Map<Field, String> words, Map<Field, Instant> moments) {
        boolean dated = moments.containsKey(Field.REPORTED_AT);
        return new Telling("Desk", "1", Set.of(), words, moments, dated, Map.of());
    }

    private static Telling reported(Instant at) {
        return telling(Map.of(Field.TRADE, "Heat"), Map.of(Field.REPORTED_AT, at));
    }

    private static Telling completed(Instant at) {
        Map<Field, Instant> moments = new EnumMap<>(Field.class);
        moments.put(Field.REPORTED_AT, REPORTED);
        moments.put(Field.COMPLETED_AT, at);
        return telling(Map.of(Field.TRADE, "Heat"), moments);
    }

    private static RepairRequest known(Tellings tellings) {
        return tellings.request().orElseThrow();
    }

    @Test
    void a_date_before_1990_is_refused() {
        assertThatThrownBy(() -> reported(Instant.parse("1989-12-31T23:59:59Z")))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("must not be before 1990");
    }

    @Test
    void nothing_is_completed_before_it_is_reported() {
        assertThatThrownBy(() -> completed(REPORTED.minusSeconds(1)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("must not be before it was reported");
        assertThatCode(() -> completed(REPORTED)).doesNotThrowAnyException();
    }

    @Test
    void the_future_is_the_one_of_the_feed() {
        Telling telling = completed(REPORTED.plusSeconds(60));
        assertThatCode(() -> telling.knownBy(REPORTED.plusSeconds(60), ZoneOffset.UTC))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> telling.knownBy(REPORTED.plusSeconds(59), ZoneOffset.UTC))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("must not be in the future, is 2011-10-24");
        assertThatThrownBy(() -> telling.knownBy(REPORTED, ZoneOffset.ofHours(18)))
                .as("the day is the one where it is read")
                .hasMessage("must not be in the future, is 2011-10-25");
    }

    @Test
    void what_is_planned_may_lie_ahead() {
        Telling telling = telling(Map.of(), Map.of(Field.APPOINTMENT_AT, REPORTED));
        assertThatCode(() -> telling.knownBy(REPORTED.minusSeconds(1), ZoneOffset.UTC))
                .doesNotThrowAnyException();
    }

    @Test
    void news_of_what_nobody_reported_waits_until_somebody_does() {
        Telling news = telling(Map.of(Field.STATUS, "Closed"), Map.of());
        Tellings waiting = Tellings.NONE.with(news, REPORTED.plusSeconds(9), FIRST);
        assertThat(waiting.request()).isEmpty();
        RepairRequest request = known(waiting.with(reported(REPORTED), REPORTED, SECOND));
        assertThat(request.status()).isEqualTo("Closed");
        assertThat(request.kind()).isEqualTo(new Kind("Heat", ""));
    }

    @Test
    void what_is_not_spoken_of_stays_and_what_is_told_to_be_unknown_goes() {
        Tellings all =
                Tellings.NONE
                        .with(completed(REPORTED.plusSeconds(60)), REPORTED, FIRST)
                        .with(
                                new Telling(
                                        "Desk",
                                        "1",
                                        Set.of(Field.COMPLETED_AT),
                                        Map.of(),
                                        Map.of(Field.UPDATED_AT, REPORTED.plusSeconds(90)),
                                        false,
                                        Map.of()),
                                REPORTED,
                                SECOND);
        assertThat(known(all).completedAt()).isNull();
        assertThat(known(all).kind().trade()).isEqualTo("Heat");
    }

    @Test
    void an_old_file_brought_in_again_changes_nothing_back() {
        Telling old = reported(REPORTED);
        Tellings all =
                Tellings.NONE
                        .with(old, REPORTED, FIRST)
                        .with(completed(REPORTED.plusSeconds(60)), REPORTED, SECOND);
        Tellings again = all.with(old, REPORTED.plusSeconds(99), new ImportId("third"));
        assertThat(known(again)).isEqualTo(known(all));
        assertThat(again.versions()).hasSize(2);
    }

    @Test
    void what_an_import_told_goes_with_it_unless_another_told_the_same() {
        Tellings both =
                Tellings.NONE
                        .with(reported(REPORTED), REPORTED, FIRST)
                        .with(completed(REPORTED.plusSeconds(60)), REPORTED, SECOND)
                        .with(reported(REPORTED), REPORTED, SECOND);
        assertThat(known(both.without(SECOND)).completedAt()).isNull();
        assertThat(known(both.without(FIRST)).completedAt()).isNotNull();
        assertThat(both.without(FIRST).versions()).hasSize(2);
        assertThat(both.without(FIRST).without(SECOND).versions()).isEmpty();
    }

    @Test
    void every_version_keeps_when_it_was_first_seen_here() {
        Instant later = REPORTED.plus(Duration.ofDays(3));
        Tellings all =
                Tellings.NONE
                        .with(completed(REPORTED.plusSeconds(60)), REPORTED, FIRST)
                        .with(completed(REPORTED.plusSeconds(30)), later, SECOND);
        assertThat(all.versions()).extracting(Version::seenAt).containsExactly(REPORTED, later);
    }
}
