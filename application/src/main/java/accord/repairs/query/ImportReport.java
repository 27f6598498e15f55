package accord.repairs.query;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of an import.
 *
 * @param accepted how many requests are new
 * @param duplicates how many were known and say nothing new
 * @param updated how many were known and say something new
 * @param waiting how many tell something of a request that nobody has reported yet; they are kept
 *     until somebody does
 * @param rejectedCount how many rows could not be taken
 * @param rejected the first of them, at most {@value #MOST_REJECTED}
 * @param remarks what is odd about rows that were taken all the same, a sentence each
 */
public record ImportReport(
        long accepted,
        long duplicates,
        long updated,
        long waiting,
        long rejectedCount,
        List<Row> rejected,
        List<String> remarks) {
    /** So many rejected rows are named. */
    public static final int MOST_REJECTED = 1_000;

    public ImportReport {
        rejected = List.copyOf(rejected);
        remarks = List.copyOf(remarks);
    }

    /** A row that could not be taken. */
    public record Row(long line, String field, String reason) {}

    /** The same with one more remark, before all others. */
    ImportReport remarked(String remark) {
        List<String> all = new ArrayList<>(remarks);
        all.addFirst(remark);
        return new ImportReport(
                accepted, duplicates, updated, waiting, rejectedCount, rejected, all);
    }

    /** How many rows were read. */
    public long rows() {
        return accepted + duplicates + updated + waiting + rejectedCount;
    }
}
