package accord.live.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.contract.ContractEvent.ContractAccepted;
import accord.contract.ContractEvent.ContractOpened;
import accord.contract.ContractEvent.PermissionGranted;
import accord.contract.ContractEvent.PermissionWithdrawn;
import accord.contract.ContractId;
import accord.contract.ContractSide;
import accord.contract.ContractTerms;
import accord.contract.Scope;
import accord.contract.SideKind;
import accord.contract.query.Contracts;
import accord.contract.query.NotFound;
import accord.decision.DecisionEvent.DecisionOpened;
import accord.decision.Subject;
import accord.eventlog.query.InMemoryHistory;
import accord.eventlog.query.InMemoryShelves;
import accord.issue.IssueEvent.IssueAcknowledged;
import accord.issue.IssueEvent.IssueRaised;
import accord.issue.IssueEvent.PositionStated;
import accord.issue.IssueId;
import accord.issue.Position;
import accord.issue.query.Issues;
import accord.issue.query.Room.Happening;
import accord.issue.query.Rooms;
import accord.member.Act;
import accord.member.Acted;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveRoomsTest {
    private static final ContractId CONTRACT = new ContractId("contract-1");
    private static final IssueId ISSUE = new IssueId("issue-1");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Caller ANA = caller("ana", "landlord");
    private static final Caller BEN = caller("ben", "contractor");
    private static final Caller STRANGER = caller("eve", "another");

    private final InMemoryHistory log = new InMemoryHistory();
    private final LiveRooms here = node();
    private final LiveRooms elsewhere = node();

    @BeforeEach
    void an_issue_between_two_sides() {
        happens(
                CONTRACT.value(),
                new ContractOpened(
                        CONTRACT,
                        new ContractTerms(
                                "Repairs",
                                List.of(
                                        new ContractSide(ANA.side(), "Landlord", SideKind.LANDLORD),
                                        new ContractSide(
                                                BEN.side(), "Contractor", SideKind.CONTRACTOR)),
                                Scope.EVERYTHING,
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2030, 1, 1),
                                ZoneId.of("Europe/London")),
                        by(ANA)));
        happens(CONTRACT.value(), new ContractAccepted(CONTRACT, by(BEN)));
        happens(
                ISSUE.value(),
                new IssueRaised(
                        ISSUE,
                        "Heating",
                        "Cold homes",
                        Set.of(ANA.side(), BEN.side()),
                        null,
                        by(ANA)));
    }

    @AfterEach
    void stop() {
        here.close();
        elsewhere.close();
    }

    @Test
    void a_watcher_is_told_what_happens_with_the_room_as_it_is_then() {
        Inbox inbox = new Inbox();
        here.watch(ANA, ISSUE, inbox);
        Acted done = happens(ISSUE.value(), new IssueAcknowledged(ISSUE, by(BEN)));
        News news = inbox.next();
        assertThat(news.happened()).extracting(Happening::event).containsExactly(done);
        assertThat(news.room().issue().acknowledged()).containsKey(BEN.side());
    }

    @Test
    void people_on_two_nodes_look_at_the_same_room() {
        Inbox ana = new Inbox();
        Inbox ben = new Inbox();
        Watching one = here.watch(ANA, ISSUE, ana);
        Watching two = elsewhere.watch(BEN, ISSUE, ben);
        happens(ISSUE.value(), new IssueAcknowledged(ISSUE, by(ANA)));
        happens(Rooms.decision(ISSUE, 1).value(), opened());
        ana.await(2);
        ben.await(2);
        assertThat(one.room()).isEqualTo(two.room());
        assertThat(one.room().decisions()).containsOnlyKeys(Rooms.decision(ISSUE, 1));
    }

    @Test
    void nothing_is_missed_doubled_or_turned_round_however_fast_it_comes() {
        Inbox inbox = new Inbox();
        Watching watching = here.watch(ANA, ISSUE, inbox);
        List<Acted> said =
                IntStream.range(0, 500)
                        .mapToObj(i ->
                                happens(
                                        ISSUE.value(),
                                        new PositionStated(
                                                ISSUE, new Position("c" + i, "a", "n"), by(ANA))))
                        .toList();
        assertThat(inbox.await(500)).isEqualTo(said);
        assertThat(watching.room().timeline()).hasSize(501);
    }

    @Test
    void what_happens_between_taking_a_seat_and_reading_the_room_counts_once() {
        LiveRoom room = new LiveRoom();
        Acted done = happens(ISSUE.value(), new IssueAcknowledged(ISSUE, by(BEN)));
        room.on(log.after(0, 100).getLast());
        room.opened(rooms().room(ISSUE));
        room.on(log.after(0, 100).getLast());
        assertThat(room.room().timeline())
                .extracting(Happening::event)
                .filteredOn(done::equals)
                .hasSize(1);
    }

    @Test
    void a_room_is_folded_once_for_all_and_dropped_when_the_last_leaves() {
        Watching one = here.watch(ANA, ISSUE, new Inbox());
        Watching two = here.watch(BEN, ISSUE, new Inbox());
        assertThat(here.held()).isEqualTo(1);
        one.close();
        assertThat(here.held()).isEqualTo(1);
        two.close();
        assertThat(here.held()).isZero();
    }

    @Test
    void who_has_left_is_told_nothing_more() {
        Inbox gone = new Inbox();
        Inbox there = new Inbox();
        here.watch(BEN, ISSUE, gone).close();
        here.watch(ANA, ISSUE, there);
        happens(ISSUE.value(), new IssueAcknowledged(ISSUE, by(BEN)));
        there.await(1);
        assertThat(gone.news).isEmpty();
    }

    @Test
    void nobody_watches_a_room_that_is_not_theirs() {
        assertThatThrownBy(() -> here.watch(STRANGER, ISSUE, new Inbox()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> here.watch(ANA, new IssueId("no-such"), new Inbox()))
                .isInstanceOf(NotFound.class);
        assertThat(here.held()).isZero();
    }

    @Test
    void who_loses_the_permission_is_shut_out_at_once() {
        Caller cho = caller("cho", "contractor");
        happens(
                CONTRACT.value(),
                new PermissionGranted(
                        CONTRACT, cho.member(), cho.side(), Permission.OBSERVER, by(BEN)));
        Inbox inbox = new Inbox();
        here.watch(cho, ISSUE, inbox);
        happens(
                CONTRACT.value(),
                new PermissionWithdrawn(CONTRACT, cho.member(), cho.side(), by(BEN)));
        assertThat(inbox.shut()).isTrue();
        assertThat(here.held()).isZero();
    }

    private DecisionOpened opened() {
        return new DecisionOpened(
                Rooms.decision(ISSUE, 1),
                new Subject(Issues.RESPONSE, ISSUE.value()),
                "What do we do?",
                Set.of(ANA.side(), BEN.side()),
                null,
                false,
                null,
                by(ANA));
    }

    private Acted happens(String stream, Acted event) {
        log.append(stream, event, Map.of(Contracts.CONTRACT, CONTRACT.value()), event.act().at());
        return event;
    }

    private LiveRooms node() {
        return new LiveRooms(rooms(), log);
    }

    private Rooms rooms() {
        return new Rooms(log, new Contracts(log, new InMemoryShelves()));
    }

    private static Act by(Caller caller) {
        return new Act(caller.member(), caller.side(), NOON);
    }

    private static Caller caller(String name, String side) {
        return new Caller(
                name, new MemberId(name), new SideId(side), name, Permission.NEGOTIATOR, false);
    }

    private static final class Inbox implements Viewer {
        private final BlockingQueue<News> news = new LinkedBlockingQueue<>();
        private final BlockingQueue<Boolean> shut = new LinkedBlockingQueue<>();

        @Override
        public void told(News more) {
            news.add(more);
        }

        @Override
        public void shutOut() {
            shut.add(true);
        }

        News next() {
            return taken(news);
        }

        boolean shut() {
            return taken(shut);
        }

        /** So many happenings, in as many pieces as they come. */
        List<Acted> await(int count) {
            List<Acted> all = new ArrayList<>();
            while (all.size() < count) {
                next().happened().forEach(h -> all.add(h.event()));
            }
            return all;
        }

        private static <T> T taken(BlockingQueue<T> queue) {
            try {
                T found = queue.poll(10, TimeUnit.SECONDS);
                assertThat(found).as("something within ten seconds").isNotNull();
                return found;
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
