package accord.live.ui;

import accord.contract.ui.Table;
import accord.decision.DecisionCommand.NoteSeen;
import accord.decision.DecisionId;
import accord.decision.DecisionState;
import accord.decision.Proposal;
import accord.decision.ProposalId;
import accord.decision.ui.Sending;
import accord.issue.query.Room;
import accord.member.Permission;
import accord.member.SideId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which versions have been on one viewer's screen; their side has seen these, each said once. */
final class Sightings {
    private record Sighting(DecisionId decision, ProposalId proposal, int version) {}

    private final Sending sending;
    private final Set<Sighting> noted = new HashSet<>();

    Sightings(Sending sending) {
        this.sending = sending;
    }

    /** Notes what a page shows of a room; a version that waits to be asked for is not shown. */
    void note(Room room, RoomPage page, Table table) {
        table.mineIf(Permission.OBSERVER).stream()
                .flatMap(mine -> unseen(room, page, mine).stream())
                .filter(noted::add)
                .forEach(s ->
                        sending.send(
                                act -> new NoteSeen(s.decision(), s.proposal(), s.version(), act)));
    }

    private static List<Sighting> unseen(Room room, RoomPage page, SideId by) {
        List<Sighting> unseen = new ArrayList<>();
        for (DecisionState decision : room.decisions().values()) {
            if (!decision.sides().contains(by)) {
                continue;
            }
            DecisionId id = decision.opening().decision();
            for (Proposal proposal : decision.proposals()) {
                proposal.version(page.shown(id, proposal.id()))
                        .filter(version -> !version.seen().containsKey(by))
                        .map(version -> new Sighting(id, proposal.id(), version.number()))
                        .ifPresent(unseen::add);
            }
        }
        return unseen;
    }
}
