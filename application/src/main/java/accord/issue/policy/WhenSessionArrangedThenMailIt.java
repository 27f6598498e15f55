package accord.issue.policy;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.query.Contracts;
import accord.issue.query.Rooms;
import accord.member.query.AccountStore;
import accord.member.query.Post;
import accord.session.SessionEvent;
import accord.session.SessionEvent.SessionCancelled;
import accord.session.SessionEvent.SessionMoved;
import accord.session.SessionEvent.SessionScheduled;
import accord.session.SessionState;
import accord.session.SessionState.Phase;
import accord.session.query.SessionLetter;
import java.time.ZoneId;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/**
 * To everybody of the contract who named an address, as the session stands by then. What is sent
 * again after a crash is the same entry, which a calendar has already.
 */
@ProcessingGroup("when-session-arranged-then-mail-it")
@DisallowReplay
class WhenSessionArrangedThenMailIt {
    private final Post post;
    private final Rooms rooms;
    private final Contracts contracts;
    private final AccountStore accounts;

    WhenSessionArrangedThenMailIt(
            Post post, Rooms rooms, Contracts contracts, AccountStore accounts) {
        this.post = post;
        this.rooms = rooms;
        this.contracts = contracts;
        this.accounts = accounts;
    }

    @EventHandler
    void react(SessionScheduled e, @MetaDataValue(Contracts.CONTRACT) String contract) {
        mail(e, new ContractId(contract));
    }

    @EventHandler
    void react(SessionMoved e, @MetaDataValue(Contracts.CONTRACT) String contract) {
        mail(e, new ContractId(contract));
    }

    @EventHandler
    void react(SessionCancelled e, @MetaDataValue(Contracts.CONTRACT) String contract) {
        mail(e, new ContractId(contract));
    }

    private void mail(SessionEvent event, ContractId contract) {
        if (!post.isConfigured()) {
            return;
        }
        Rooms.issueOf(event.session())
                .map(issue -> rooms.room(issue).sessions().get(event.session()))
                .filter(WhenSessionArrangedThenMailIt::isAhead)
                .ifPresent(session -> mail(session, contracts.state(contract)));
    }

    private void mail(SessionState session, ContractState contract) {
        ZoneId zone = contract.opened().timeZone();
        String room = post.link("issues/" + session.plan().about());
        contract.people().keySet().stream()
                .flatMap(member -> accounts.of(member).stream())
                .filter(account -> account.email() != null)
                .forEach(account ->
                        post.send(account, SessionLetter.of(account, session, zone, room)));
    }

    /** What begins on the spot needs no entry in a calendar. */
    private static boolean isAhead(SessionState session) {
        return session.phase() == Phase.SCHEDULED || session.phase() == Phase.CANCELLED;
    }
}
