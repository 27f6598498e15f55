package accord.issue.api;

import accord.session.SessionEvent.VerdictGiven;
import accord.session.SessionState;
import accord.session.api.AgendaView;
import accord.text.api.Word;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session of a room. */
public record SessionView(
        @Schema(example = "k3v7m2q5x8z4b6n1c9d0f2g4h6-s1") String id,
        @Schema(example = "k3v7m2q5x8z4b6n1c9d0f2g4h6") String issue,
        @Schema(example = "Winter pressure") String title,
        @Schema(
                        example = "running",
                        allowableValues = {"scheduled", "running", "ended", "cancelled"})
                String status,
        @Schema(example = "2026-11-23T17:00:00Z", format = "date-time") String startsAt,
        List<AgendaView.ItemView> agenda,
        @Schema(description = "the member who moves it on", example = "m7q2k9x4c1v8b3n6z5d0f2g4h6")
                String facilitator,
        @Schema(
                        description = "the side whose turn it is; null for who belongs to none",
                        example = "homes",
                        nullable = true)
                @Nullable String facilitating,
        @Schema(description = "whether it ends in a verdict of all sides", example = "false")
                boolean checkpoint,
        @Schema(description = "where it is; null while it does not run", nullable = true)
                @Nullable NowView now,
        @Schema(description = "everybody who was in the room while it ran")
                List<ActView> attendance,
        List<VerdictView> verdicts,
        @Schema(
                        description = "what every side said of a checkpoint; null before",
                        example = "continue",
                        allowableValues = {"continue", "change", "stop"},
                        nullable = true)
                @Nullable String concluded,
        @Schema(nullable = true) @Nullable ActView started,
        @Schema(nullable = true) @Nullable ActView ended) {

    /** The item that it is at. */
    public record NowView(
            @Schema(description = "its place in the agenda, from 0", example = "1") int item,
            @Schema(example = "2026-11-23T17:00:00Z", format = "date-time") String since,
            @Schema(
                            description = "when its time box ends; nothing follows from that",
                            example = "2026-11-23T17:10:00Z",
                            format = "date-time")
                    String until) {
        static @Nullable NowView of(SessionState.@Nullable Running item) {
            return item == null
                    ? null
                    : new NowView(item.number(), item.since().toString(), item.until().toString());
        }
    }

    /** How a side would end a checkpoint. */
    public record VerdictView(
            @Schema(example = "continue") String verdict,
            @Schema(example = "Calls are falling.") String note,
            ActView said) {
        static VerdictView of(VerdictGiven given) {
            return new VerdictView(Word.of(given.verdict()), given.note(), ActView.of(given.act()));
        }
    }

    static SessionView of(SessionState session) {
        var plan = session.plan();
        var side = session.facilitator().side();
        return new SessionView(
                plan.session().value(),
                plan.about(),
                plan.title(),
                Word.of(session.phase()),
                session.startsAt().toString(),
                AgendaView.items(plan.agenda()),
                session.facilitator().member().value(),
                side == null ? null : side.value(),
                plan.checkpoint(),
                NowView.of(session.item()),
                session.attendance().values().stream().map(ActView::of).toList(),
                session.verdicts().values().stream()
                        .map(VerdictView::of)
                        .sorted(Comparator.comparing(v -> v.said().at() + v.said().side()))
                        .toList(),
                session.concluded() == null ? null : Word.of(session.concluded()),
                ActView.orNull(session.started()),
                ActView.orNull(session.ended()));
    }
}
