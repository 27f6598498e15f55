package accord.issue.api;

import accord.issue.Action;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that a side does after agreement. */
public record ActionView(
        @Schema(example = "a3v7m2q5x8z4b6n1c9d0f2g4h6") String id,
        @Schema(example = "Book the community hall") String what,
        @Schema(description = "the organisation", example = "homes") String side,
        @Schema(description = "the member who sees to it", example = "m7q2k9x4c1v8b3n6z5d0f2g4h6")
                String owner,
        @Schema(example = "2026-12-01", format = "date") String dueOn,
        @Schema(description = "null while it is open", nullable = true) @Nullable ActView done,
        @Schema(
                        description = "what shows that it was done",
                        example = "Hall booked, see order 4711",
                        nullable = true)
                @Nullable String evidence) {

    static ActionView of(Action action) {
        return new ActionView(
                action.id().value(),
                action.what(),
                action.side().value(),
                action.owner().value(),
                action.dueOn().toString(),
                ActView.orNull(action.done()),
                action.evidence().isEmpty() ? null : action.evidence());
    }
}
