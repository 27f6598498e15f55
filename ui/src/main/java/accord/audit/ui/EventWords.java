package accord.audit.ui;

import accord.contract.ContractEvent;
import accord.contract.ui.ContractWords;
import accord.decision.DecisionEvent;
import accord.decision.RegisterEvent;
import accord.decision.ui.DecisionWords;
import accord.decision.ui.RegisterWords;
import accord.issue.IssueEvent;
import accord.issue.MeasureEvent;
import accord.issue.ui.IssueWords;
import accord.issue.ui.MeasureWords;
import accord.member.MemberId;
import accord.member.SideId;
import accord.protocol.ProtocolEvent;
import accord.protocol.ui.ProtocolWords;
import accord.repairs.RepairsEvent;
import accord.repairs.SurgeId;
import accord.repairs.ui.RepairsWords;
import accord.session.AgendaEvent;
import accord.session.SessionEvent;
import accord.session.ui.SessionWords;
import java.util.function.Function;

/**
 * Puts any event into words, by asking the feature that it belongs to.
 *
 * @param names what a side is called in the contract
 * @param people what a member is called
 * @param surges what a surge is about
 */
record EventWords(
        Function<SideId, String> names,
        Function<MemberId, String> people,
        Function<SurgeId, String> surges) {

    String of(Object event) {
        return switch (event) {
            case ContractEvent e -> ContractWords.of(e, names, people);
            case IssueEvent e -> IssueWords.of(e, names);
            case DecisionEvent e -> DecisionWords.of(e, names);
            case MeasureEvent e -> MeasureWords.of(e, names);
            case SessionEvent e -> SessionWords.of(e, names, people);
            case AgendaEvent e -> SessionWords.of(e, names);
            case RegisterEvent e -> RegisterWords.of(e, names, people);
            case RepairsEvent e -> RepairsWords.of(e, names, surges);
            case ProtocolEvent e -> ProtocolWords.of(e);
            default -> event.getClass().getSimpleName();
        };
    }

    static String why(Object event) {
        return switch (event) {
            case IssueEvent e -> IssueWords.why(e);
            case DecisionEvent e -> DecisionWords.why(e);
            case MeasureEvent e -> MeasureWords.why(e);
            case SessionEvent e -> SessionWords.why(e);
            default -> "";
        };
    }
}
