package accord.session.query;

import accord.member.query.Account;
import accord.session.SessionState;
import java.time.ZoneId;

/** Sends sessions as entries for calendars by mail, where mail is configured. */
public interface InvitationPost {

    boolean isConfigured();

    /**
     * Sends a session as it stands now; what cannot be sent is given up.
     *
     * @param to somebody who named an address
     * @param zone in which its time is said
     */
    void send(Account to, SessionState session, ZoneId zone);
}
