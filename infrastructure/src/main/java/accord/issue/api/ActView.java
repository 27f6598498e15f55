package accord.issue.api;

import accord.member.Act;
import accord.member.SideId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who did something for which side, and when. */
public record ActView(
        @Schema(description = "the organisation", example = "homes") String side,
        @Schema(description = "the member", example = "m7q2k9x4c1v8b3n6z5d0f2g4h6") String by,
        @Schema(example = "2026-11-23T17:00:00Z", format = "date-time") String at) {

    static ActView of(Act act) {
        return new ActView(act.side().value(), act.by().value(), act.at().toString());
    }

    static @Nullable ActView orNull(@Nullable Act act) {
        return act == null ? null : of(act);
    }

    static List<ActView> of(Map<SideId, Act> acts) {
        return acts.values().stream()
                .map(ActView::of)
                .sorted(Comparator.comparing(ActView::at).thenComparing(ActView::side))
                .toList();
    }
}
