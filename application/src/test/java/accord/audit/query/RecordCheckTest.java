package accord.audit.query;

import static org.assertj.core.api.Assertions.assertThat;

import accord.audit.Frontier;
import accord.contract.ContractEvent.RecordRead;
import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.eventlog.query.InMemoryHistory;
import accord.eventlog.query.InMemoryShelves;
import accord.eventlog.query.Shelf;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.SideId;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordCheckTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final ContractId CONTRACT = new ContractId("c");
    private static final int SIZE = 700;

    private final InMemoryHistory history = new InMemoryHistory();
    private final InMemoryShelves shelves = new InMemoryShelves();
    private final Shelf<Entry> entries = Entry.on(shelves);
    private final RecordIndex index = new RecordIndex(history, shelves);
    private final Signatures signatures =
            new Signatures(history, new LogKey(history, shelves), shelves);
    private final RecordCheck check = new RecordCheck(history, index, signatures, shelves);

    @BeforeEach
    void something_happened() {
        Act act = new Act(new MemberId("ann"), new SideId("homes"), NOW);
        for (int i = 0; i < SIZE; i++) {
            history.append(
                    "s" + i % 3,
                    new RecordRead(CONTRACT, act.by(), "record", act),
                    Map.of(Contracts.CONTRACT, "c", Contracts.SALT, "0a1b"),
                    NOW);
        }
        index.reach(history.head());
    }

    private void sign(long size) {
        signatures.sign(CONTRACT, size, index.proofs(CONTRACT).frontier(size).root());
    }

    private Verification.Fault fault() {
        Verification.Fault fault = check.of(CONTRACT).fault();
        assertThat(fault).isNotNull();
        return Objects.requireNonNull(fault);
    }

    private void replace(Entry entry) {
        entries.put(Entry.place(CONTRACT, entry.position()), entry);
    }

    private Entry entry(long number) {
        return entries.get(Entry.place(CONTRACT, number)).orElseThrow();
    }

    private static Entry withLeaf(Entry e, String leaf) {
        return new Entry(
                e.contract(),
                e.position(),
                e.logged(),
                e.id(),
                e.stream(),
                e.sequence(),
                e.type(),
                e.who(),
                e.side(),
                e.at(),
                e.payload(),
                e.hash(),
                e.salt(),
                leaf);
    }

    @Test
    void a_record_that_was_signed_several_times_is_as_it_must_be() {
        sign(1);
        sign(499);
        sign(500);
        sign(501);
        sign(SIZE);
        assertThat(check.of(CONTRACT)).isEqualTo(new Verification(SIZE, entry(SIZE).hash(), null));
    }

    @Test
    void a_leaf_that_does_not_belong_to_its_event_is_named() {
        replace(withLeaf(entry(617), Frontier.leaf(new byte[] {1}).hex()));
        assertThat(fault().position()).isEqualTo(617);
        assertThat(check.of(CONTRACT).checkedTo()).isEqualTo(616);
    }

    @Test
    void an_entry_that_is_missing_is_named() {
        entries.remove(Entry.place(CONTRACT, 42));
        assertThat(fault().position()).isEqualTo(42);
    }

    @Test
    void a_history_that_is_not_the_one_that_was_signed_is_named_at_its_checkpoint() {
        signatures.sign(CONTRACT, 640, Frontier.leaf(new byte[] {1}));
        assertThat(fault().position()).isEqualTo(640);
    }

    @Test
    void a_record_shorter_than_what_was_signed_tells_of_an_older_backup() {
        signatures.sign(CONTRACT, SIZE + 8, Frontier.leaf(new byte[] {1}));
        assertThat(fault().position()).isEqualTo(SIZE + 1);
        assertThat(fault().reason()).contains("older backup");
        assertThat(check.of(CONTRACT).checkedTo()).isEqualTo(SIZE);
    }

    @Test
    void trees_made_again_have_the_same_root() {
        var before = index.proofs(CONTRACT).frontier(SIZE);
        index.clear();
        index.reach(history.head());
        assertThat(index.proofs(CONTRACT).frontier(SIZE)).isEqualTo(before);
        Frontier plain = Frontier.EMPTY;
        for (Entry entry : entries.by("contract", "c", null, SIZE)) {
            plain = plain.with(accord.audit.Hash.parse(entry.leaf()));
        }
        assertThat(before).isEqualTo(plain);
    }
}
