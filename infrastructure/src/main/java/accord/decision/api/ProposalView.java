package accord.decision.api;

import accord.decision.Origin;
import accord.decision.Proposal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the proposals that stand side by side. */
public record ProposalView(
        @Schema(example = "p3v7m2q5x8z4b6n1c9d0f2g4h6") String id,
        @Schema(example = "Weekend clinics") String title,
        @Schema(description = "what it started from, null for nothing", nullable = true)
                @Nullable OriginView origin,
        @Schema(description = "oldest first; the last one is current") List<VersionView> versions,
        @Schema(description = "what each side stood to last, whichever version it was")
                List<StandView> lastStands,
        @Schema(
                        description =
                                "what sides said when they took or left a stand, oldest first;"
                                        + " each can be answered")
                List<RemarkView> remarks) {

    static ProposalView of(Proposal proposal) {
        return new ProposalView(
                proposal.id().value(),
                proposal.title(),
                OriginView.of(proposal.origin()),
                proposal.versions().stream().map(v -> VersionView.of(v, proposal)).toList(),
                proposal.lastStands().values().stream()
                        .map(StandView::of)
                        .sorted(Comparator.comparing(StandView::at))
                        .toList(),
                proposal.remarks().stream().map(RemarkView::of).toList());
    }

    /** The version of another proposal that one started from. */
    public record OriginView(
            @Schema(example = "k3v7m2q5x8z4b6n1c9d0f2g4h6-d1") String decision,
            @Schema(example = "p3v7m2q5x8z4b6n1c9d0f2g4h6") String proposal,
            @Schema(example = "1") int version) {
        static @Nullable OriginView of(@Nullable Origin origin) {
            return origin == null
                    ? null
                    : new OriginView(
                            origin.decision().value(), origin.proposal().value(), origin.version());
        }
    }
}
