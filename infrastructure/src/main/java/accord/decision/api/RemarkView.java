package accord.decision.api;

import accord.decision.Remark;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** What a side said when it took or left its stand; answered by a comment in its thread. */
public record RemarkView(
        @Schema(
                        description = "the thread of the answers to it",
                        example = "r3f7a2b5c8d4e6a1b9c0d2f4a6")
                String thread,
        @Schema(
                        description =
                                "with what it was said: reservation, condition, lifted (a condition"
                                        + " is met), aside or withdrawal",
                        example = "reservation")
                String kind,
        @Schema(description = "the organisation", example = "homes") String side,
        @Schema(description = "the member", example = "m7q2k9x4c1v8b3n6z5d0f2g4h6") String by,
        @Schema(example = "2026-11-23T17:00:00Z", format = "date-time") String at,
        @Schema(description = "the version that it is about", example = "2") int version,
        @Schema(example = "Only for heating") String text) {

    static RemarkView of(Remark remark) {
        return new RemarkView(
                remark.id().value(),
                remark.kind().name().toLowerCase(Locale.ROOT),
                remark.act().side().value(),
                remark.act().by().value(),
                remark.act().at().toString(),
                remark.version(),
                remark.text());
    }
}
