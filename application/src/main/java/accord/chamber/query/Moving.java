package accord.chamber.query;

import static accord.chamber.ChamberRefused.Reason.NO_QUESTION;

import accord.chamber.ChamberRefused;
import accord.chamber.TextId;
import accord.contract.query.Desk;
import accord.decision.DecisionCommand.Propose;
import accord.decision.DecisionId;
import accord.decision.DecisionState;
import accord.decision.ProposalId;
import accord.decision.Terms;
import accord.decision.Wording;
import accord.issue.IssueId;
import accord.issue.query.Rooms;
import accord.member.query.Caller;
import jakarta.inject.Singleton;

/**
 * Puts a text into the shared room, as a proposal like any other: nothing in it tells where it was
 * written.
 */
@Singleton
class Moving {
    private final Desk desk;
    private final Rooms rooms;

    Moving(Desk desk, Rooms rooms) {
        this.desk = desk;
        this.rooms = rooms;
    }

    /**
     * The question that is being decided in a room.
     *
     * @throws ChamberRefused where there is none
     */
    DecisionId question(IssueId issue) {
        return rooms.room(issue).decisions().values().stream()
                .filter(decision -> !decision.hasEnded())
                .map(DecisionState::opening)
                .map(opening -> opening.decision())
                .reduce((first, second) -> second)
                .orElseThrow(() ->
                        new ChamberRefused(
                                NO_QUESTION,
                                "Nothing is being decided in the room yet: ask the sides for a"
                                        + " response first, and then move this text there."));
    }

    /** Proposes a text in the caller's name, once: its id is the proposal's. */
    ProposalId propose(
            Caller caller, IssueId issue, TextId id, String title, String text, String rationale) {
        ProposalId proposal = new ProposalId(id.value());
        boolean there =
                rooms.room(issue).decisions().values().stream()
                        .anyMatch(decision -> decision.proposal(proposal).isPresent());
        if (there) {
            return proposal;
        }
        DecisionId question = question(issue);
        Wording wording = new Wording(text, Terms.PLAIN);
        desk.act(
                caller,
                rooms.contractOf(issue),
                act -> new Propose(question, proposal, title, wording, rationale, null, act));
        return proposal;
    }
}
