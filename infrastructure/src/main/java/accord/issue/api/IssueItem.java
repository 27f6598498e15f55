package accord.issue.api;

import accord.issue.query.IssueSummary;
import accord.member.SideId;
import accord.text.api.Word;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An issue in a list. */
record IssueItem(
        @Schema(example = "k3v7m2q5x8z4b6n1c9d0f2g4h6") String id,
        @Schema(example = "c3v7m2q5x8z4b6n1c9d0f2g4h6") String contract,
        @Schema(example = "Heating: 214 requests where about 120 were to be expected") String title,
        @Schema(
                        example = "open",
                        allowableValues = {"open", "resolved"})
                String status,
        @Schema(description = "what it needs, as in the room's `next`", example = "consent")
                String step,
        @Schema(description = "the sides that can take it", example = "[\"homes\"]")
                List<String> waitingOn,
        @Schema(example = "2026-11-20T09:00:00Z", format = "date-time") String raisedAt,
        @Schema(
                        description = "when the last thing happened",
                        example = "2026-11-23T17:00:00Z",
                        format = "date-time")
                String since,
        @Schema(
                        description = "of its undecided decision",
                        example = "2026-12-01T17:00:00Z",
                        format = "date-time",
                        nullable = true)
                @Nullable String deadline,
        @Schema(
                        description = "the surge that is its evidence",
                        example = "s1f2e3d4c5b6a7908172635445",
                        nullable = true)
                @Nullable String surge,
        @Schema(description = "how many actions are not done yet", example = "2") int openActions) {

    static IssueItem of(IssueSummary issue) {
        return new IssueItem(
                issue.id().value(),
                issue.contract().value(),
                issue.title(),
                issue.resolved() ? "resolved" : "open",
                Word.of(issue.next()),
                issue.waitingOn().stream().map(SideId::value).sorted().toList(),
                issue.raisedAt().toString(),
                issue.since().toString(),
                issue.deadline() == null ? null : issue.deadline().toString(),
                issue.surge(),
                issue.openActions().size());
    }
}
