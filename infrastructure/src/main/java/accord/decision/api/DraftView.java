package accord.decision.api;

import accord.decision.Draft;
import accord.decision.ProposalId;
import accord.member.MemberId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is written together, as it stands. */
record DraftView(
        @Schema(example = "d3v7m2q5x8z4b6n1c9d0f2g4h6") String id,
        @Schema(example = "p3v7m2q5x8z4b6n1c9d0f2g4h6", nullable = true) @Nullable String proposal,
        @Schema(description = "the version it was begun from, or 0", example = "1") int basedOn,
        @Schema(description = "the member", example = "m7q2k9x4c1v8b3n6z5d0f2g4h6") String author,
        @Schema(description = "to all sides", example = "true") boolean opened,
        @Schema(
                        description =
                                "terms too; a table's rows are lines, its cells stand between bars",
                        example =
                                "{\"title\":\"Clinics\",\"text\":\"Two clinics each weekend.\",\"kind\":\"operating-arrangement\",\"reviewOn\":\"2027-01-15\",\"value\":\"\",\"exit\":\"\",\"measure\":\"\",\"reason\":\"\"}")
                Map<String, String> fields,
        @Schema(
                        description = "who changed each field last, of those that somebody changed",
                        example = "{\"reviewOn\":\"m7q2k9x4c1v8b3n6z5d0f2g4h6\"}")
                Map<String, String> changedBy) {
    static DraftView of(Draft draft) {
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, String> changedBy = new LinkedHashMap<>();
        draft.passages()
                .forEach((name, passage) -> {
                    fields.put(name, passage.text());
                    MemberId by = passage.by();
                    if (by != null) {
                        changedBy.put(name, by.value());
                    }
                });
        ProposalId proposal = draft.proposal();
        return new DraftView(
                draft.id().value(),
                proposal == null ? null : proposal.value(),
                draft.basedOn(),
                draft.author().value(),
                draft.opened(),
                fields,
                changedBy);
    }
}
