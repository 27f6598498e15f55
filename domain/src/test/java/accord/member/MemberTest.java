package accord.member;

import static accord.member.Permission.CONTRIBUTOR;
import static accord.member.Permission.NEGOTIATOR;
import static accord.member.Permission.OBSERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import accord.text.InvalidInput;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MemberTest {

    @Test
    void each_permission_includes_itself_and_those_below() {
        assertThat(NEGOTIATOR.includes(CONTRIBUTOR)).isTrue();
        assertThat(NEGOTIATOR.includes(NEGOTIATOR)).isTrue();
        assertThat(CONTRIBUTOR.includes(OBSERVER)).isTrue();
        assertThat(CONTRIBUTOR.includes(NEGOTIATOR)).isFalse();
        assertThat(OBSERVER.includes(CONTRIBUTOR)).isFalse();
    }

    @Test
    void ids_are_written_as_they_are_and_checked() {
        assertThat(new MemberId("m-1")).hasToString("m-1");
        assertThat(new SideId("city")).hasToString("city");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new MemberId("Jane Doe"))
                .satisfies(invalid -> assertThat(invalid.field()).isEqualTo("member"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new SideId(""))
                .satisfies(invalid -> assertThat(invalid.field()).isEqualTo("side"));
    }

    @Test
    void accord_acts_for_itself() {
        Act act = Act.ofAccord(Instant.EPOCH);
        assertThat(act.side()).isEqualTo(new SideId("accord"));
        assertThat(act.by()).isEqualTo(new MemberId("accord"));
        assertThat(act.at()).isEqualTo(Instant.EPOCH);
    }
}
