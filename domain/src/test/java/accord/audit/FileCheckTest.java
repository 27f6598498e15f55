package accord.audit;

import static accord.audit.SampleRecord.COSIGNED;
import static accord.audit.SampleRecord.HEAD;
import static accord.audit.SampleRecord.HOMES;
import static accord.audit.SampleRecord.LOG;
import static accord.audit.SampleRecord.SIZE;
import static accord.audit.SampleRecord.check;
import static accord.audit.SampleRecord.checkpoint;
import static accord.audit.SampleRecord.events;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FileCheckTest {
    private static final byte[] FILE = SampleRecord.file();

    private static Verdict.Fault fault(Verdict verdict) {
        assertThat(verdict.fault()).isNotNull();
        return java.util.Objects.requireNonNull(verdict.fault());
    }

    @Test
    void a_whole_record_is_found_whole_with_all_who_signed_it() {
        Verdict verdict = check(FILE, null);
        assertThat(verdict.fault()).isNull();
        assertThat(verdict.checkedTo()).isEqualTo(SIZE);
        assertThat(verdict.head()).isNotNull();
        assertThat(java.util.Objects.requireNonNull(verdict.head()).text())
                .isEqualTo(checkpoint(LOG, events(SIZE)).text());
        assertThat(verdict.signed())
                .extracting(signed -> signed.size() + " " + signed.key().name())
                .containsExactly(
                        COSIGNED + " accord/3f0c", COSIGNED + " homes", SIZE + " accord/3f0c");
    }

    @Test
    void a_thousand_bytes_changed_one_at_a_time_are_all_found() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            byte[] changed = FILE.clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 + random.nextInt(255));
            assertThat(check(changed, null).fault()).as("byte %d", at).isNotNull();
        }
    }

    @Test
    void every_bit_of_the_case_of_letters_is_found() {
        for (int at = 0; at < FILE.length; at += 7) {
            byte[] changed = FILE.clone();
            changed[at] ^= 0x20;
            assertThat(check(changed, null).fault()).as("byte %d", at).isNotNull();
        }
    }

    @Test
    void an_end_that_is_cut_off_is_found_at_every_line_and_within() {
        for (int length = 0; length < FILE.length; length++) {
            if (length % 13 == 0 || FILE[length] == '\n' || FILE[length - 1] == '\n') {
                assertThat(check(Arrays.copyOf(FILE, length), null).fault())
                        .as("cut to %d", length)
                        .isNotNull();
            }
        }
        assertThat(check(Arrays.copyOf(FILE, FILE.length + 1), null).fault()).isNotNull();
    }

    @Test
    void the_event_whose_words_were_changed_is_named() {
        String text = new String(FILE, StandardCharsets.UTF_8);
        byte[] changed = text.replace("— 33", "— 34").getBytes(StandardCharsets.UTF_8);
        Verdict.Fault fault = fault(check(changed, null));
        assertThat(fault.position()).isEqualTo(33);
        assertThat(fault.reason()).isEqualTo("What was said is not what its leaf commits to.");
    }

    @Test
    void words_can_be_erased_and_everything_stays_true() {
        List<Proven> events = new ArrayList<>(events(SIZE));
        events.set(32, SampleRecord.erased(events.get(32)));
        Verdict verdict = check(SampleRecord.file(HEAD, LOG, events, COSIGNED), null);
        assertThat(verdict.fault()).isNull();
        assertThat(verdict.erased()).isEqualTo(1);
    }

    @Test
    void an_event_that_was_never_signed_for_is_found_at_the_next_checkpoint() {
        List<Proven> events = new ArrayList<>(events(SIZE));
        Note signed = checkpoint(LOG, events);
        events.set(32, SampleRecord.event(33, "{\"text\":\"other\"}"));
        Verdict.Fault fault = fault(check(withEnd(events, signed), null));
        assertThat(fault.position()).isEqualTo(SIZE);
    }

    @Test
    void a_file_that_holds_more_events_than_it_says_is_refused_at_the_first_of_them() {
        byte[] longer = withEnd(SIZE - 2, events(SIZE), checkpoint(LOG, events(SIZE)));
        assertThat(fault(check(longer, null)).position()).isEqualTo(SIZE - 1);
    }

    private static byte[] withEnd(List<Proven> events, Note end) {
        return withEnd(events.size(), events, end);
    }

    private static byte[] withEnd(int said, List<Proven> events, Note end) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            RecordFile file =
                    new RecordFile(
                            bytes, new FileHead(SampleRecord.ORIGIN, LOG.key(), List.of()), said);
            for (Proven event : events) {
                file.add(event);
            }
            file.add(end);
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
        return bytes.toByteArray();
    }

    @Test
    void a_kept_checkpoint_that_fits_is_said_to() {
        Verdict verdict = check(FILE, checkpoint(LOG, events(29)));
        assertThat(verdict.fault()).isNull();
        assertThat(verdict.kept()).isEqualTo(29);
    }

    @Test
    void a_kept_checkpoint_tells_of_an_end_that_was_cut_off_and_signed_anew() {
        byte[] shorter = SampleRecord.file(HEAD, LOG, events(30), COSIGNED);
        assertThat(check(shorter, null).fault()).isNull();
        Verdict.Fault fault = fault(check(shorter, checkpoint(LOG, events(SIZE))));
        assertThat(fault.position()).isEqualTo(31);
        assertThat(fault.reason()).contains("cut off");
    }

    @Test
    void a_kept_checkpoint_tells_of_a_history_that_was_written_anew() {
        List<Proven> other = new ArrayList<>(events(SIZE));
        other.set(9, SampleRecord.event(10, "{\"text\":\"other\"}"));
        byte[] anew = SampleRecord.file(HEAD, LOG, other, COSIGNED);
        assertThat(check(anew, null).fault()).isNull();
        assertThat(fault(check(anew, checkpoint(LOG, events(15)))).position()).isEqualTo(15);
    }

    @Test
    void a_kept_checkpoint_tells_of_another_key() {
        NoteSigner other = SampleRecord.signer("accord/3f0c", NoteKey.Kind.LOG);
        FileHead head = new FileHead(SampleRecord.ORIGIN, other.key(), List.of(HOMES.key()));
        byte[] resigned = SampleRecord.file(head, other, events(SIZE), COSIGNED);
        assertThat(check(resigned, null).fault()).isNull();
        assertThat(fault(check(resigned, checkpoint(LOG, events(15)))).reason())
                .contains("another key");
    }

    @Test
    void a_key_of_which_the_record_does_not_tell_is_refused() {
        NoteSigner stranger = SampleRecord.signer("homes", NoteKey.Kind.SIDE);
        FileHead head = new FileHead(SampleRecord.ORIGIN, LOG.key(), List.of(stranger.key()));
        assertThat(fault(check(SampleRecord.file(head, LOG, events(SIZE), 0), null)).position())
                .isZero();
    }

    @Test
    void a_receipt_proves_its_event_and_every_byte_of_it_counts() throws IOException {
        List<Proven> events = events(SIZE);
        Proofs proofs = new Proofs(SampleRecord.rows(events));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RecordFile.receipt(
                bytes,
                new FileHead(SampleRecord.ORIGIN, LOG.key(), List.of()),
                events.get(32),
                proofs.inclusion(32, SIZE),
                checkpoint(LOG, events));
        byte[] receipt = bytes.toByteArray();
        Verdict verdict = check(receipt, null);
        assertThat(verdict.fault()).isNull();
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.RECEIPT);
        assertThat(verdict.checkedTo()).isEqualTo(33);
        for (int at = 0; at < receipt.length; at++) {
            byte[] changed = receipt.clone();
            changed[at] ^= 1;
            assertThat(check(changed, null).fault()).as("byte %d", at).isNotNull();
        }
    }
}
