package accord.issue.api;

import accord.contract.ContractId;
import accord.decision.api.DecisionView;
import accord.issue.IssueEvent.IssueRaised;
import accord.issue.IssueEvent.LessonNoted;
import accord.issue.IssueEvent.ResponseAgreed;
import accord.issue.IssueState;
import accord.issue.Moment;
import accord.issue.Outcome;
import accord.issue.query.NextStep;
import accord.issue.query.Room;
import accord.member.SideId;
import accord.text.api.Word;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An issue and its decisions at one moment. */
public record RoomView(
        @Schema(example = "k3v7m2q5x8z4b6n1c9d0f2g4h6") String id,
        @Schema(example = "c3v7m2q5x8z4b6n1c9d0f2g4h6") String contract,
        @Schema(example = "Heating: 214 requests where about 120 were to be expected") String title,
        @Schema(example = "Most of them in the north.") String description,
        @Schema(
                        example = "open",
                        allowableValues = {"open", "resolved"})
                String status,
        @Schema(description = "who raised it; `accord` where a surge did") ActView raised,
        @Schema(
                        description = "the surge that is its evidence",
                        example = "s1f2e3d4c5b6a7908172635445",
                        nullable = true)
                @Nullable String surge,
        @Schema(example = "[\"fixers\",\"homes\"]") List<String> sides,
        NextView next,
        List<ActView> acknowledgements,
        HatsView hats,
        @Schema(description = "in the order in which they were opened")
                List<DecisionView> decisions,
        @Schema(description = "in the order in which they were arranged")
                List<SessionView> sessions,
        @Schema(description = "what sides did meanwhile of duty; none of it is agreed")
                List<MeasureView> measures,
        @Schema(description = "what is in force; null before", nullable = true)
                @Nullable ResponseView response,
        List<ActionView> actions,
        @Schema(description = "the sides that say it is resolved") List<ActView> resolutions,
        @Schema(description = "when every side had said so", nullable = true)
                @Nullable ActView resolved,
        List<LessonView> lessons,
        @Schema(description = "what the measure read, before and after") List<ReadingView> readings,
        @Schema(description = "lessons of other issues that were brought in")
                List<TakenView> taken) {

    /** What the sides agreed. */
    public record ResponseView(
            @Schema(example = "k3v7m2q5x8z4b6n1c9d0f2g4h6-d1") String decision,
            @Schema(example = "p3v7m2q5x8z4b6n1c9d0f2g4h6") String proposal,
            @Schema(example = "2") int version,
            @Schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                    String textHash,
            @Schema(example = "2026-11-23T17:00:00Z", format = "date-time") String at) {
        static @Nullable ResponseView of(@Nullable ResponseAgreed agreed) {
            return agreed == null
                    ? null
                    : new ResponseView(
                            agreed.decision().value(),
                            agreed.proposal().value(),
                            agreed.version(),
                            agreed.textHash(),
                            agreed.act().at().toString());
        }
    }

    /** What somebody learnt. */
    public record LessonView(
            @Schema(example = "Check boilers in September.") String lesson, ActView noted) {
        static LessonView of(LessonNoted noted) {
            return new LessonView(noted.lesson(), ActView.of(noted.act()));
        }
    }

    /** What the measure read. */
    public record ReadingView(
            @Schema(
                            example = "before",
                            allowableValues = {"before", "after"})
                    String when,
            @Schema(example = "214 requests a week") String value,
            ActView noted) {
        static List<ReadingView> of(Outcome outcome) {
            return Arrays.stream(Moment.values())
                    .flatMap(when -> outcome.at(when).stream())
                    .map(e -> new ReadingView(Word.of(e.when()), e.value(), ActView.of(e.act())))
                    .toList();
        }
    }

    /** A lesson of another issue. */
    public record TakenView(
            @Schema(description = "where it was learned", example = "k3v7m2q5x8z4b6n1c9d0f2g4h6")
                    String from,
            @Schema(example = "Check boilers in September.") String lesson) {}

    /** A room in which an issue was raised. */
    public static RoomView of(ContractId contract, Room room) {
        IssueState issue = room.issue();
        IssueRaised raised = issue.raising();
        Instant last = room.timeline().getLast().event().act().at();
        return new RoomView(
                raised.issue().value(),
                contract.value(),
                raised.title(),
                raised.description(),
                issue.isResolved() ? "resolved" : "open",
                ActView.of(raised.act()),
                raised.surge(),
                raised.sides().stream().map(SideId::value).sorted().toList(),
                NextView.of(NextStep.of(room)),
                ActView.of(issue.acknowledged()),
                HatsView.of(issue.hats()),
                room.decisions().values().stream().map(DecisionView::of).toList(),
                room.sessions().values().stream().map(SessionView::of).toList(),
                room.measures().all().stream().map(m -> MeasureView.of(m, last)).toList(),
                ResponseView.of(issue.response()),
                issue.actions().stream().map(ActionView::of).toList(),
                ActView.of(issue.confirmed()),
                ActView.orNull(issue.resolved()),
                issue.lessons().stream().map(LessonView::of).toList(),
                ReadingView.of(issue.outcome()),
                issue.outcome().taken().stream()
                        .map(e -> new TakenView(e.from().value(), e.lesson()))
                        .toList());
    }
}
