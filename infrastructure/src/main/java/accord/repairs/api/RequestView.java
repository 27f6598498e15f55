package accord.repairs.api;

import accord.repairs.RepairRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.TreeMap;

/** A request as it is known now. */
record RequestView(
        @Schema(description = "the system it comes from", example = "housing") String source,
        @Schema(description = "its number there", example = "R-1") String reference,
        @Schema(example = "2026-11-20T09:15:00Z", format = "date-time") String reportedAt,
        @Schema(description = "empty where none is named", example = "Heating") String trade,
        @Schema(description = "empty where none is named", example = "North") String area,
        @Schema(
                        description =
                                "what else is known, by the names that an import knows: priority, status, dueAt, …",
                        example = "{\"status\":\"Open\",\"property\":\"B-7\"}")
                Map<String, String> known) {

    static RequestView of(RepairRequest request) {
        Map<String, String> known = new TreeMap<>();
        request.words().forEach((field, text) -> known.put(field.key(), text));
        request.moments().forEach((field, at) -> known.put(field.key(), at.toString()));
        return new RequestView(
                request.source(),
                request.reference(),
                request.reportedAt().toString(),
                request.kind().trade(),
                request.kind().area(),
                known);
    }
}
