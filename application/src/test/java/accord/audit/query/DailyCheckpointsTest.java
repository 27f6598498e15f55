package accord.audit.query;

import static org.assertj.core.api.Assertions.assertThat;

import accord.audit.Checkpoint;
import accord.audit.Note;
import accord.contract.ContractEvent;
import accord.contract.ContractEvent.CheckpointSent;
import accord.contract.ContractEvent.ContractAccepted;
import accord.contract.ContractEvent.ContractOpened;
import accord.contract.ContractEvent.RecordRead;
import accord.contract.ContractId;
import accord.contract.ContractSide;
import accord.contract.ContractTerms;
import accord.contract.Scope;
import accord.contract.SideKind;
import accord.contract.query.Contracts;
import accord.eventlog.query.InMemoryHistory;
import accord.eventlog.query.InMemoryShelves;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Account;
import accord.member.query.InMemoryAccountStore;
import accord.member.query.Letter;
import accord.member.query.Person;
import accord.member.query.Post;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DailyCheckpointsTest {
    private static final ContractId CONTRACT = new ContractId("c");
    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final Act ANN = new Act(new MemberId("ann"), new SideId("city"), MONDAY);
    private static final Act BOB = new Act(new MemberId("bob"), new SideId("firm"), MONDAY);

    private final InMemoryHistory history = new InMemoryHistory();
    private final InMemoryShelves shelves = new InMemoryShelves();
    private final RecordIndex index = new RecordIndex(history, shelves);
    private final Map<String, String> mailed = new LinkedHashMap<>();

    private DailyCheckpoints on(Instant today) {
        return new DailyCheckpoints(index, shelves, Clock.fixed(today, ZoneOffset.UTC));
    }

    private long happens(ContractEvent event, Instant at) {
        return history.append("c", event, Map.of(Contracts.CONTRACT, "c"), at).position();
    }

    private long isRead(Instant at) {
        return happens(new RecordRead(CONTRACT, ANN.by(), "record", ANN), at);
    }

    @Test
    void nothing_is_due_on_a_records_first_day() {
        isRead(MONDAY);
        assertThat(on(MONDAY).due(CONTRACT, MONDAY, isRead(MONDAY))).isEmpty();
    }

    @Test
    void with_a_days_first_event_it_is_due_how_far_the_record_went_before() {
        isRead(MONDAY);
        isRead(MONDAY);
        long first = isRead(TUESDAY);
        isRead(TUESDAY);
        assertThat(on(TUESDAY).due(CONTRACT, TUESDAY, first))
                .hasValueSatisfying(end -> {
                    assertThat(end.size()).isEqualTo(2);
                    assertThat(end.root())
                            .isEqualTo(index.proofs(CONTRACT).frontier(2).root().hex());
                });
    }

    @Test
    void a_day_with_more_events_than_a_page_is_passed_over_whole() {
        isRead(MONDAY);
        long last = 0;
        for (int i = 0; i < 450; i++) {
            last = isRead(TUESDAY);
        }
        assertThat(on(TUESDAY).due(CONTRACT, TUESDAY, last))
                .hasValueSatisfying(end -> assertThat(end.size()).isEqualTo(1));
    }

    @Test
    void events_of_other_days_and_days_that_are_done_ask_for_nothing() {
        isRead(MONDAY);
        long first = isRead(TUESDAY);
        assertThat(on(TUESDAY.plus(Duration.ofDays(9))).due(CONTRACT, TUESDAY, first)).isEmpty();
        DailyCheckpoints daily = on(TUESDAY);
        daily.done(CONTRACT, TUESDAY);
        assertThat(daily.due(CONTRACT, TUESDAY, first)).isEmpty();
    }

    @Test
    void whoever_has_a_seat_and_an_address_gets_a_note_that_fits_the_record() {
        happens(new ContractOpened(CONTRACT, terms(), ANN), MONDAY);
        happens(new ContractAccepted(CONTRACT, BOB), MONDAY);
        index.reach(history.head());
        InMemoryAccountStore accounts = new InMemoryAccountStore();
        accounts.add(account(ANN, "ann@example.org"));
        accounts.add(account(BOB, "bob@example.org"));
        accounts.add(account(new Act(new MemberId("eve"), BOB.side(), MONDAY), "eve@example.org"));
        Signatures signatures = new Signatures(history, new LogKey(history, shelves), shelves);
        new CheckpointLetters(
                        new Contracts(history, shelves),
                        index,
                        signatures,
                        accounts,
                        new KeptPost())
                .send(new CheckpointSent(CONTRACT, 2, "root", Act.ofAccord(TUESDAY)));
        assertThat(mailed)
                .containsOnlyKeys(
                        "ann@example.org A checkpoint of Repairs",
                        "bob@example.org A checkpoint of Repairs");
        String kept = List.copyOf(mailed.values()).getFirst().split("-{10}\n")[1];
        Note note = Note.parse(kept);
        assertThat(Checkpoint.parse(note.text()).root())
                .isEqualTo(index.proofs(CONTRACT).frontier(2).root());
        assertThat(signatures.logKey().signed(note.text(), note.lines().getFirst())).isPresent();
    }

    @Test
    void whoever_named_no_address_gets_none() {
        happens(new ContractOpened(CONTRACT, terms(), ANN), MONDAY);
        index.reach(history.head());
        InMemoryAccountStore accounts = new InMemoryAccountStore();
        accounts.add(account(ANN, null));
        new CheckpointLetters(
                        new Contracts(history, shelves),
                        index,
                        new Signatures(history, new LogKey(history, shelves), shelves),
                        accounts,
                        new KeptPost())
                .send(new CheckpointSent(CONTRACT, 1, "root", Act.ofAccord(TUESDAY)));
        assertThat(mailed).isEmpty();
    }

    private final class KeptPost implements Post {
        @Override
        public boolean isConfigured() {
            return true;
        }

        @Override
        public String link(String path) {
            return path;
        }

        @Override
        public void send(Account to, Letter letter) {
            mailed.put(to.email() + " " + letter.subject(), letter.text());
        }
    }

    private static Account account(Act act, @Nullable String email) {
        String name = act.by().value();
        return new Account(
                new Person(act.by(), act.side(), name, name, Permission.NEGOTIATOR),
                email,
                false,
                "hash",
                1);
    }

    private static ContractTerms terms() {
        return new ContractTerms(
                "Repairs",
                List.of(
                        new ContractSide(ANN.side(), "City", SideKind.LANDLORD),
                        new ContractSide(BOB.side(), "Firm", SideKind.CONTRACTOR)),
                Scope.EVERYTHING,
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2027, 3, 31),
                ZoneId.of("Europe/London"));
    }
}
