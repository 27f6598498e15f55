package accord.decision.api;

import accord.decision.Objection;
import accord.decision.Proposal;
import accord.decision.Version;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A side's objection, which follows a proposal through its versions until it is resolved. */
public record ObjectionView(
        @Schema(example = "o3v7m2q5x8z4b6n1c9d0f2g4h6") String id,
        @Schema(description = "the organisation", example = "fixers") String side,
        @Schema(description = "the member", example = "m7q2k9x4c1v8b3n6z5d0f2g4h6") String by,
        @Schema(example = "2026-11-23T17:00:00Z", format = "date-time") String at,
        @Schema(description = "the version it was raised against", example = "1") int version,
        @Schema(example = "We have four engineers, not six.") String reason,
        @Schema(example = "Two clinics instead of three") String wouldResolve,
        @Schema(description = "whether it is still open", example = "true") boolean open,
        @Schema(
                        description = "when its author said it is resolved",
                        example = "2026-11-24T09:00:00Z",
                        format = "date-time",
                        nullable = true)
                @Nullable String resolvedAt) {

    static ObjectionView of(Objection objection) {
        return new ObjectionView(
                objection.id().value(),
                objection.act().side().value(),
                objection.act().by().value(),
                objection.act().at().toString(),
                objection.version(),
                objection.reason(),
                objection.wouldResolve(),
                objection.open(),
                objection.resolved() == null ? null : objection.resolved().at().toString());
    }

    /** Those that stood against a version at some time: not the later, nor the resolved before. */
    static List<ObjectionView> against(Version version, Proposal proposal) {
        return proposal.objections().stream()
                .filter(o -> o.version() <= version.number())
                .filter(o ->
                        o.version() == version.number()
                                || o.resolved() == null
                                || !o.resolved().at().isBefore(version.act().at()))
                .map(ObjectionView::of)
                .toList();
    }
}
