package accord.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking a record, or a receipt, from its file alone.
 *
 * @param kind which of the two
 * @param origin which record, of which log; empty where the file did not get so far
 * @param checkedTo the number of the last event up to which everything is as it must be
 * @param head the last checkpoint that is true; null where there is none
 * @param erased how many events' words are gone
 * @param signed who signed how much, in the order of the file
 * @param kept how many events the checkpoint has that somebody kept and that was compared; 0 for
 *     none
 * @param fault the first thing that is not as it must be; null when all is
 */
public record Verdict(
        Kind kind,
        String origin,
        long checkedTo,
        @Nullable Note head,
        long erased,
        List<Signed> signed,
        long kept,
        @Nullable Fault fault) {

    /** What a file holds. */
    public enum Kind {
        RECORD,
        RECEIPT
    }

    /**
     * A signature that is true.
     *
     * @param at when; null where the key signs without a time
     */
    public record Signed(long size, NoteKey key, @Nullable Instant at) {}

    /**
     * @param position the event's number within the record; 0 for the head of the file, or one more
     *     than the last for its end
     * @param reason a sentence
     */
    public record Fault(long position, String reason) {}
}
