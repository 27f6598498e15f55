package accord.notification.ui;

import accord.issue.ui.IssueTitle;
import accord.look.ui.Words;
import accord.member.SideId;
import accord.notification.query.Notice;
import accord.protocol.ui.ProtocolNavigation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;

/** What a notice says, as one sentence to the member who is told. */
final class NoticeWords {
    private NoticeWords() {}

    /**
     * @param names what a side is called in the notice's contract
     */
    static String of(Notice notice, Function<SideId, String> names) {
        String side = names.apply(notice.act().side());
        String called = IssueTitle.brief(notice.about());
        String about = "“" + called + "”";
        return switch (notice.kind()) {
            case SURGE_SEEN -> "Accord saw a surge: " + called;
            case SURGE_OVER -> "The surge is over: " + called;
            case INCIDENT_SEEN -> "Accord saw an incident: " + called;
            case INCIDENT_RAISED -> side + " raised an incident: " + called;
            case INCIDENT_SHOWS -> "The requests show it too: " + called;
            case INCIDENT_SAID -> side + " told more of the incident " + about;
            case ISSUE_RAISED -> side + " raised an issue: " + called;
            case ISSUE_ACKNOWLEDGED -> side + " acknowledged " + about;
            case POSITION_STATED -> side + " stated its position on " + about;
            case RESPONSE_ASKED -> side + " asked all sides: " + called;
            case PROPOSED -> side + " proposed " + about;
            case AMENDED -> side + " wrote version " + notice.version() + " of " + about;
            case CONSENT_VOIDED ->
                    side
                            + " wrote version "
                            + notice.version()
                            + " of "
                            + about
                            + ", which voided your side's consent";
            case MENTIONED -> side + " called you in the talk about " + about;
            case COMMENTED -> side + " commented on " + about;
            case CONSENTED -> side + " consented to version " + notice.version() + " of " + about;
            case SIGNED_BY_ONE ->
                    "One of two has signed "
                            + about
                            + " for "
                            + side
                            + "; a second negotiator of theirs has to sign too";
            case CONSENTED_ON_CONDITION ->
                    side
                            + " would consent to version "
                            + notice.version()
                            + " of "
                            + about
                            + " on a condition";
            case CONSENT_WITHDRAWN -> side + " withdrew its consent to " + about;
            case OBJECTED -> side + " objected to " + about;
            case OBJECTION_RESOLVED ->
                    side + " said that its objection to " + about + " is resolved";
            case AGREED -> "Agreed by all: " + about + ", version " + notice.version();
            case RESPONSE_OVERTAKEN ->
                    "What was agreed on " + about + " came after another response was in force";
            case SCORES_REVEALED -> "All sides have scored the proposals on " + about;
            case TIME_BOX_OVER -> "The time box of " + about + " ran out; nothing was agreed by it";
            case MEASURE_TAKEN -> side + " took an interim measure: " + called;
            case MEASURE_RATIFIED -> side + " ratified the interim measure " + about;
            case MEASURE_CONTESTED -> side + " contested the interim measure " + about;
            case MEASURE_OVER -> "The interim measure " + about + " is over";
            case ACTION_ADDED -> side + " added an action: " + called;
            case ACTION_YOURS -> side + " gave you an action: " + called;
            case ACTION_DONE -> side + " finished an action: " + called;
            case OUTCOME_MEASURED -> side + " noted what the measure of " + about + " read";
            case RESOLUTION_CONFIRMED -> side + " says that " + about + " is resolved";
            case RESOLVED -> "All sides say that " + about + " is resolved";
            case REOPENED -> side + " reopened " + about;
            case SESSION_SCHEDULED -> side + " asks the sides to meet on " + about;
            case SESSION_MOVED -> side + " gave the session on " + about + " another time";
            case SESSION_CANCELLED -> side + " cancelled the session on " + about;
            case SESSION_STARTED -> "The session on " + about + " has started";
            case VERDICT_GIVEN -> side + " said how the checkpoint on " + about + " should end";
            case CHECKPOINT_CONCLUDED -> "All sides said the same of the checkpoint on " + about;
            case CONTRACT_WAITS -> side + " asks your organisation to join " + about;
            case SIDE_JOINED -> side + " joined " + about;
            case ESCALATED -> "A time box ran out and nothing was agreed by it: " + called;
            case EXTENSION_PROPOSED -> side + " would give " + about + " longer";
            case TIME_BOX_EXTENDED -> "All sides gave " + about + " longer";
            case SESSION_NEAR -> "The session on " + about + " starts within the hour";
            case ACTION_NEAR -> "Your side's action: " + called;
            case REVIEW_DUE -> "It is the day to look again at " + about + ": did it work?";
            case PROTOCOL_OVERTAKEN ->
                    "What was agreed on how the sides of "
                            + about
                            + " communicate came after another text was in force";
            case PROTOCOL_REVIEW_DUE ->
                    "It is the day to look again at how the sides of " + about + " communicate";
            case CHECKPOINT_SENT ->
                    "A checkpoint to keep: how far the record of %s went before %s"
                            .formatted(about, Words.day(dayOf(notice)));
        };
    }

    /** Days of checkpoints are those of UTC. */
    private static LocalDate dayOf(Notice notice) {
        return LocalDate.ofInstant(notice.act().at(), ZoneOffset.UTC);
    }

    /** Where it leads. */
    static String link(Notice notice) {
        if (notice.kind() == Notice.Kind.CONTRACT_WAITS) {
            return "";
        }
        if (notice.kind() == Notice.Kind.CHECKPOINT_SENT) {
            return "contracts/" + notice.contract() + "/audit?proof";
        }
        if (notice.kind() == Notice.Kind.SIDE_JOINED) {
            return "contracts/" + notice.contract();
        }
        if (notice.issue() == null) {
            return ProtocolNavigation.to(notice.contract());
        }
        return "issues/"
                + notice.issue()
                + (notice.proposal() == null ? "" : "?proposal=" + notice.proposal());
    }

    /** Whether it asks for something rather than tells of something. */
    static boolean pressing(Notice notice) {
        return switch (notice.kind()) {
            case MEASURE_TAKEN,
                    SURGE_SEEN,
                    INCIDENT_SEEN,
                    INCIDENT_RAISED,
                    ISSUE_RAISED,
                    CONSENT_VOIDED,
                    OBJECTED,
                    ACTION_YOURS,
                    SESSION_STARTED,
                    SESSION_NEAR,
                    ACTION_NEAR,
                    REVIEW_DUE,
                    ESCALATED,
                    EXTENSION_PROPOSED,
                    PROTOCOL_REVIEW_DUE,
                    CONTRACT_WAITS ->
                    true;
            default -> false;
        };
    }
}
