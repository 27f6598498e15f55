package accord.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import accord.decision.Terms.Kind;
import accord.text.InvalidInput;
import accord.text.Text;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @Test
    void the_hash_of_a_text_with_plain_terms_is_that_of_its_bytes() {
        assertThat(new Wording("abc", Terms.PLAIN).hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void the_hash_covers_the_terms_in_the_documented_form() {
        assertThat(new Wording("abc", new Terms(Kind.VARIATION, MAY, "In May", "Calls")).hash())
                .isEqualTo(
                        Text.hash(
                                "abc\0kind=VARIATION\0reviewOn=2026-05-01\0exit=In May"
                                        + "\0measure=Calls"));
        assertThat(new Wording("abc", new Terms(Kind.INSTRUCTION, null, "", "")).hash())
                .isEqualTo(Text.hash("abc\0kind=INSTRUCTION\0reviewOn=\0exit=\0measure="));
    }

    @Test
    void every_term_changes_the_hash() {
        assertThat(
                        java.util.stream.Stream.of(
                                        Terms.PLAIN,
                                        new Terms(Kind.VARIATION, null, "", ""),
                                        new Terms(Kind.OPERATING_ARRANGEMENT, MAY, "", ""),
                                        new Terms(Kind.OPERATING_ARRANGEMENT, null, "x", ""),
                                        new Terms(Kind.OPERATING_ARRANGEMENT, null, "", "x"))
                                .map(terms -> new Wording("abc", terms).hash()))
                .doesNotHaveDuplicates();
    }

    @Test
    void nothing_in_a_text_passes_for_a_term() {
        refused(
                () -> new Wording("abc\0kind=VARIATION", Terms.PLAIN),
                "text",
                "must not contain the character U+0000");
        refused(
                () -> new Terms(Kind.VARIATION, null, "x\0measure=y", ""),
                "exit",
                "must not contain the character U+0000");
        refused(
                () -> new Terms(Kind.VARIATION, null, "", "x\0y"),
                "measure",
                "must not contain the character U+0000");
    }

    @Test
    void a_text_is_canonical_before_it_is_hashed() {
        assertThat(new Wording(" Jose\u0301\r\n", Terms.PLAIN))
                .isEqualTo(new Wording("Jos\u00e9", Terms.PLAIN));
    }

    @Test
    void exit_and_measure_may_be_left_out() {
        assertThat(new Terms(Kind.OPERATING_ARRANGEMENT, null, " ", "")).isEqualTo(Terms.PLAIN);
    }

    @Test
    void a_quote_names_a_version_from_one() {
        assertThat(new Anchor(new ProposalId("p"), 1, " crews ").quote()).isEqualTo("crews");
        refused(
                () -> new Anchor(new ProposalId("p"), 0, "crews"),
                "anchor.version",
                "must be 1 or more");
        refused(() -> new Anchor(new ProposalId("p"), 1, ""), "anchor.quote", "must not be empty");
    }

    @Test
    void ids_name_their_field() {
        String reason = "must be an identifier of letters, digits, . _ and -";
        refused(() -> new DecisionId("?"), "decision", reason);
        refused(() -> new ProposalId("?"), "proposal", reason);
        refused(() -> new ObjectionId("?"), "objection", reason);
        refused(() -> new CommentId("?"), "comment", reason);
        refused(() -> new Subject("?", "i"), "subject.kind", reason);
        refused(() -> new Subject("issue", "?"), "subject.id", reason);
        assertThat(new DecisionId("d")).hasToString("d");
        assertThat(new ProposalId("p")).hasToString("p");
        assertThat(new ObjectionId("o")).hasToString("o");
        assertThat(new CommentId("c")).hasToString("c");
    }

    private static void refused(Supplier<?> making, String field, String reason) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(making::get)
                .satisfies(invalid -> {
                    assertThat(invalid.field()).isEqualTo(field);
                    assertThat(invalid.reason()).isEqualTo(reason);
                });
    }
}
