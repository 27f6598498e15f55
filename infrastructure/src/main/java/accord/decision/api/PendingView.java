package accord.decision.api;

import accord.decision.Pending;
import accord.decision.Proposal;
import accord.decision.Version;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A consent that does not count yet. */
public record PendingView(
        @Schema(description = "the organisation", example = "homes") String side,
        @Schema(description = "the member", example = "m7q2k9x4c1v8b3n6z5d0f2g4h6") String by,
        @Schema(example = "2026-11-23T17:00:00Z", format = "date-time") String at,
        @Schema(
                        description = "what it waits for; null for a second signature",
                        example = "Subject to board",
                        nullable = true)
                @Nullable String condition,
        @Schema(example = "Weather permitting", nullable = true) @Nullable String reservation) {

    static List<PendingView> on(Version version, Proposal proposal) {
        return proposal.pending().values().stream()
                .filter(pending -> pending.version() == version.number())
                .map(PendingView::of)
                .sorted(Comparator.comparing(PendingView::side))
                .toList();
    }

    private static PendingView of(Pending pending) {
        return new PendingView(
                pending.act().side().value(),
                pending.act().by().value(),
                pending.act().at().toString(),
                said(pending.condition()),
                said(pending.reservation()));
    }

    private static @Nullable String said(String words) {
        return words.isEmpty() ? null : words;
    }
}
