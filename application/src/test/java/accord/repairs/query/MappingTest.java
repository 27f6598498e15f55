package accord.repairs.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.repairs.Field;
import accord.text.InvalidInput;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappingTest {
    @Test
    void what_no_column_tells_is_settled_for_a_source_like_what_one_does() {
        Mapping said = Mapping.of(Map.of("trade", "Kind", "without", "value, hazard"));
        assertThat(said.without()).containsExactlyInAnyOrder(Field.VALUE, Field.HAZARD);
        Mapping later = Mapping.of(Map.of("source", "Desk")).over(said.said());
        assertThat(later.without()).isEqualTo(said.without());
        assertThat(later.remembered()).containsEntry(Field.TRADE, "Kind");
    }

    @Test
    void a_column_named_now_goes_before_what_was_settled_to_be_told_by_none() {
        Mapping later = Mapping.of(Map.of("value", "Cost")).over(Map.of("without", "value"));
        assertThat(later.without()).isEmpty();
        assertThat(later.columns()).containsEntry(Field.VALUE, "Cost");
    }

    @Test
    void without_what_is_none_or_has_a_column_is_refused() {
        assertThatThrownBy(() -> Mapping.of(Map.of("without", "value,worth")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("\"worth\"");
        assertThatThrownBy(() -> Mapping.of(Map.of("without", "value", "value", "Cost")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("for which a column is named too");
    }
}
