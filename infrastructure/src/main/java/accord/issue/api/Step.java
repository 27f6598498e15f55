package accord.issue.api;

import accord.issue.IssueId;
import io.swagger.v3.oas.annotations.media.Schema;

/** A step that a side took in a room. */
record Step(
        @Schema(description = "names the step within the room", example = "acknowledgement-homes")
                String id,
        @Schema(example = "k3v7m2q5x8z4b6n1c9d0f2g4h6") String issue,
        @Schema(example = "homes") String side,
        @Schema(description = "of the issue after this", example = "open") String status) {

    static Step of(String what, IssueId issue, IssueDesk desk) {
        String side = desk.caller().side().value();
        String status = desk.state(issue).isResolved() ? "resolved" : "open";
        return new Step(what + "-" + side, issue.value(), side, status);
    }
}
