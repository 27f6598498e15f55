package accord.session.query;

import accord.member.query.Account;
import accord.member.query.Letter;
import accord.session.SessionState;
import accord.session.SessionState.Phase;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Tells somebody of a session as it stands now, with an entry for their calendar. */
public final class SessionLetter {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.UK);
    private static final String TEXT =
            """
            Hello %s,

            %s
            %s, %s time

            %s

            The entry for your calendar is attached.

            Accord
            """;

    private SessionLetter() {}

    /**
     * Of a session that is ahead, or was until it was cancelled.
     *
     * @param zone in which its time is said
     * @param room the address of the room in which it is held
     */
    public static Letter of(Account to, SessionState session, ZoneId zone, String room) {
        return new Letter(
                subject(session) + ": " + session.plan().title(),
                TEXT.formatted(
                        to.person().name(),
                        sentence(session),
                        WHEN.format(session.startsAt().atZone(zone)),
                        zone.getId(),
                        room),
                new Letter.Attachment(
                        "session.ics",
                        "text/calendar; charset=UTF-8; method="
                                + (session.phase() == Phase.CANCELLED ? "CANCEL" : "PUBLISH"),
                        CalendarEntry.of(session, room)));
    }

    private static String subject(SessionState session) {
        if (session.phase() == Phase.CANCELLED) {
            return "Cancelled";
        }
        return session.changes() > 0 ? "Another time" : "Invitation";
    }

    private static String sentence(SessionState session) {
        String title = "“" + session.plan().title() + "”";
        if (session.phase() == Phase.CANCELLED) {
            return "the session " + title + " is cancelled. It was to be on";
        }
        return session.changes() > 0
                ? "the session " + title + " has another time:"
                : "the sides are asked to meet: " + title;
    }
}
