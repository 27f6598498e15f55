package accord.decision.api;

import accord.decision.DecisionEvent.DecisionAgreed;
import accord.decision.Stand;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was agreed, sealed with who consented and when. */
public record SealView(
        @Schema(example = "p3v7m2q5x8z4b6n1c9d0f2g4h6") String proposal,
        @Schema(example = "2") int version,
        @Schema(example = "Two heating clinics each weekend until Christmas.") String text,
        @Schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                String textHash,
        VersionView.TermsView terms,
        @Schema(description = "null where there are none", nullable = true)
                @Nullable FieldsBody fields,
        @Schema(example = "2026-11-23T17:00:00Z", format = "date-time") String at,
        List<StandView> consents,
        List<StandView> asides,
        @Schema(description = "that were still open when the others agreed")
                List<ObjectionView> objections) {

    static SealView of(DecisionAgreed seal) {
        return new SealView(
                seal.proposal().value(),
                seal.version(),
                seal.wording().text(),
                seal.textHash(),
                VersionView.TermsView.of(seal.wording().terms()),
                FieldsBody.of(seal.wording().fields()),
                seal.act().at().toString(),
                StandView.of(seal.stands().values(), Stand.Kind.CONSENT, seal.version()),
                StandView.of(seal.stands().values(), Stand.Kind.ASIDE, seal.version()),
                seal.openObjections().stream().map(ObjectionView::of).toList());
    }
}
