package accord.issue.api;

import accord.issue.Measure;
import accord.text.api.Word;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What a side did of duty, without waiting for consent; never an agreement. */
record MeasureView(
        @Schema(example = "m3v7m2q5x8z4b6n1c9d0f2g4h6") String id,
        @Schema(example = "Make safe") String what,
        @Schema(example = "Gas smells in the stairwell.") String reason,
        @Schema(example = "Gas Safety Regulations 1998") String authority,
        @Schema(
                        description = "ends by itself; nothing moves that",
                        example = "2026-11-24T17:00:00Z",
                        format = "date-time")
                String expiresAt,
        @Schema(
                        example = "unanswered",
                        allowableValues = {
                            "unanswered",
                            "ratified",
                            "contested",
                            "ended",
                            "expired"
                        })
                String status,
        ActView taken,
        List<AnswerView> answers) {

    /** What another side said of it last. */
    record AnswerView(
            @Schema(example = "false") boolean ratified,
            @Schema(description = "why not, or a note", example = "It was no danger.") String words,
            ActView said) {}

    static MeasureView of(Measure measure, Instant now) {
        return new MeasureView(
                measure.taken().measure().value(),
                measure.taken().what(),
                measure.taken().reason(),
                measure.taken().authority(),
                measure.taken().expiresAt().toString(),
                Word.of(measure.status(now)),
                ActView.of(measure.taken().act()),
                measure.answers().values().stream()
                        .sorted(Comparator.comparing(a -> a.act().at()))
                        .map(a -> new AnswerView(a.ratified(), a.words(), ActView.of(a.act())))
                        .toList());
    }
}
