package accord.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.text.InvalidInput;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is called by an id stands under it in the record and in addresses, as it is. */
class IdsTest {

    static Stream<Function<String, ?>> ids() {
        return Stream.of(
                DecisionId::new,
                ProposalId::new,
                CommentId::new,
                ObjectionId::new,
                ThreadId::new,
                DraftId::new,
                RegisterId::new);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void an_id_reads_as_it_was_given(Function<String, ?> id) {
        assertThat(id.apply("k3v7m2q5")).hasToString("k3v7m2q5");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void what_cannot_stand_in_an_address_is_no_id(Function<String, ?> id) {
        for (String wrong : new String[] {"", "two words", "up/../there", "x".repeat(1_000)}) {
            assertThatThrownBy(() -> id.apply(wrong)).isInstanceOf(InvalidInput.class);
        }
    }
}
