package accord.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.text.InvalidInput;
import accord.text.Text;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldsTest {
    private static final Filled TRIAGE = Filled.text("triage", "Babies first");
    private static final Filled EXIT =
            Filled.table(
                    "exitWhen",
                    List.of(List.of("Intake", "40 a week"), List.of("Oldest", "5 days")));

    @Test
    void a_text_without_fields_has_the_hash_that_it_always_had() {
        assertThat(new Wording("abc", Terms.PLAIN, Fields.NONE).hash()).isEqualTo(Text.hash("abc"));
        assertThat(new Wording("abc", Terms.PLAIN, surge()).hash()).isEqualTo(Text.hash("abc"));
    }

    @Test
    void the_hash_covers_text_terms_and_fields_in_the_documented_form() {
        assertThat(new Wording("abc", Terms.PLAIN, surge(TRIAGE, EXIT)).hash())
                .isEqualTo(
                        Text.hash(
                                "abc\0kind=OPERATING_ARRANGEMENT\0reviewOn=\0exit=\0measure="
                                        + "\0fields=SURGE\0triage=Babies first"
                                        + "\0exitWhen[0][0]=Intake\0exitWhen[0][1]=40 a week"
                                        + "\0exitWhen[1][0]=Oldest\0exitWhen[1][1]=5 days"));
    }

    @Test
    void every_field_changes_the_hash_and_their_order_does_not() {
        assertThat(List.of(surge(), surge(TRIAGE), surge(EXIT), surge(TRIAGE, EXIT)))
                .extracting(fields -> new Wording("abc", Terms.PLAIN, fields).hash())
                .doesNotHaveDuplicates();
        assertThat(surge(EXIT, TRIAGE)).isEqualTo(surge(TRIAGE, EXIT));
    }

    @Test
    void what_says_nothing_is_left_out() {
        Filled blank = Filled.text("overtime", "  ");
        Filled gaps = Filled.table("exitWhen", List.of(List.of("", " "), List.of("Intake", "")));
        Fields fields = surge(blank, gaps);
        assertThat(fields.filled())
                .containsExactly(Filled.table("exitWhen", List.of(List.of("Intake", ""))));
        assertThat(fields.filled("overtime")).isEmpty();
        assertThat(fields.filled("exitWhen")).contains(fields.filled().getFirst());
        assertThat(fields.isEmpty()).isFalse();
        assertThat(surge(blank).isEmpty()).isTrue();
    }

    @Test
    void a_field_is_one_of_the_template_and_of_its_shape() {
        refuses("fields.colour", Filled.text("colour", "blue"));
        refuses("fields.triage", TRIAGE, TRIAGE);
        refuses("fields.triage", Filled.table("triage", List.of(List.of("x"))));
        refuses("fields.exitWhen", Filled.text("exitWhen", "soon"));
        refuses("fields.exitWhen", Filled.table("exitWhen", List.of(List.of("one cell"))));
        refuses(
                "fields.exitWhen",
                Filled.table("exitWhen", List.of(List.of("a", "x".repeat(201)))));
        refuses(
                "fields.exitWhen",
                Filled.table("exitWhen", Collections.nCopies(61, List.of("a", "b"))));
        assertThat(
                        surge(Filled.table("exitWhen", Collections.nCopies(60, List.of("a", "b"))))
                                .isEmpty())
                .isFalse();
        assertThatThrownBy(() -> new Fields(null, List.of(TRIAGE)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        bad -> assertThat(bad.field()).isEqualTo("fields.template"));
    }

    @Test
    void no_template_has_two_slots_of_a_name_and_none_has_one_of_the_terms() {
        for (Template template : Template.values()) {
            assertThat(template.label()).isNotBlank();
            assertThat(template.slots())
                    .extracting(Slot::name)
                    .doesNotHaveDuplicates()
                    .doesNotContain("kind", "reviewOn", "exit", "measure", "value", "fields")
                    .allMatch(name -> name.matches("[a-z][A-Za-z]*"));
            assertThat(template.slot(template.slots().getLast().name())).isPresent();
            assertThat(template.slot("unknown")).isEmpty();
        }
        assertThat(Template.SURGE.slots()).hasSize(15);
    }

    @Test
    void a_field_with_columns_is_a_table_and_one_without_is_a_text() {
        assertThat(Slot.table("targets", "Targets", "", "From", "To").isTable()).isTrue();
        assertThat(Slot.text("triage", "Triage", "Who comes first").isTable()).isFalse();
    }

    @Test
    void how_the_sides_communicate_is_no_response_to_an_issue() {
        assertThat(Template.beside(Template.PROTOCOL)).containsExactly(Template.PROTOCOL);
        assertThat(Template.beside(null))
                .isEqualTo(Template.beside(Template.SURGE))
                .contains(Template.SURGE, Template.NO_ACCESS)
                .doesNotContain(Template.PROTOCOL)
                .hasSize(Template.values().length - 1);
    }

    private static Fields surge(Filled... filled) {
        return new Fields(Template.SURGE, Arrays.asList(filled));
    }

    private static void refuses(String field, Filled... filled) {
        assertThatThrownBy(() -> surge(filled))
                .isInstanceOfSatisfying(
                        InvalidInput.class, bad -> assertThat(bad.field()).isEqualTo(field));
    }
}
