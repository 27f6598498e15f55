package accord.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The checker finds each receipt that does not hold, planted one by one. */
class CheckerReceiptsTest extends Recounted {
    /** As a node gives them for so many events of one more stream, without a processor. */
    private void given(int events) {
        handled.clear();
        Notary notary = new Notary();
        for (int at = 0; at < events; at++) {
            Commit commit = next(20 + at, "s9", at);
            receipts.addAll(notary.met(commit));
            commits.add(commit);
        }
    }

    private void changed(UnaryOperator<Receipt> change) {
        given(10);
        receipts.set(1, change.apply(receipts.get(1)));
    }

    @Test
    void receipts_that_hold() {
        given(13);
        assertThat(receipts).hasSize(2);
        assertThat(violations()).isEmpty();
    }

    @Test
    void a_receipt_of_a_record_that_lost_its_end() {
        given(10);
        commits.removeLast();
        assertThat(violations()).contains("a receipt is of more than its record has: s9 of 10");
    }

    @Test
    void a_receipt_with_the_root_of_another_size() {
        changed(one ->
                new Receipt(
                        one.record(),
                        one.size(),
                        receipts.get(0).root(),
                        one.index(),
                        one.leaf(),
                        one.proof()));
        assertThat(violations())
                .containsExactly(
                        "a receipt has another root than its record: s9 of 10",
                        "a receipt proves nothing: s9 of 10");
    }

    @Test
    void a_receipt_for_another_event() {
        changed(one ->
                new Receipt(
                        one.record(),
                        one.size(),
                        one.root(),
                        one.index(),
                        receipts.get(0).leaf(),
                        one.proof()));
        assertThat(violations())
                .containsExactly(
                        "a receipt is for what is not in its record: s9 of 10",
                        "a receipt proves nothing: s9 of 10");
    }

    @Test
    void a_receipt_whose_proof_leads_elsewhere() {
        changed(one ->
                new Receipt(
                        one.record(),
                        one.size(),
                        one.root(),
                        one.index(),
                        one.leaf(),
                        one.proof().subList(1, one.proof().size())));
        assertThat(violations()).containsExactly("a receipt proves nothing: s9 of 10");
    }

    @Test
    void a_record_that_was_written_anew_behind_its_receipts() {
        given(10);
        Commit last = commits.removeLast();
        commits.add(next(99, "s9", last.entries().get(0).sequence()));
        assertThat(violations()).contains("a receipt has another root than its record: s9 of 10");
    }
}
