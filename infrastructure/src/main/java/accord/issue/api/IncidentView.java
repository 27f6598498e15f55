package accord.issue.api;

import accord.repairs.Incident;
import accord.repairs.KnownIncident;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An incident as it is known. */
record IncidentView(
        @Schema(example = "i1f2e3d4c5b6a7908172635445") String id,
        @Schema(example = "Elm House") String building,
        @Schema(
                        description =
                                "what the requests show; null while only somebody has told of it",
                        nullable = true)
                @Nullable Shown requests,
        @Schema(description = "what people said, oldest first") List<SaidView> said,
        @Schema(
                        description = "the issue that it opened; null where it opened none",
                        example = "i1f2e3d4c5b6a7908172635445-issue",
                        nullable = true)
                @Nullable String issueId) {

    /** What the requests show, times by the clock of the contract. */
    record Shown(
            @Schema(description = "empty where the source names none", example = "North")
                    String area,
            @Schema(description = "when the first was reported", example = "2026-12-30T10:20:00")
                    String from,
            @Schema(description = "when the last was", example = "2026-12-30T14:10:00") String to,
            @Schema(description = "how many requests", example = "12") int count,
            @Schema(description = "from how many homes", example = "9") int homes,
            @Schema(description = "how many were to be expected in half a day", example = "0.04")
                    double expected) {
        static Shown of(Incident seen) {
            return new Shown(
                    seen.area(),
                    seen.from().toString(),
                    seen.to().toString(),
                    seen.requests(),
                    seen.homes(),
                    seen.expected());
        }
    }

    /** What somebody said. */
    record SaidView(
            @Schema(example = "No heating since six this morning") String what,
            @Schema(description = "null where they did not know", example = "40", nullable = true)
                    @Nullable Integer homes,
            @Schema(description = "their organisation", example = "northfield-homes") String side,
            @Schema(example = "2026-12-30T10:05:00Z", format = "date-time") String at) {
        static SaidView of(KnownIncident.Said said) {
            return new SaidView(
                    said.what(),
                    said.homes(),
                    said.act().side().value(),
                    said.act().at().toString());
        }
    }

    static IncidentView of(KnownIncident known, @Nullable String issue) {
        Incident seen = known.seen();
        return new IncidentView(
                known.id().value(),
                known.building(),
                seen == null ? null : Shown.of(seen),
                known.said().stream().map(SaidView::of).toList(),
                issue);
    }
}
