package accord.issue.query;

import static accord.session.SessionRefused.Reason.FACILITATING;

import accord.contract.query.Bar;
import accord.decision.DecisionCommand;
import accord.decision.DecisionCommand.Consenting;
import accord.decision.DecisionCommand.StandAside;
import accord.member.Command;
import accord.member.query.Caller;
import accord.session.SessionRefused;
import accord.session.SessionState;
import jakarta.inject.Singleton;

/** Whoever moves a session on binds no side meanwhile, whatever they may do otherwise. */
@Singleton
class NoConsentWhileFacilitating implements Bar {
    private final Rooms rooms;

    NoConsentWhileFacilitating(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public void check(Caller caller, Command asked) {
        if (asked instanceof Consenting || asked instanceof StandAside) {
            Rooms.issueOf(((DecisionCommand) asked).decision())
                    .flatMap(issue -> rooms.room(issue).openSession())
                    .filter(SessionState::isRunning)
                    .filter(session -> session.facilitator().member().equals(caller.member()))
                    .ifPresent(session -> refuse());
        }
    }

    private static void refuse() {
        throw new SessionRefused(
                FACILITATING,
                "You facilitate the session in this room: hand the chair on, or end the session,"
                        + " and then consent.");
    }
}
