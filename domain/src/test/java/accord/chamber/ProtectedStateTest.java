package accord.chamber;

import static accord.chamber.ChamberRefused.Reason.ALREADY_AGREED;
import static accord.chamber.ChamberRefused.Reason.NOT_OPEN;
import static accord.chamber.ChamberRefused.Reason.OTHER_TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.member.Act;
import accord.member.MemberId;
import accord.member.SideId;
import accord.text.Text;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ProtectedStateTest {
    private static final Act ANN = new Act(new MemberId("ann"), new SideId("city"), Instant.EPOCH);
    private static final Act BOB = new Act(new MemberId("bob"), new SideId("firm"), Instant.EPOCH);
    private static final Set<SideId> SIDES = Set.of(ANN.side(), BOB.side());
    private static final TextId ID = new TextId("t");

    private static ProtectedState after(ProtectedState state, List<ProtectedEvent> events) {
        ProtectedState now = state;
        for (ProtectedEvent event : events) {
            now = now.after(event);
        }
        return now;
    }

    private static ProtectedState open() {
        ProtectedState asked = after(ProtectedState.NONE, ProtectedState.NONE.ask(SIDES, ANN));
        return after(asked, asked.ask(SIDES, BOB));
    }

    private static void refused(ThrowingCallable act, ChamberRefused.Reason reason) {
        assertThatThrownBy(act)
                .isInstanceOf(ChamberRefused.class)
                .extracting(refused -> ((ChamberRefused) refused).reason())
                .isEqualTo(reason);
    }

    @Test
    void it_opens_when_every_side_would_and_not_before() {
        ProtectedState asked = after(ProtectedState.NONE, ProtectedState.NONE.ask(SIDES, ANN));
        assertThat(asked.isOpen()).isFalse();
        refused(() -> asked.say("Between us", ANN), NOT_OPEN);
        refused(() -> asked.offer(ID, "Cap", "Ten", ANN), NOT_OPEN);
        assertThat(open().isOpen()).isTrue();
    }

    @Test
    void a_text_leaves_when_every_side_agreed_to_exactly_that_text() {
        ProtectedState offered = open().after(open().offer(ID, "Cap", "Ten thousand", ANN));
        assertThat(offered.leaves(ID, SIDES)).isFalse();
        refused(() -> offered.agree(ID, Text.hash("Ten million"), BOB), OTHER_TEXT);
        refused(() -> offered.agree(ID, Text.hash("Ten thousand"), ANN), ALREADY_AGREED);
        ProtectedState agreed = offered.after(offered.agree(ID, Text.hash("Ten thousand"), BOB));
        assertThat(agreed.leaves(ID, SIDES)).isTrue();
        assertThat(agreed.after(new ProtectedEvent.Released(ID, "p", BOB)).leaves(ID, SIDES))
                .isFalse();
    }
}
