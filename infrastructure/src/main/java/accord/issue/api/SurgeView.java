package accord.issue.api;

import accord.repairs.query.SurgeSummary;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A surge in a list. */
record SurgeView(
        @Schema(example = "s1f2e3d4c5b6a7908172635445") String id,
        @Schema(description = "null for all trades", example = "Heating", nullable = true)
                @Nullable String trade,
        @Schema(description = "null for all areas", example = "North", nullable = true)
                @Nullable String area,
        @Schema(description = "its first day", example = "2026-11-09", format = "date") String from,
        @Schema(description = "its last day so far", example = "2026-11-22", format = "date")
                String to,
        @Schema(description = "requests in that time", example = "214") int count,
        @Schema(description = "how many were to be expected", example = "119.6") double expected,
        @Schema(description = "how many would still have been ordinary", example = "151.2")
                double upper,
        @Schema(
                        description = "the issue that it opened; null where it opened none",
                        example = "s1f2e3d4c5b6a7908172635445-issue",
                        nullable = true)
                @Nullable String issueId,
        @Schema(description = "null for all of them", example = "Emergency", nullable = true)
                @Nullable String priority,
        @Schema(
                        description = "null for all dangers and none",
                        example = "Damp and mould",
                        nullable = true)
                @Nullable String hazard) {

    static SurgeView of(SurgeSummary surge, @Nullable String issue) {
        return new SurgeView(
                surge.id().value(),
                surge.trade(),
                surge.area(),
                surge.from().toString(),
                surge.to().toString(),
                surge.count(),
                surge.expected(),
                surge.upper(),
                issue,
                surge.priority(),
                surge.hazard());
    }
}
