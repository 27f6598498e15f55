package accord.audit.api;

import accord.audit.query.Entry;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

/** An event of a contract's record, as programs read it. */
public record EventLine(
        @Schema(description = "its number within the contract's record: 1, 2, 3, …", example = "42")
                long position,
        @Schema(example = "e3v7m2q5x8z4b6n1c9d0f2g4h6") String id,
        @Schema(description = "its stored name with revision", example = "decision.consent-given/1")
                String type,
        @Schema(description = "the member", example = "m7q2k9x4c1v8b3n6z5d0f2g4h6") String who,
        @Schema(description = "the organisation", example = "homes") String side,
        @Schema(example = "2026-11-23T17:00:00Z", format = "date-time") String at,
        @Schema(
                        description = "the event as it is stored",
                        implementation = Map.class,
                        example = "{\"version\":2}")
                @JsonRawValue
                String payload,
        @Schema(
                        description = "SHA-256 of the commit that holds it",
                        example =
                                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                String hash) {

    public static EventLine of(Entry entry) {
        return new EventLine(
                entry.position(),
                entry.id(),
                entry.type(),
                entry.who().value(),
                entry.side().value(),
                entry.at().toString(),
                entry.payload(),
                entry.hash());
    }
}
