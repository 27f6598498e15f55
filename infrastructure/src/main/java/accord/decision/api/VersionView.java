package accord.decision.api;

import accord.decision.Proposal;
import accord.decision.Stand;
import accord.decision.Terms;
import accord.decision.Version;
import accord.text.api.Word;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An immutable version of a proposal. */
public record VersionView(
        @Schema(description = "from 1", example = "2") int version,
        @Schema(example = "Two heating clinics each weekend until Christmas.") String text,
        @Schema(
                        description =
                                "SHA-256 of the text's UTF-8 bytes, in hexadecimal; of text, terms and fields where there are some",
                        example =
                                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                String textHash,
        TermsView terms,
        @Schema(description = "null where there are none", nullable = true)
                @Nullable FieldsBody fields,
        @Schema(description = "why it was written", example = "Four engineers are enough.")
                String reason,
        @Schema(description = "the version it was written on; 0 for the first", example = "1")
                int basedOn,
        @Schema(description = "the organisation", example = "fixers") String side,
        @Schema(description = "the member", example = "m7q2k9x4c1v8b3n6z5d0f2g4h6") String by,
        @Schema(example = "2026-11-23T17:00:00Z", format = "date-time") String at,
        @Schema(
                        description =
                                "by organisation, when it had this before it for the first time",
                        example = "{\"homes\":\"2026-11-23T17:04:00Z\"}")
                Map<String, String> seen,
        @Schema(description = "those in force; a new version ends all older ones")
                List<StandView> consents,
        @Schema(description = "sides that let the others agree without them")
                List<StandView> asides,
        @Schema(description = "what does not count yet: on a condition, or signed by one of two")
                List<PendingView> pending,
        @Schema(description = "that stood against this version at some time")
                List<ObjectionView> objections) {

    static VersionView of(Version version, Proposal proposal) {
        return new VersionView(
                version.number(),
                version.wording().text(),
                version.hash(),
                TermsView.of(version.wording().terms()),
                FieldsBody.of(version.wording().fields()),
                version.reason(),
                version.basedOn(),
                version.act().side().value(),
                version.act().by().value(),
                version.act().at().toString(),
                seen(version),
                StandView.of(proposal.stands().values(), Stand.Kind.CONSENT, version.number()),
                StandView.of(proposal.stands().values(), Stand.Kind.ASIDE, version.number()),
                PendingView.on(version, proposal),
                ObjectionView.against(version, proposal));
    }

    private static Map<String, String> seen(Version version) {
        Map<String, String> seen = new TreeMap<>();
        version.seen().forEach((side, at) -> seen.put(side.value(), at.toString()));
        return seen;
    }

    /** What a text says of itself. */
    public record TermsView(
            @Schema(
                            example = "operating-arrangement",
                            allowableValues = {
                                "operating-arrangement",
                                "instruction",
                                "variation",
                                "interim-relief"
                            })
                    String kind,
            @Schema(example = "2027-01-15", format = "date", nullable = true)
                    @Nullable String reviewOn,
            @Schema(description = "when it ends", example = "At the end of March.") String exit,
            @Schema(
                            description = "by what both sides will know whether it worked",
                            example = "No home without heat for more than 24 hours.")
                    String measure,
            @Schema(description = "what it costs at most", example = "4200.00", nullable = true)
                    @Nullable BigDecimal value) {
        static TermsView of(Terms terms) {
            return new TermsView(
                    Word.of(terms.kind()),
                    terms.reviewOn() == null ? null : terms.reviewOn().toString(),
                    terms.exit(),
                    terms.measure(),
                    terms.value() == null ? null : terms.value().amount());
        }
    }
}
