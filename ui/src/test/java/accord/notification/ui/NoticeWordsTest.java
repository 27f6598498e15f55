package accord.notification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.ContractId;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.SideId;
import accord.notification.query.Notice;
import accord.notification.query.Notice.Kind;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NoticeWordsTest {

    @Test
    void a_checkpoint_says_before_which_day_and_leads_to_what_proves_the_record() {
        Notice notice =
                new Notice(
                        new MemberId("ann"),
                        1,
                        Kind.CHECKPOINT_SENT,
                        new ContractId("c"),
                        null,
                        null,
                        0,
                        "Repairs",
                        new Act(
                                new MemberId("accord"),
                                new SideId("accord"),
                                Instant.parse("2026-11-26T00:30:00Z")));
        assertThat(NoticeWords.of(notice, SideId::value))
                .isEqualTo(
                        "A checkpoint to keep: how far the record of “Repairs” went before 26"
                                + " November");
        assertThat(NoticeWords.link(notice)).isEqualTo("contracts/c/audit?proof");
    }
}
