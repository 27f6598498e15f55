package accord.decision.api;

import accord.decision.Stand;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A side's consent, or its standing aside. */
public record StandView(
        @Schema(description = "the organisation", example = "homes") String side,
        @Schema(description = "the member", example = "m7q2k9x4c1v8b3n6z5d0f2g4h6") String by,
        @Schema(example = "2026-11-23T17:00:00Z", format = "date-time") String at,
        @Schema(description = "the version consented to", example = "2") int version,
        @Schema(
                        description = "what was said with it; the reason, when standing aside",
                        example = "Subject to winter cover",
                        nullable = true)
                @Nullable String reservation,
        @Schema(
                        description = "who signed first, where two had to sign",
                        example = "m7q2k9x4c1v8b3n6z5d0f2g4h7",
                        nullable = true)
                @Nullable String signedBy) {

    static StandView of(Stand stand) {
        return new StandView(
                stand.act().side().value(),
                stand.act().by().value(),
                stand.act().at().toString(),
                stand.version(),
                stand.remark().isEmpty() ? null : stand.remark(),
                stand.signed() == null ? null : stand.signed().by().value());
    }

    static List<StandView> of(Collection<Stand> stands, Stand.Kind kind, int version) {
        return stands.stream()
                .filter(stand -> stand.kind() == kind && stand.version() == version)
                .map(StandView::of)
                .sorted(Comparator.comparing(StandView::at).thenComparing(StandView::side))
                .toList();
    }
}
