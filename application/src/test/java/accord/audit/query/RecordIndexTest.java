package accord.audit.query;

import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.ContractEvent.RecordRead;
import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.eventlog.query.InMemoryHistory;
import accord.eventlog.query.NotedShelves;
import accord.eventlog.query.Shelf;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.SideId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordIndexTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private final InMemoryHistory history = new InMemoryHistory();
    private final NotedShelves shelves = new NotedShelves();
    private final Shelf<Entry> entries = Entry.on(shelves);
    private final RecordIndex index = new RecordIndex(history, shelves);

    @Test
    void each_contract_counts_from_one_without_a_gap_though_their_events_interleave() {
        happen("a", "b", "a", "b", "b", "a");
        index.reach(history.head());
        assertThat(numbers("a")).containsExactly(1L, 2L, 3L);
        assertThat(numbers("b")).containsExactly(1L, 2L, 3L);
    }

    @Test
    void indexing_goes_on_where_it_stopped() {
        happen("a", "b");
        index.reach(history.head());
        happen("a", "a");
        index.reach(history.head());
        assertThat(numbers("a")).containsExactly(1L, 2L, 3L);
    }

    @Test
    void the_next_event_of_a_record_is_placed_without_looking_for_the_last() {
        happen("a", "a", "a");
        index.reach(history.head());
        shelves.asked();
        happen("a");
        index.reach(history.head());
        assertThat(numbers("a")).containsExactly(1L, 2L, 3L, 4L);
        assertThat(shelves.asked())
                .containsExactly(
                        "record-indexed get",
                        "record-entries put",
                        "record-indexed put",
                        "record-entries by");
    }

    @Test
    void two_nodes_that_index_the_same_events_write_the_same_numbers() {
        RecordIndex other = new RecordIndex(history, shelves);
        happen("a", "b", "a");
        index.reach(history.head());
        happen("b", "a");
        other.reach(history.head());
        happen("a");
        index.reach(history.head());
        assertThat(numbers("a")).containsExactly(1L, 2L, 3L, 4L);
        assertThat(numbers("b")).containsExactly(1L, 2L);
    }

    @Test
    void an_index_dropped_and_made_again_is_the_same_again() {
        happen("a", "b", "a");
        index.reach(history.head());
        List<Entry> before = entries.by("contract", "a", null, 10);
        index.clear();
        assertThat(numbers("a")).isEmpty();
        index.reach(history.head());
        assertThat(entries.by("contract", "a", null, 10)).isEqualTo(before);
    }

    @Test
    void what_belongs_to_no_contract_is_in_no_record() {
        history.append("x", "something", Map.of(), NOW);
        happen("a");
        index.reach(history.head());
        assertThat(numbers("a")).containsExactly(1L);
    }

    @Test
    void a_cell_that_a_spreadsheet_would_run_is_led_by_an_apostrophe() {
        assertThat(CsvExport.cell("=HYPERLINK(\"http://x\")"))
                .isEqualTo("\"'=HYPERLINK(\"\"http://x\"\")\"");
        assertThat(CsvExport.cell("@sum")).isEqualTo("'@sum");
        assertThat(CsvExport.cell("plain")).isEqualTo("plain");
        assertThat(CsvExport.cell("a,b")).isEqualTo("\"a,b\"");
    }

    private void happen(String... contracts) {
        for (String contract : contracts) {
            Act act = new Act(new MemberId("ann"), new SideId("audit"), NOW);
            history.append(
                    contract,
                    new RecordRead(new ContractId(contract), act.by(), "record", act),
                    Map.of(Contracts.CONTRACT, contract),
                    NOW);
        }
    }

    private List<Long> numbers(String contract) {
        return entries.by("contract", contract, null, 100).stream().map(Entry::position).toList();
    }
}
