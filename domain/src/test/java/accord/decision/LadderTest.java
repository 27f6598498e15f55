package accord.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.member.SideId;
import accord.text.InvalidInput;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a ladder and the time on a rung of it may be. */
class LadderTest {
    private static final DecisionId PROTOCOL = new DecisionId("protocol");
    private static final Map<SideId, String> SEATS =
            Map.of(new SideId("city"), " Ann ", new SideId("firm"), "Bob");

    @ParameterizedTest
    @ValueSource(ints = {1, 90 * 24})
    void a_rung_takes_from_an_hour_to_ninety_days(int hours) {
        Instant since = Instant.parse("2026-01-05T09:00:00Z");
        assertThat(new Rung("Managers", SEATS, hours).until(since))
                .isEqualTo(since.plusSeconds(hours * 3_600L));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90 * 24 + 1})
    void no_rung_is_shorter_or_longer(int hours) {
        assertThatThrownBy(() -> new Rung("Managers", SEATS, hours))
                .isInstanceOfSatisfying(
                        InvalidInput.class, bad -> assertThat(bad.field()).isEqualTo("hours"));
    }

    @Test
    void a_rung_says_of_each_side_who_sees_to_it() {
        assertThat(new Rung("Managers", SEATS, 72).seats())
                .isEqualTo(Map.of(new SideId("city"), "Ann", new SideId("firm"), "Bob"));
    }

    @Test
    void a_ladder_has_one_to_six_rungs() {
        Rung rung = new Rung("Managers", SEATS, 72);
        assertThat(new Ladder(PROTOCOL, Collections.nCopies(6, rung)).rung(6)).isEqualTo(rung);
        assertThat(new Ladder(PROTOCOL, List.of(rung)).rung(1)).isEqualTo(rung);
        for (int rungs : new int[] {0, 7}) {
            assertThatThrownBy(() -> new Ladder(PROTOCOL, Collections.nCopies(rungs, rung)))
                    .isInstanceOf(InvalidInput.class);
        }
    }
}
