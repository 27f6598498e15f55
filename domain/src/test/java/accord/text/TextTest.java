package accord.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @Test
    void outer_blanks_are_taken_off() {
        assertThat(Text.line("title", "  Heating \n")).isEqualTo("Heating");
    }

    @Test
    void every_line_ends_alike() {
        assertThat(Text.paragraph("text", "one\r\ntwo\rthree\nfour"))
                .isEqualTo("one\ntwo\nthree\nfour");
    }

    @Test
    void what_looks_alike_is_written_alike() {
        assertThat(Text.line("name", "Jose\u0301")).isEqualTo("Jos\u00e9");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\n\t ", "\u2003"})
    void nothing_is_no_text(String given) {
        refused(() -> Text.line("title", given), "title", "must not be empty");
        refused(() -> Text.paragraph("reason", given), "reason", "must not be empty");
        refused(() -> Text.document("text", given), "text", "must not be empty");
        assertThat(Text.optional("note", given)).isEmpty();
    }

    @Test
    void each_kind_of_text_has_a_limit() {
        assertThat(Text.line("title", "x".repeat(200))).hasSize(200);
        refused(
                () -> Text.line("title", "x".repeat(201)),
                "title",
                "must have at most 200 characters, has 201");
        assertThat(Text.paragraph("reason", "x".repeat(5_000))).hasSize(5_000);
        refused(
                () -> Text.paragraph("reason", "x".repeat(5_001)),
                "reason",
                "must have at most 5,000 characters, has 5,001");
        refused(
                () -> Text.optional("note", "x".repeat(5_001)),
                "note",
                "must have at most 5,000 characters, has 5,001");
        assertThat(Text.document("text", "x".repeat(50_000))).hasSize(50_000);
        refused(
                () -> Text.document("text", "x".repeat(50_001)),
                "text",
                "must have at most 50,000 characters, has 50,001");
    }

    @Test
    void the_limit_holds_for_what_is_kept_not_for_what_was_sent() {
        assertThat(Text.line("title", " ".repeat(500) + "x".repeat(200))).hasSize(200);
        assertThat(Text.line("name", "e\u0301".repeat(200))).hasSize(200);
    }

    @Test
    void a_line_has_no_line_end() {
        refused(() -> Text.line("title", "one\ntwo"), "title", "must be a single line");
        refused(() -> Text.line("title", "one\rtwo"), "title", "must be a single line");
    }

    @ParameterizedTest
    @ValueSource(
            chars = {
                '\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\u202a', '\u202e', '\u2066',
                '\u2069', '\ud800', '\udfff'
            })
    void what_controls_or_disguises_is_refused(char character) {
        refused(
                () -> Text.paragraph("text", "a" + character + "b"),
                "text",
                "must not contain the character U+%04X".formatted((int) character));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\tb",
                "a\nb",
                "\u0645\u0631\u062d\u0628\u0627",
                "\u2029 x",
                "\ud83d\udd25"
            })
    void tabs_lines_and_every_script_are_taken(String text) {
        assertThat(Text.paragraph("text", "(" + text + ")")).isEqualTo("(" + text + ")");
    }

    @ParameterizedTest
    @ValueSource(chars = {'\u2029', '\u202f', '\u2065', '\u206a', '\u00a0'})
    void neighbours_of_what_disguises_are_taken(char character) {
        assertThat(Text.paragraph("text", "a" + character + "b")).hasSize(3);
    }

    @Test
    void markup_and_formulas_are_only_text() {
        assertThat(Text.line("title", "<script>alert(1)</script>"))
                .isEqualTo("<script>alert(1)</script>");
        assertThat(Text.line("title", "=1+1")).isEqualTo("=1+1");
    }

    @Test
    void a_hash_is_sha_256_in_lower_case_hexadecimal() {
        assertThat(Text.hash("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Text.hash("\u00e9"))
                .isEqualTo("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "A.b_c-9", "0190c2a0-0000-7000-8000-000000000000"})
    void an_identifier_is_letters_digits_and_a_few_signs(String given) {
        Text.id("contract", given);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "", " a", "a b", "-a", "../a", ".a", "a/b", "a\n", "\u00e4", "a$", "a\u0000"
            })
    void anything_else_is_no_identifier(String given) {
        refused(
                () -> Text.id("contract", given),
                "contract",
                "must be an identifier of letters, digits, . _ and -");
    }

    @Test
    void an_identifier_has_at_most_80_characters() {
        Text.id("contract", "x".repeat(80));
        refused(
                () -> Text.id("contract", "x".repeat(81)),
                "contract",
                "must be an identifier of letters, digits, . _ and -");
    }

    private static void refused(Runnable taking, String field, String reason) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(taking::run)
                .satisfies(invalid -> {
                    assertThat(invalid.field()).isEqualTo(field);
                    assertThat(invalid.reason()).isEqualTo(reason);
                });
    }
}
