package accord.issue.ui;

import accord.issue.IssueEvent;
import accord.issue.Moment;
import accord.member.Act;
import accord.member.SideId;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;

/** What happened to an issue, as one sentence; the reader knows when and sees who. */
public final class IssueWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private IssueWords() {}

    /**
     * @param names what a side is called in its contract
     */
    public static String of(IssueEvent event, Function<SideId, String> names) {
        String side = names.apply(event.act().side());
        return switch (event) {
            case IssueEvent.IssueRaised e ->
                    e.surge() != null
                            ? "Accord saw the surge and told all sides"
                            : !isByAccord(e)
                                    ? side + " raised this issue"
                                    : "Accord saw the incident and told all sides";
            case IssueEvent.SignNoted e ->
                    switch (e.sign()) {
                        case SEEN_IN_REQUESTS -> "The requests show it too: " + e.words();
                        case SAID_BY_HAND -> side + " told more: " + e.words();
                        case SURGE_OVER -> "The surge is over. " + e.words();
                    };
            case IssueEvent.IssueAcknowledged e -> side + " acknowledged";
            case IssueEvent.PositionStated e -> side + " stated its position";
            case IssueEvent.PositionRestated e ->
                    side + " restated the position of " + names.apply(e.of());
            case IssueEvent.RestatementMarked e ->
                    side
                            + " marked the restatement by "
                            + names.apply(e.restatedBy())
                            + (e.fair() ? " as fair" : " as not fair yet");
            case IssueEvent.HatsSkipAccepted e -> side + " agreed to go on without restating";
            case IssueEvent.HatsSwapped e ->
                    e.skipped()
                            ? "All sides agreed to go on without restating"
                            : "All sides stood in each other's shoes";
            case IssueEvent.ResponseAgreed e -> "The agreed text became the response";
            case IssueEvent.ResponseOvertaken e ->
                    "The agreed text had been worked out on a response that is no longer in force";
            case IssueEvent.ActionAdded e ->
                    side + " added an action for " + names.apply(e.side()) + ": " + e.what();
            case IssueEvent.ActionNearedDue e -> "An action is due on " + day(e.dueOn());
            case IssueEvent.ReviewFellDue e ->
                    "The day has come to look at the response again: did it work?";
            case IssueEvent.ActionRescheduled e -> side + " moved an action to " + day(e.dueOn());
            case IssueEvent.ActionDone e -> side + " finished an action";
            case IssueEvent.ResolutionConfirmed e -> side + " says that this is resolved";
            case IssueEvent.IssueResolved e -> "All sides say that this is resolved";
            case IssueEvent.IssueReopened e -> side + " reopened this: " + e.reason();
            case IssueEvent.LessonNoted e -> side + " noted a lesson";
            case IssueEvent.LessonTaken e -> side + " brought in a lesson from before";
            case IssueEvent.OutcomeMeasured e ->
                    side
                            + (e.when() == Moment.BEFORE
                                    ? " noted the measure before: "
                                    : " noted the measure after: ")
                            + e.value();
        };
    }

    /** The reason or words that came with it; empty where there were none. */
    public static String why(IssueEvent event) {
        return switch (event) {
            case IssueEvent.IssueRaised e -> e.description();
            case IssueEvent.SignNoted e -> "";
            case IssueEvent.PositionStated e ->
                    "Condition: %s\nCan: %s\nNeeds: %s"
                            .formatted(
                                    e.position().condition(),
                                    e.position().can(),
                                    e.position().need());
            case IssueEvent.PositionRestated e -> e.text();
            case IssueEvent.RestatementMarked e -> e.correction();
            case IssueEvent.ActionAdded e -> "Due on " + day(e.dueOn());
            case IssueEvent.ActionNearedDue e -> "";
            case IssueEvent.ReviewFellDue e -> "";
            case IssueEvent.ActionRescheduled e -> e.reason();
            case IssueEvent.ActionDone e -> e.evidence();
            case IssueEvent.ResolutionConfirmed e -> e.note();
            case IssueEvent.IssueReopened e -> "";
            case IssueEvent.LessonNoted e -> e.lesson();
            case IssueEvent.LessonTaken e -> e.lesson();
            case IssueEvent.OutcomeMeasured e -> "";
            case IssueEvent.IssueAcknowledged e -> "";
            case IssueEvent.HatsSkipAccepted e -> "";
            case IssueEvent.HatsSwapped e -> "";
            case IssueEvent.ResponseAgreed e -> "";
            case IssueEvent.ResponseOvertaken e -> "";
            case IssueEvent.IssueResolved e -> "";
        };
    }

    private static boolean isByAccord(IssueEvent event) {
        return event.act().by().equals(Act.ofAccord(event.act().at()).by());
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }
}
