package accord.decision.api;

import accord.decision.DecisionState;
import accord.decision.Score;
import accord.decision.ScoreSheet;
import accord.decision.Scoring;
import accord.member.SideId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

record ComparisonView(
        @Schema(description = "the decision", example = "k3v7m2q5x8z4b6n1c9d0f2g4h6-d1") String id,
        @Schema(description = "0 before criteria were set", example = "1") int round,
        @Schema(example = "[\"Speed\",\"Cost\"]") List<String> criteria,
        @Schema(description = "the sides that have scored", example = "[\"northhomes\"]")
                List<String> scoredBy,
        @Schema(description = "what your own side has scored; nobody else's") List<ScoreView> own,
        @Schema(description = "empty until every side has scored; then all at once")
                List<SheetView> revealed) {

    record ScoreView(
            @Schema(example = "p3v7m2q5x8z4b6n1c9d0f2g4h6") String proposal,
            @Schema(example = "2") int version,
            @Schema(description = "its place in `criteria`, from 0", example = "0") int criterion,
            @Schema(description = "1 worst to 5 best", example = "4") int points) {
        static ScoreView of(Score score) {
            return new ScoreView(
                    score.proposal().value(), score.version(), score.criterion(), score.points());
        }
    }

    record SheetView(
            @Schema(example = "northhomes") String side,
            @Schema(
                            description = "with which the commitment on record is recomputed",
                            example = "r4nd0mwxyz234567abcdefghij")
                    String salt,
            List<ScoreView> scores) {
        static SheetView of(Map.Entry<SideId, ScoreSheet> sheet) {
            return new SheetView(
                    sheet.getKey().value(),
                    sheet.getValue().salt(),
                    sheet.getValue().scores().stream().map(ScoreView::of).toList());
        }
    }

    static ComparisonView of(DecisionState decision, List<Score> own) {
        Scoring scoring = decision.scoring();
        return new ComparisonView(
                decision.opening().decision().value(),
                scoring.round(),
                scoring.criteria(),
                scoring.sealed().keySet().stream().map(SideId::value).sorted().toList(),
                own.stream().map(ScoreView::of).toList(),
                scoring.revealed().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey((a, b) -> a.value().compareTo(b.value())))
                        .map(SheetView::of)
                        .toList());
    }
}
