package accord.audit.query;

import org.jspecify.annotations.Nullable;

/**
 * What came of checking a record.
 *
 * @param checkedTo the number up to which everything is as it must be
 * @param headHash of the commit that holds that entry; empty where there is none
 * @param fault the first that is not, null when all are
 */
public record Verification(long checkedTo, String headHash, @Nullable Fault fault) {

    /**
     * @param position its number within the record
     * @param reason a sentence
     */
    public record Fault(long position, String reason) {}
}
