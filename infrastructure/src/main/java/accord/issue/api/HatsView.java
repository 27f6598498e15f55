package accord.issue.api;

import accord.issue.Hats;
import accord.issue.IssueEvent.PositionStated;
import accord.issue.Restatement;
import accord.member.SideId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sides in each other's shoes. */
public record HatsView(
        @Schema(description = "whether every restatement was marked fair", example = "false")
                boolean swapped,
        @Schema(description = "whether the sides agreed to skip it", example = "false")
                boolean skipped,
        List<PositionView> positions,
        List<RestatementView> restatements,
        @Schema(description = "the sides that would skip it", example = "[]")
                List<String> skipping) {

    static HatsView of(Hats hats) {
        return new HatsView(
                hats.isSwapped(),
                Boolean.TRUE.equals(hats.swapped()),
                hats.positions().values().stream()
                        .map(PositionView::of)
                        .sorted(Comparator.comparing(PositionView::side))
                        .toList(),
                hats.restatements().values().stream()
                        .map(RestatementView::of)
                        .sorted(
                                Comparator.comparing(RestatementView::side)
                                        .thenComparing(RestatementView::of))
                        .toList(),
                hats.skipping().stream().map(SideId::value).sorted().toList());
    }

    /** Where a side stands, in its own words. */
    public record PositionView(
            @Schema(example = "homes") String side,
            @Schema(example = "Two hundred homes without heat.") String condition,
            @Schema(example = "Open our halls.") String can,
            @Schema(example = "Engineers at weekends.") String need,
            @Schema(description = "the member", example = "m7q2k9x4c1v8b3n6z5d0f2g4h6") String by,
            @Schema(example = "2026-11-23T17:00:00Z", format = "date-time") String at) {
        static PositionView of(PositionStated stated) {
            return new PositionView(
                    stated.act().side().value(),
                    stated.position().condition(),
                    stated.position().can(),
                    stated.position().need(),
                    stated.act().by().value(),
                    stated.act().at().toString());
        }
    }

    /** A side's position in another's words. */
    public record RestatementView(
            @Schema(description = "who restated it", example = "fixers") String side,
            @Schema(description = "whose position it is", example = "homes") String of,
            @Schema(example = "You have many cold homes, and halls to help them.") String text,
            @Schema(
                            description = "what that side says; null before it said so",
                            example = "true",
                            nullable = true)
                    @Nullable Boolean fair,
            @Schema(
                            description = "what is not right yet",
                            example = "They are heated.",
                            nullable = true)
                    @Nullable String correction,
            @Schema(description = "the member", example = "m7q2k9x4c1v8b3n6z5d0f2g4h6") String by,
            @Schema(example = "2026-11-23T17:00:00Z", format = "date-time") String at) {
        static RestatementView of(Restatement restatement) {
            return new RestatementView(
                    restatement.act().side().value(),
                    restatement.of().value(),
                    restatement.text(),
                    restatement.fair(),
                    restatement.correction().isEmpty() ? null : restatement.correction(),
                    restatement.act().by().value(),
                    restatement.act().at().toString());
        }
    }
}
