package accord.chamber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.chamber.CaucusEvent.MemberAdmitted;
import accord.chamber.CaucusEvent.MemberRemoved;
import accord.chamber.CaucusEvent.TextMoved;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.SideId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CaucusStateTest {
    private static final Act ANN = new Act(new MemberId("ann"), new SideId("city"), Instant.EPOCH);
    private static final TextId ID = new TextId("t");

    @Test
    void a_text_is_written_anew_until_it_is_moved_and_moved_once() {
        CaucusState none = CaucusState.NONE;
        CaucusState once = none.after(none.keep(ID, "Cap", "Ten", ANN));
        CaucusState twice = once.after(once.keep(ID, "Cap", "Twelve", ANN));
        assertThat(twice.movable(ID).text()).isEqualTo("Twelve");
        CaucusState moved = twice.after(new TextMoved(ID, "p", ANN));
        assertThatThrownBy(() -> moved.movable(ID)).isInstanceOf(ChamberRefused.class);
        assertThatThrownBy(() -> moved.keep(ID, "Cap", "Nine", ANN))
                .isInstanceOf(ChamberRefused.class);
        assertThatThrownBy(() -> none.movable(ID)).isInstanceOf(ChamberRefused.class);
    }

    @Test
    void who_is_let_in_can_be_shown_out() {
        MemberId cat = new MemberId("cat");
        CaucusState with = CaucusState.NONE.after(new MemberAdmitted(cat, ANN));
        assertThat(with.admitted()).containsExactly(cat);
        assertThat(with.after(new MemberRemoved(cat, ANN)).admitted()).isEmpty();
    }
}
