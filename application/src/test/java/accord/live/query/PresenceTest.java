package accord.live.query;

import static org.assertj.core.api.Assertions.assertThat;

import accord.issue.IssueId;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PresenceTest {
    private static final IssueId ROOM = new IssueId("issue-1");
    private static final IssueId OTHER_ROOM = new IssueId("issue-2");

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    private final Sittings shared = new SittingsInMemory();
    private final Presence here = new Presence(shared, new SetClock());
    private final Presence elsewhere = new Presence(shared, new SetClock());
    private final AtomicReference<Set<MemberId>> seenByAna = new AtomicReference<>(Set.of());
    private final AtomicReference<Set<MemberId>> seenByBen = new AtomicReference<>(Set.of());

    private final AtomicReference<Set<MemberId>> writing = new AtomicReference<>(Set.of());

    private void anaSees(Company company) {
        seenByAna.set(company.here());
        writing.set(company.writing());
    }

    private void benSees(Company company) {
        seenByBen.set(company.here());
    }

    @AfterEach
    void stop() {
        here.close();
        elsewhere.close();
    }

    @Test
    void people_on_two_nodes_see_each_other() {
        here.enter(caller("ana"), ROOM, this::anaSees);
        elsewhere.enter(caller("ben"), ROOM, this::benSees);
        here.round();
        assertThat(seenByAna.get()).containsExactlyInAnyOrder(member("ana"), member("ben"));
        assertThat(seenByBen.get()).containsExactlyInAnyOrder(member("ana"), member("ben"));
    }

    @Test
    void nobody_sees_who_is_in_another_room() {
        here.enter(caller("ana"), ROOM, this::anaSees);
        here.enter(caller("ben"), OTHER_ROOM, this::benSees);
        assertThat(seenByAna.get()).containsExactly(member("ana"));
        assertThat(seenByBen.get()).containsExactly(member("ben"));
    }

    @Test
    void who_leaves_is_gone_at_once() {
        here.enter(caller("ana"), ROOM, this::anaSees);
        here.enter(caller("ben"), ROOM, this::benSees).close();
        assertThat(seenByAna.get()).containsExactly(member("ana"));
    }

    @Test
    void who_has_two_pages_open_is_there_until_both_are_closed() {
        here.enter(caller("ana"), ROOM, this::anaSees);
        Presence.Here one = elsewhere.enter(caller("ben"), ROOM, this::benSees);
        Presence.Here two = elsewhere.enter(caller("ben"), ROOM, this::benSees);
        one.close();
        here.round();
        assertThat(seenByAna.get()).contains(member("ben"));
        two.close();
        here.round();
        assertThat(seenByAna.get()).containsExactly(member("ana"));
    }

    @Test
    void a_page_that_gives_no_sign_is_gone_within_seconds_and_back_with_its_next_sign() {
        Presence.Here ana = here.enter(caller("ana"), ROOM, this::anaSees);
        Presence.Here ben = elsewhere.enter(caller("ben"), ROOM, this::benSees);
        pass(Presence.LAPSE.plusSeconds(1));
        ana.sign();
        elsewhere.round();
        here.round();
        assertThat(seenByAna.get()).containsExactly(member("ana"));
        ben.sign();
        elsewhere.round();
        here.round();
        assertThat(seenByAna.get()).contains(member("ben"));
    }

    @Test
    void who_writes_on_one_node_is_seen_to_on_the_other_until_they_stop() {
        here.enter(caller("ana"), ROOM, this::anaSees);
        Presence.Here ben = elsewhere.enter(caller("ben"), ROOM, this::benSees);
        ben.write();
        elsewhere.round();
        here.round();
        assertThat(writing.get()).containsExactly(member("ben"));
        pass(Chair.WRITING.plusSeconds(1));
        here.round();
        assertThat(writing.get()).isEmpty();
        assertThat(seenByAna.get()).contains(member("ben"));
    }

    @Test
    void who_has_said_what_they_wrote_is_at_once_not_seen_to_write_any_more() {
        here.enter(caller("ana"), ROOM, this::anaSees);
        Presence.Here ben = elsewhere.enter(caller("ben"), ROOM, this::benSees);
        ben.write();
        elsewhere.round();
        here.round();
        ben.rest();
        elsewhere.round();
        here.round();
        assertThat(writing.get()).isEmpty();
        assertThat(seenByAna.get()).contains(member("ben"));
        ben.write();
        elsewhere.round();
        here.round();
        assertThat(writing.get()).containsExactly(member("ben"));
    }

    @Test
    void a_page_that_gives_signs_stays_for_ever() {
        Presence.Here ana = here.enter(caller("ana"), ROOM, this::anaSees);
        Presence.Here ben = elsewhere.enter(caller("ben"), ROOM, this::benSees);
        for (int i = 0; i < 20; i++) {
            pass(Duration.ofSeconds(5));
            ana.sign();
            ben.sign();
            elsewhere.round();
            here.round();
            assertThat(seenByAna.get()).contains(member("ben"));
        }
    }

    @Test
    void the_people_of_a_node_that_died_are_gone_when_what_it_said_lapses() {
        Presence.Here ana = here.enter(caller("ana"), ROOM, this::anaSees);
        elsewhere.enter(caller("ben"), ROOM, this::benSees);
        elsewhere.close();
        pass(Chair.KEEP.plusSeconds(1));
        ana.sign();
        here.round();
        assertThat(seenByAna.get()).containsExactly(member("ana"));
    }

    private void pass(Duration time) {
        now.updateAndGet(t -> t.plus(time));
    }

    private static MemberId member(String name) {
        return new MemberId(name);
    }

    private static Caller caller(String name) {
        return new Caller(
                name,
                member(name),
                new SideId("side-of-" + name),
                name,
                Permission.NEGOTIATOR,
                false);
    }

    private final class SetClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
