package accord.repairs.api;

import accord.repairs.Import;
import accord.repairs.query.ImportRequests.Known;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An import, and what was made of it since. */
record KnownImportView(
        @Schema(example = "k1j0kc4suriknj27c84oul3hcc") String id,
        @Schema(description = "the system they come from", example = "housing") String source,
        @Schema(description = "the organisation that brought it in", example = "harbourside-homes")
                String side,
        @Schema(
                        description = "when it was brought in",
                        example = "2026-11-22T09:15:00Z",
                        format = "date-time")
                String at,
        @Schema(
                        description = "SHA-256 of what was sent",
                        example =
                                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                String fileHash,
        @Schema(description = "requests that were new", example = "812") long accepted,
        @Schema(description = "known, and nothing new", example = "3") long duplicates,
        @Schema(description = "known, and something new", example = "5") long updated,
        @Schema(description = "rows that could not be taken", example = "1") long rejected,
        @Schema(
                        description = "the first day on which one was reported",
                        example = "2026-11-02",
                        format = "date",
                        nullable = true)
                @Nullable String from,
        @Schema(description = "the last", example = "2026-11-22", format = "date", nullable = true)
                @Nullable String to,
        @Schema(description = "whether it was taken back", example = "false") boolean takenBack,
        @Schema(description = "whether the caller may take it back", example = "true")
                boolean mayTakeBack) {

    static KnownImportView of(Known known) {
        Import imported = known.imported();
        return new KnownImportView(
                imported.id().value(),
                imported.source(),
                known.side().value(),
                known.by().at().toString(),
                imported.fileHash(),
                imported.accepted(),
                imported.duplicates(),
                imported.updated(),
                imported.rejected(),
                day(imported.from()),
                day(imported.to()),
                known.takenBack(),
                known.mayTakeBack());
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
