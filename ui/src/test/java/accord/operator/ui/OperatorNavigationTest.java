package accord.operator.ui;

import static org.assertj.core.api.Assertions.assertThat;

import accord.look.ui.Way;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Caller;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who finds the way to how Accord runs. */
class OperatorNavigationTest {
    @Test
    void only_an_operator_finds_it() {
        assertThat(found(true)).containsExactly("How Accord runs");
        assertThat(found(false)).isEmpty();
    }

    private static List<String> found(boolean operator) {
        Caller caller =
                new Caller(
                        "ann",
                        new MemberId("ann"),
                        new SideId("city"),
                        "Ann",
                        Permission.NEGOTIATOR,
                        operator);
        return new OperatorNavigation(() -> caller).ways().stream().map(Way::name).toList();
    }
}
