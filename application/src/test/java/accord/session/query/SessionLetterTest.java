package accord.session.query;

import static org.assertj.core.api.Assertions.assertThat;

import accord.member.Act;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Account;
import accord.member.query.Letter;
import accord.member.query.Letter.Attachment;
import accord.member.query.Person;
import accord.session.AgendaTemplate;
import accord.session.Facilitator;
import accord.session.SessionEvent;
import accord.session.SessionEvent.SessionCancelled;
import accord.session.SessionEvent.SessionMoved;
import accord.session.SessionEvent.SessionScheduled;
import accord.session.SessionId;
import accord.session.SessionState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionLetterTest {
    private static final SessionId ID = new SessionId("i-s1");
    private static final SideId HOMES = new SideId("homes");
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");
    private static final Act OLGA = new Act(new MemberId("olga"), HOMES, NOON);
    private static final SessionScheduled PLANNED =
            new SessionScheduled(
                    ID,
                    "i",
                    "Surge in heating",
                    Set.of(HOMES, new SideId("fixers")),
                    NOON,
                    AgendaTemplate.SURGE.agenda(),
                    new Facilitator(OLGA.by(), HOMES),
                    false,
                    OLGA);

    @Test
    void a_session_is_told_of_with_its_time_and_an_entry_for_the_calendar() {
        Letter letter = letter(PLANNED);
        assertThat(letter.subject()).isEqualTo("Invitation: Surge in heating");
        assertThat(letter.text())
                .contains("Hello Olga Orr")
                .contains("Wednesday 1 July 2026, 13:00, Europe/London time")
                .contains("https://accord.example.org/issues/i");
        assertThat(entry(letter).type()).startsWith("text/calendar").endsWith("method=PUBLISH");
        assertThat(entry(letter).content())
                .contains("METHOD:PUBLISH")
                .contains("UID:i-s1@accord")
                .contains("SEQUENCE:0")
                .contains("STATUS:CONFIRMED");
    }

    @Test
    void what_is_moved_or_cancelled_is_the_same_entry_again() {
        SessionMoved moved = new SessionMoved(ID, NOON.plus(Duration.ofDays(1)), "Trains", OLGA);
        Letter again = letter(PLANNED, moved);
        assertThat(again.subject()).isEqualTo("Another time: Surge in heating");
        assertThat(entry(again).content()).contains("UID:i-s1@accord").contains("SEQUENCE:1");
        Letter cancelled = letter(PLANNED, new SessionCancelled(ID, "Ill", OLGA));
        assertThat(cancelled.subject()).isEqualTo("Cancelled: Surge in heating");
        assertThat(entry(cancelled).type()).endsWith("method=CANCEL");
        assertThat(entry(cancelled).content())
                .contains("METHOD:CANCEL")
                .contains("STATUS:CANCELLED");
    }

    private static Letter letter(SessionEvent... events) {
        SessionState state = SessionState.NONE;
        for (SessionEvent event : events) {
            state = state.after(event);
        }
        Person olga = new Person(OLGA.by(), HOMES, "olga", "Olga Orr", Permission.NEGOTIATOR);
        return SessionLetter.of(
                new Account(olga, "olga@example.org", false, "hash", 1),
                state,
                ZoneId.of("Europe/London"),
                "https://accord.example.org/issues/i");
    }

    private static Attachment entry(Letter letter) {
        return Objects.requireNonNull(letter.attachment());
    }
}
