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
    void a_correction_keeps_what_was_settled_before() {
        Map<String, String> before =
                Map.of("reportedAt", "When", "trade", "Kind", "dateFormat", "dd/MM/yyyy");
        Mapping correction = Mapping.of(Map.of("area", "Estate", "trade", "What"));
        assertThat(correction.over(before).kept())
                .containsOnly(
                        Map.entry("reportedAt", "When"),
                        Map.entry("trade", "What"),
                        Map.entry("area", "Estate"),
                        Map.entry("dateFormat", "dd/MM/yyyy"));
    }

    @Test
    void what_no_column_tells_and_which_one_does_go_before_each_other_as_they_are_said() {
        Map<String, String> before = Map.of("trade", "Kind", "without", "value,hazard");
        Mapping correction = Mapping.of(Map.of("without", "trade", "value", "Cost"));
        assertThat(correction.over(before).kept())
                .containsOnly(Map.entry("value", "Cost"), Map.entry("without", "hazard,trade"));
    }

    @Test
    void a_column_said_for_one_field_is_settled_for_no_other() {
        Mapping correction = Mapping.of(Map.of("area", "where"));
        assertThat(correction.over(Map.of("property", "Where")).kept())
                .containsOnly(Map.entry("area", "where"));
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
