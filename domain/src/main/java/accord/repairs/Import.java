package accord.repairs;

import accord.text.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an import brought.
 *
 * @param source the system whose requests they are, a single line
 * @param fileHash SHA-256 of what was sent, as 64 hexadecimal characters
 * @param accepted how many requests are new
 * @param duplicates how many were known and say nothing new
 * @param updated how many were known and say something new
 * @param rejected how many rows could not be taken
 * @param from the first day on which one of them was reported, null where there is none
 * @param to the last day
 */
public record Import(
        ImportId id,
        String source,
        String fileHash,
        long accepted,
        long duplicates,
        long updated,
        long rejected,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public Import {
        source = Text.line("source", source);
    }

    /** Whether another one brought in the very same file of the same source. */
    public boolean isSameFileAs(Import other) {
        return !id.equals(other.id)
                && source.equals(other.source)
                && fileHash.equals(other.fileHash);
    }

    /** Whether it told of requests between two days, as far as its own first and last day say. */
    boolean reaches(LocalDate first, LocalDate last) {
        return from != null && to != null && !from.isAfter(last) && !to.isBefore(first);
    }
}
