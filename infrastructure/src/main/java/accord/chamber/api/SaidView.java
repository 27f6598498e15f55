package accord.chamber.api;

import accord.member.Act;
import io.swagger.v3.oas.annotations.media.Schema;

/** Something that somebody said. */
record SaidView(
        @Schema(description = "its place in the talk, from 1", example = "1") int id,
        @Schema(example = "Ten thousand is what we can do.") String text,
        @Schema(description = "the member", example = "m7q2k9x4c1v8b3n6z5d0f2g4h6") String by,
        @Schema(description = "the organisation", example = "homes") String side,
        @Schema(example = "2026-11-23T17:00:00Z", format = "date-time") String at) {

    static SaidView of(int id, String text, Act act) {
        return new SaidView(id, text, act.by().value(), act.side().value(), act.at().toString());
    }
}
