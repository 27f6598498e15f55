package accord.repairs.api;

import accord.repairs.query.ImportReport;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What became of an import. */
record ImportView(
        @Schema(description = "newly stored", example = "812") long accepted,
        @Schema(description = "known, and nothing new", example = "3") long duplicates,
        @Schema(description = "known, and something new", example = "5") long updated,
        @Schema(
                        description =
                                "news of requests that nobody has reported yet, kept until somebody does",
                        example = "0")
                long waiting,
        @Schema(description = "rows that could not be taken", example = "1") long rejectedCount,
        @Schema(description = "the first 1,000 of these") List<RowView> rejected,
        @Schema(
                        description =
                                "what is odd about rows that were taken all the same, a sentence each",
                        example =
                                "[\"All 1,000 rows are of one trade and one area: is that what the columns say?\"]")
                List<String> remarks) {

    record RowView(
            @Schema(description = "from 1, as an editor counts them", example = "17") long line,
            @Schema(example = "reportedAt") String field,
            @Schema(example = "is not a date") String reason) {
        static RowView of(ImportReport.Row row) {
            return new RowView(row.line(), row.field(), row.reason());
        }
    }

    static ImportView of(ImportReport report) {
        return new ImportView(
                report.accepted(),
                report.duplicates(),
                report.updated(),
                report.waiting(),
                report.rejectedCount(),
                report.rejected().stream().map(RowView::of).toList(),
                report.remarks());
    }
}
