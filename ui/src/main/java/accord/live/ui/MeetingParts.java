package accord.live.ui;

import accord.contract.ui.Table;
import accord.decision.DecisionState;
import accord.decision.Terms;
import accord.decision.ui.Sending;
import accord.issue.IssueEvent.ResponseAgreed;
import accord.issue.IssueState;
import accord.issue.query.Room;
import accord.issue.ui.CheckpointPart;
import accord.issue.ui.LessonsDialog;
import accord.issue.ui.OutcomePanel;
import accord.member.MemberId;
import accord.member.query.Person;
import accord.repairs.query.Turnovers;
import accord.session.SessionState;
import accord.session.ui.Convening;
import accord.session.ui.SessionStrip;
import accord.session.ui.SessionsCard;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How the sides meet in a room, and whether what they agreed works. */
record MeetingParts(
        SessionStrip strip, SessionsCard held, CheckpointPart checkpoint, OutcomePanel outcome) {

    /**
     * @param people who somebody is
     * @param turnover of the surge that the room is about
     */
    static MeetingParts of(
            Sending sending,
            Convening convening,
            Function<MemberId, Optional<Person>> people,
            Person viewer,
            Supplier<Optional<Turnovers.Since>> turnover,
            LessonsDialog.Source lessons) {
        return new MeetingParts(
                new SessionStrip(sending, convening, people),
                new SessionsCard(convening, viewer),
                new CheckpointPart(turnover),
                new OutcomePanel(sending, lessons));
    }

    void show(Room room, Table table, MemberId viewer) {
        List<SessionState> all = List.copyOf(room.sessions().values());
        SessionState shown =
                room.openSession()
                        .or(() -> all.stream().filter(SessionState::awaitsVerdict).findFirst())
                        .orElse(null);
        strip.show(new SessionStrip.Model(shown, table, viewer));
        IssueState issue = room.issue();
        checkpoint.show(issue, shown != null && shown.plan().checkpoint(), table);
        outcome.show(OutcomePanel.Model.of(issue, terms(room), table));
        held.show(new SessionsCard.Model(all, issue.response() != null, issue.isResolved(), table));
    }

    /** What the agreed text says of itself; null before anything was agreed. */
    private static @Nullable Terms terms(Room room) {
        ResponseAgreed response = room.issue().response();
        return response == null
                ? null
                : Optional.ofNullable(room.decisions().get(response.decision()))
                        .map(DecisionState::agreed)
                        .map(agreed -> agreed.wording().terms())
                        .orElse(null);
    }
}
