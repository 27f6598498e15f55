package accord.protocol.api;

import accord.decision.DecisionState;
import accord.decision.api.LadderView;
import accord.protocol.ProtocolEvent.ProtocolAgreed;
import accord.protocol.ProtocolState;
import accord.text.api.Word;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the sides of a contract communicate, as programs read it. */
record ProtocolView(
        @Schema(
                        description =
                                "null while nothing is agreed: then all are told when a time"
                                        + " box runs out, and nothing more happens",
                        nullable = true)
                @Nullable InForce inForce,
        @Schema(
                        description =
                                "where decisions go whose time box runs out; null for nowhere",
                        nullable = true)
                @Nullable LadderView ladder,
        @Schema(description = "what the sides were asked to decide about it, oldest first")
                List<About> decisions) {

    /** The agreement that is in force; the whole text is in its decision. */
    record InForce(
            @Schema(example = "c3v7m2q5x8z4b6n1c9d0f2g4h6-protocol-v1") String decision,
            @Schema(example = "p3v7m2q5x8z4b6n1c9d0f2g4h6") String proposal,
            @Schema(example = "2") int version,
            @Schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                    String textHash,
            @Schema(example = "2026-11-23T17:00:00Z", format = "date-time") String since,
            @Schema(
                            description = "when it is to be looked at again",
                            example = "2027-05-01T00:00:00Z",
                            format = "date-time",
                            nullable = true)
                    @Nullable String reviewAt,
            @Schema(description = "whether that time has come", example = "false")
                    boolean reviewDue) {}

    /** A decision about it. */
    record About(
            @Schema(example = "c3v7m2q5x8z4b6n1c9d0f2g4h6-protocol-v1") String id,
            @Schema(example = "How do we communicate?") String question,
            @Schema(example = "frozen") String status,
            @Schema(
                            description =
                                    "whether it was agreed after another was in force, and is not",
                            example = "false")
                    boolean overtaken) {}

    static ProtocolView of(ProtocolState state, List<DecisionState> decisions) {
        return new ProtocolView(
                state.inForce() == null ? null : inForce(state.inForce(), state.reviewDue()),
                state.ladder().map(LadderView::of).orElse(null),
                decisions.stream().map(decision -> about(decision, state)).toList());
    }

    private static InForce inForce(ProtocolAgreed agreed, boolean reviewDue) {
        return new InForce(
                agreed.decision().value(),
                agreed.proposal().value(),
                agreed.version(),
                agreed.textHash(),
                agreed.act().at().toString(),
                agreed.reviewAt() == null ? null : agreed.reviewAt().toString(),
                reviewDue);
    }

    private static About about(DecisionState decision, ProtocolState state) {
        return new About(
                decision.opening().decision().value(),
                decision.opening().question(),
                Word.of(decision.status()),
                state.overtaken().containsKey(decision.opening().decision()));
    }
}
