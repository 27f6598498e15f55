package accord.decision.api;

import accord.decision.DecisionEvent.DecisionEscalated;
import accord.decision.Ladder;
import accord.decision.Rung;
import accord.member.SideId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An escalation ladder, and where on it a decision is. */
public record LadderView(
        @Schema(
                        description = "the decision in which the sides agreed on it",
                        example = "c3v7m2q5x8z4b6n1c9d0f2g4h6-protocol-v1")
                String agreedIn,
        @Schema(
                        description = "the rung that a decision is on, from 1; null for none",
                        example = "1",
                        nullable = true)
                @Nullable Integer rung,
        @Schema(
                        description = "when it came there",
                        example = "2026-12-01T17:00:03Z",
                        format = "date-time",
                        nullable = true)
                @Nullable String since,
        @Schema(description = "from the lowest") List<RungView> rungs) {

    /** A rung of it. */
    public record RungView(
            @Schema(example = "Contract managers") String name,
            @Schema(description = "how long its time box is", example = "72") int hours,
            @Schema(description = "who it is for each side") List<SeatView> seats) {}

    /** Who it is for a side. */
    public record SeatView(
            @Schema(example = "homes") String side,
            @Schema(example = "Head of repairs") String who) {}

    /** With no decision on it. */
    public static LadderView of(Ladder ladder) {
        return new LadderView(
                ladder.agreedIn().value(),
                null,
                null,
                ladder.rungs().stream().map(LadderView::rung).toList());
    }

    static LadderView of(DecisionEscalated step) {
        return new LadderView(
                step.ladder().agreedIn().value(),
                step.rung(),
                step.act().at().toString(),
                of(step.ladder()).rungs());
    }

    private static RungView rung(Rung rung) {
        return new RungView(
                rung.name(),
                rung.hours(),
                rung.seats().entrySet().stream()
                        .sorted(
                                Comparator.comparing(
                                        (Map.Entry<SideId, String> seat) -> seat.getKey().value()))
                        .map(seat -> new SeatView(seat.getKey().value(), seat.getValue()))
                        .toList());
    }
}
