package accord.issue.api;

import accord.repairs.SeenWeek;
import accord.repairs.Surge;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A surge with what it was seen in; computed again it comes out the same. */
record EvidenceView(
        @Schema(example = "s1f2e3d4c5b6a7908172635445") String id,
        @Schema(description = "null for all trades", example = "Heating", nullable = true)
                @Nullable String trade,
        @Schema(description = "null for all areas", example = "North", nullable = true)
                @Nullable String area,
        @Schema(description = "null for all of them", example = "Emergency", nullable = true)
                @Nullable String priority,
        @Schema(
                        description = "null for all dangers and none",
                        example = "Damp and mould",
                        nullable = true)
                @Nullable String hazard,
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
        @Schema(
                        description =
                                "going-on; intake-back once intake is ordinary again; over once what it left is worked off too, or nobody can see it; withdrawn without an import that was taken back",
                        example = "intake-back")
                String state,
        @Schema(description = "the rule that saw it", example = "improved Farrington")
                String detector,
        @Schema(description = "what that rule depends on", example = "{\"alpha\":\"0.005\"}")
                Map<String, String> parameters,
        @Schema(description = "its weeks, and up to a quarter of a year before them")
                List<WeekView> weeks) {

    /** A week as it was judged. */
    record WeekView(
            @Schema(description = "its Monday", example = "2026-11-09", format = "date")
                    String week,
            @Schema(example = "107") int count,
            @Schema(description = "null where nobody can say", example = "60.2", nullable = true)
                    @Nullable Double expected,
            @Schema(description = "null where nobody can say", example = "78.0", nullable = true)
                    @Nullable Double upper,
            @Schema(description = "whether there were too many", example = "true") boolean alarm) {
        static WeekView of(SeenWeek week) {
            return new WeekView(
                    week.week().toString(),
                    week.count(),
                    week.expected(),
                    week.upper(),
                    week.alarm());
        }
    }

    static EvidenceView of(Surge surge, String state, @Nullable String issue) {
        return new EvidenceView(
                surge.id().value(),
                surge.trade(),
                surge.area(),
                surge.priority(),
                surge.hazard(),
                surge.from().toString(),
                surge.to().toString(),
                surge.count(),
                surge.expected(),
                surge.upper(),
                issue,
                state,
                surge.detector(),
                surge.parameters(),
                surge.weeks().stream().map(WeekView::of).toList());
    }
}
