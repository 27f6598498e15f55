package accord.live.ui;

import accord.decision.CommentId;
import accord.decision.DecisionEvent;
import accord.decision.DecisionId;
import accord.decision.ThreadId;
import accord.decision.ui.DecisionPanel;
import accord.decision.ui.Rows;
import accord.decision.ui.TalkPanel;
import accord.issue.IssueEvent;
import accord.issue.query.NextStep;
import accord.member.Acted;
import accord.session.SessionEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where in a room that is what happened. It is looked for when somebody wants to go there: what was
 * taken back or replaced since leads to where it would be.
 *
 * @param asks where a response is asked for
 * @param meetings what was met about
 * @param verdict where a checkpoint ends
 * @param outcome whether what was agreed works
 */
record RoomPlaces(
        Rows<DecisionPanel.Model, DecisionPanel> decisions,
        TalkPanel talk,
        Component asks,
        Component about,
        Component hats,
        Component after,
        Component meetings,
        Component verdict,
        Component outcome) {

    /** Brings the viewer to where a step is taken, and marks it for a moment. */
    void lead(NextStep step) {
        come(() -> place(step));
    }

    private Element place(NextStep step) {
        return switch (step.kind()) {
            case ACKNOWLEDGE -> about.getElement();
            case GIVE_VERDICT -> verdict.getElement();
            case STATE_POSITION, RESTATE_POSITION, MARK_RESTATEMENT -> hats.getElement();
            case ASK_FOR_A_RESPONSE -> asks.getElement();
            case PROPOSE, ANSWER_OBJECTION, CONSENT ->
                    Optional.ofNullable(step.decision())
                            .flatMap(decisions::row)
                            .map(panel -> panel.place(step.proposal()))
                            .orElseGet(asks::getElement);
            case ADD_ACTIONS, DO_ACTIONS, CONFIRM_RESOLUTION -> after.getElement();
            case MEASURE_OUTCOME, NOTE_LESSONS -> outcome.getElement();
        };
    }

    /** Brings the viewer there, and marks it for a moment; empty for what has no place. */
    Optional<Runnable> lead(Acted event) {
        return switch (event) {
            case DecisionEvent.CommentWithdrawn e -> Optional.empty();
            case DecisionEvent e -> Optional.of(() -> come(e));
            case IssueEvent e -> Optional.of(() -> come(() -> place(e).getElement()));
            case SessionEvent e -> Optional.of(() -> come(meetings::getElement));
            default -> Optional.empty();
        };
    }

    /** A version that is not what stands there now is shown by what it changed. */
    private void come(DecisionEvent event) {
        boolean older =
                decisions.row(event.decision()).filter(panel -> panel.openOlder(event)).isPresent();
        if (!older) {
            come(() -> place(event));
        }
    }

    private static void come(Supplier<Element> place) {
        place.get().executeJs("accordRoom.read(this)");
    }

    private Element place(DecisionEvent event) {
        return switch (event) {
            case DecisionEvent.CommentMade e -> said(e.decision(), e.comment(), e.thread());
            case DecisionEvent.ThreadSettled e -> begun(e.decision(), e.thread());
            case DecisionEvent.ThreadReopened e -> begun(e.decision(), e.thread());
            default ->
                    decisions
                            .row(event.decision())
                            .map(panel -> panel.place(event))
                            .orElseGet(talk::getElement);
        };
    }

    private Element begun(DecisionId decision, ThreadId thread) {
        return said(decision, new CommentId(thread.value()), thread);
    }

    /** In the talk, or below the reason that it answers. */
    private Element said(DecisionId decision, CommentId comment, @Nullable ThreadId thread) {
        return talk.place(comment)
                .or(() ->
                        Optional.ofNullable(thread)
                                .flatMap(begun ->
                                        decisions
                                                .row(decision)
                                                .flatMap(panel -> panel.reason(begun))))
                .orElseGet(talk::getElement);
    }

    private Component place(IssueEvent event) {
        return switch (event) {
            case IssueEvent.IssueRaised e -> about;
            case IssueEvent.SignNoted e -> about;
            case IssueEvent.IssueAcknowledged e -> about;
            case IssueEvent.PositionStated e -> hats;
            case IssueEvent.PositionRestated e -> hats;
            case IssueEvent.RestatementMarked e -> hats;
            case IssueEvent.HatsSkipAccepted e -> hats;
            case IssueEvent.HatsSwapped e -> hats;
            default -> after;
        };
    }
}
