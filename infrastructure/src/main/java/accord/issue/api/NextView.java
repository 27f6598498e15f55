package accord.issue.api;

import accord.issue.query.NextStep;
import accord.member.SideId;
import accord.text.api.Word;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a room needs next, and of whom. */
public record NextView(
        @Schema(
                        example = "consent",
                        allowableValues = {
                            "acknowledge",
                            "give-verdict",
                            "ask-for-a-response",
                            "state-position",
                            "restate-position",
                            "mark-restatement",
                            "propose",
                            "answer-objection",
                            "consent",
                            "add-actions",
                            "do-actions",
                            "measure-outcome",
                            "confirm-resolution",
                            "note-lessons"
                        })
                String step,
        @Schema(description = "the sides that can take it", example = "[\"homes\"]")
                List<String> waitingOn,
        @Schema(example = "k3v7m2q5x8z4b6n1c9d0f2g4h6-d1", nullable = true)
                @Nullable String decision,
        @Schema(example = "p3v7m2q5x8z4b6n1c9d0f2g4h6", nullable = true)
                @Nullable String proposal) {

    static NextView of(NextStep next) {
        return new NextView(
                Word.of(next.kind()),
                next.waitingOn().stream().map(SideId::value).sorted().toList(),
                next.decision() == null ? null : next.decision().value(),
                next.proposal() == null ? null : next.proposal().value());
    }
}
