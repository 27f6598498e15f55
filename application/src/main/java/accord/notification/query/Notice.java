package accord.notification.query;

import accord.contract.ContractId;
import accord.decision.ProposalId;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import accord.issue.IssueId;
import accord.member.Act;
import accord.member.MemberId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a member is told.
 *
 * @param to who is told
 * @param position of the event in the log: a member's notices ascend with it
 * @param contract where it happened
 * @param issue the issue that it is about, null where it is about none
 * @param proposal the proposal, likewise
 * @param version of the proposal, 0 where it is about none
 * @param about the title or name of what it is about, as it was then
 * @param act who did it, for which side, when
 */
public record Notice(
        MemberId to,
        long position,
        Kind kind,
        ContractId contract,
        @Nullable IssueId issue,
        @Nullable ProposalId proposal,
        int version,
        String about,
        Act act) {

    /** What happened. */
    public enum Kind {
        SURGE_SEEN,
        SURGE_OVER,
        INCIDENT_SEEN,
        INCIDENT_RAISED,
        INCIDENT_SHOWS,
        INCIDENT_SAID,
        ISSUE_RAISED,
        ISSUE_ACKNOWLEDGED,
        POSITION_STATED,
        RESPONSE_ASKED,
        PROPOSED,
        AMENDED,
        CONSENT_VOIDED,
        COMMENTED,
        MENTIONED,
        CONSENTED,
        SIGNED_BY_ONE,
        CONSENTED_ON_CONDITION,
        CONSENT_WITHDRAWN,
        OBJECTED,
        OBJECTION_RESOLVED,
        AGREED,
        RESPONSE_OVERTAKEN,
        TIME_BOX_OVER,
        SCORES_REVEALED,
        MEASURE_TAKEN,
        MEASURE_RATIFIED,
        MEASURE_CONTESTED,
        MEASURE_OVER,
        ACTION_ADDED,
        ACTION_YOURS,
        ACTION_DONE,
        OUTCOME_MEASURED,
        RESOLUTION_CONFIRMED,
        RESOLVED,
        REOPENED,
        SESSION_SCHEDULED,
        SESSION_MOVED,
        SESSION_CANCELLED,
        SESSION_STARTED,
        VERDICT_GIVEN,
        CHECKPOINT_CONCLUDED,
        CONTRACT_WAITS,
        SIDE_JOINED,
        CHECKPOINT_SENT,
        ESCALATED,
        EXTENSION_PROPOSED,
        TIME_BOX_EXTENDED,
        PROTOCOL_OVERTAKEN,
        PROTOCOL_REVIEW_DUE,
        SESSION_NEAR,
        ACTION_NEAR,
        REVIEW_DUE
    }

    String place() {
        return place(to, position);
    }

    /** Where a member's notice of a position is kept. */
    static String place(MemberId member, long position) {
        return "%s~%019d".formatted(member.value(), position);
    }

    static Shelf<Notice> on(Shelves shelves) {
        return shelves.shelf(
                "notices", Notice.class, Map.of("to", notice -> List.of(notice.to().value())));
    }
}
