package accord.repairs.api;

import accord.contract.ContractId;
import accord.contract.api.Needs;
import accord.member.Permission;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import accord.repairs.query.ImportReport;
import accord.repairs.query.Mapping;
import accord.repairs.query.RequestImports;
import accord.text.api.Made;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Made.ROOT + "/contracts/{contract}/repair-requests")
@Tag(name = "Repairs")
class ImportController {
    private final CurrentCaller callers;
    private final RequestImports imports;

    ImportController(CurrentCaller callers, RequestImports imports) {
        this.callers = callers;
        this.imports = imports;
    }

    @Operation(
            summary = "Import repair requests",
            description =
                    "CSV, or work orders as JSON. The same again adds nothing. What cannot be taken is told by line, the rest goes through. When this answers, it is done.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "text/csv",
                                        schema = @Schema(type = "string"),
                                        examples =
                                                @ExampleObject(
                                                        "reference,reportedAt,trade,area\r\nR-1,2026-11-20 09:15,Heating,North\r\n")),
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(type = "object"),
                                        examples =
                                                @ExampleObject(
                                                        "{\"reference\":\"R-1\",\"reportedAt\":\"2026-11-20T09:15:00Z\",\"trade\":\"Heating\",\"area\":\"North\"}"))
                            }))
    @Parameter(name = "reference", description = COLUMN, example = "Job No")
    @Parameter(name = "reportedAt", description = COLUMN, example = "Raised")
    @Parameter(name = "trade", description = COLUMN, example = "Trade")
    @Parameter(name = "area", description = COLUMN, example = "Ward")
    @Parameter(name = "priority", description = COLUMN, example = "Priority")
    @Parameter(name = "status", description = COLUMN, example = "State")
    @Parameter(name = "dueAt", description = COLUMN, example = "Target")
    @Parameter(name = "completedAt", description = COLUMN, example = "Closed")
    @Parameter(name = "provider", description = COLUMN, example = "Contractor")
    @Parameter(name = "property", description = COLUMN, example = "Building")
    @Parameter(name = "hazard", description = COLUMN, example = "Hazard")
    @Parameter(name = "orderedAt", description = COLUMN, example = "Issued")
    @Parameter(name = "appointmentAt", description = COLUMN, example = "Appointment")
    @Parameter(name = "attendedAt", description = COLUMN, example = "Attended")
    @Parameter(name = "outcome", description = COLUMN, example = "Outcome")
    @Parameter(name = "outcomeReason", description = COLUMN, example = "Reason")
    @Parameter(name = "outcomeEvidence", description = COLUMN, example = "Evidence")
    @Parameter(name = "parent", description = COLUMN, example = "Parent Job")
    @Parameter(name = "value", description = COLUMN, example = "Value")
    @Parameter(name = "updatedAt", description = COLUMN, example = "Last Updated")
    @Parameter(
            name = "without",
            description = "what no column tells, though one has a usual name for it",
            example = "value,hazard")
    @Parameter(name = "source", description = "the system they come from", example = "housing")
    @Parameter(
            name = "timeZone",
            description = "of times that name none; the contract's where nothing is said",
            example = "Europe/London")
    @Parameter(
            name = "dateFormat",
            description = "of dates; found out from the column where nothing is said",
            example = "dd/MM/yyyy HH:mm")
    @Parameter(
            name = "remember",
            description = "whether files of this source are to be read so from now on",
            example = "true")
    @PostMapping
    @Needs(Permission.CONTRIBUTOR)
    ImportView take(
            @PathVariable String contract,
            @Parameter(hidden = true) @RequestParam Map<String, String> parameters,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse("nothing named");
        Caller caller = callers.caller();
        ContractId id = new ContractId(contract);
        Mapping mapping = Mapping.of(parameters);
        try {
            ImportReport report =
                    imports.take(caller, id, request.getInputStream(), type, mapping, rows -> {});
            if (Boolean.parseBoolean(parameters.get("remember"))) {
                imports.remember(caller, id, mapping);
            }
            return ImportView.of(report);
        } catch (RequestImports.UnknownFormat unknown) {
            throw problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, unknown);
        } catch (RequestImports.TooLarge large) {
            throw problem(HttpStatus.CONTENT_TOO_LARGE, large);
        }
    }

    private static final String COLUMN =
            "the name of the column, where the usual ones would not be understood";

    private static ErrorResponseException problem(HttpStatus status, RuntimeException cause) {
        String sentence = String.valueOf(cause.getMessage());
        return new ErrorResponseException(
                status, ProblemDetail.forStatusAndDetail(status, sentence), cause);
    }
}
