package accord.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {
    /** The example of Go's golang.org/x/mod/sumdb/note. */
    private static final String ELSEWHERE =
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final String ELSEWHERES_KEY =
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    @Test
    void a_note_that_was_signed_elsewhere_is_read_and_its_signature_holds() {
        Note note = Note.parse(ELSEWHERE);
        NoteKey key = NoteKey.parse(ELSEWHERES_KEY);
        assertThat(key.signed(note.text(), note.lines().getFirst())).isPresent();
        assertThat(key.signed(note.text() + "x\n", note.lines().getFirst())).isEmpty();
        assertThat(note.render()).isEqualTo(ELSEWHERE);
        assertThat(key).hasToString(ELSEWHERES_KEY);
    }

    @Test
    void a_cosignature_says_when_and_holds_for_its_text_alone() {
        NoteSigner side = SampleRecord.signer("homes", NoteKey.Kind.SIDE);
        Instant at = Instant.parse("2026-11-26T09:40:00Z");
        Note.Line line = side.cosign("a\n", at);
        assertThat(side.key().signed("a\n", line)).contains(at);
        assertThat(side.key().signed("b\n", line)).isEmpty();
        byte[] later = line.blob().clone();
        later[11]++;
        assertThat(side.key().signed("a\n", new Note.Line("homes", later))).isEmpty();
    }

    @Test
    void a_signature_is_not_taken_for_a_cosignature() {
        NoteSigner log = SampleRecord.signer("log", NoteKey.Kind.LOG);
        NoteKey asSide = new NoteKey("log", NoteKey.Kind.SIDE, log.key().raw());
        assertThat(asSide.signed("a\n", log.sign("a\n"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a\n",
                "a\n\n",
                "a\n\n— b\n",
                "a\n\n— b c=\n",
                "a\n\n- b QUJDREVG\n",
                "a\n\n— b QUJDREVG",
                "a\n\n— b  QUJDREVG\n",
                "a\n\n— b QUJDRE==\n"
            })
    void what_is_no_signed_note_is_refused(String given) {
        assertThatThrownBy(() -> Note.parse(given)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+Bxpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+****"
            })
    void what_is_no_key_is_refused(String given) {
        assertThatThrownBy(() -> NoteKey.parse(given)).isInstanceOf(Malformed.class);
    }
}
