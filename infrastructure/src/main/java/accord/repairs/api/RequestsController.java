package accord.repairs.api;

import accord.contract.ContractId;
import accord.contract.api.Needs;
import accord.member.Permission;
import accord.member.query.CurrentCaller;
import accord.repairs.Level;
import accord.repairs.query.ImportRequests;
import accord.repairs.query.KnownRequests;
import accord.repairs.query.RequestStore.Kept;
import accord.text.api.Given;
import accord.text.api.Listing;
import accord.text.api.Made;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Made.ROOT + "/contracts/{contract}/repair-requests")
@Tag(name = "Repairs")
class RequestsController {
    private final CurrentCaller callers;
    private final KnownRequests requests;
    private final ImportRequests imports;

    RequestsController(CurrentCaller callers, KnownRequests requests, ImportRequests imports) {
        this.callers = callers;
        this.requests = requests;
        this.imports = imports;
    }

    /** Whose words are erased, and why. */
    record Erasure(
            @Schema(example = "housing") @Nullable String source,
            @Schema(example = "R-1") @Nullable String reference,
            @Schema(example = "The tenant asked for it.") @Nullable String reason) {}

    @Operation(
            summary = "Repair requests as they are known",
            description =
                    "By week of their report, then by trade and area. At most two years at once. Auditors get no property, outcomeReason or outcomeEvidence.")
    @GetMapping
    Listing<RequestView> list(
            @PathVariable String contract,
            @Parameter(description = "the first day", example = "2026-11-02")
                    @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(description = "the last day", example = "2026-11-22")
                    @RequestParam(required = false)
                    @Nullable String to,
            @Parameter(description = "only these", example = "Heating")
                    @RequestParam(required = false)
                    @Nullable String trade,
            @Parameter(description = "only these", example = "North")
                    @RequestParam(required = false)
                    @Nullable String area,
            @Parameter(description = "only these", example = "Emergency")
                    @RequestParam(required = false)
                    @Nullable String priority,
            @Parameter(description = "only these", example = "Damp and mould")
                    @RequestParam(required = false)
                    @Nullable String hazard,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        int most = Given.limit(limit);
        List<Kept> found =
                requests.requests(
                        callers.caller(),
                        new ContractId(contract),
                        new Level(trade, area, priority, hazard),
                        from == null ? null : Given.day("from", from),
                        to == null ? null : Given.day("to", to),
                        after,
                        most + 1);
        return Listing.of(found, most, Kept::place, kept -> RequestView.of(kept.request()));
    }

    @Operation(
            summary = "All that was ever told of one request",
            description =
                    "Each version with the time at which it was first seen here, and with the words that are kept apart.")
    @GetMapping("/versions")
    StoryView versions(
            @PathVariable String contract,
            @Parameter(example = "housing") @RequestParam(required = false) @Nullable String source,
            @Parameter(example = "R-1") @RequestParam(required = false)
                    @Nullable String reference) {
        return StoryView.of(
                requests.story(
                        callers.caller(),
                        new ContractId(contract),
                        Given.required("source", source),
                        Given.required("reference", reference)));
    }

    @Operation(
            summary = "Erase what may speak of people from a request, for ever",
            description =
                    "The words that are kept apart, the name of the building, and why and by what an outcome is known. The request stays, and counts.")
    @PostMapping("/erasures")
    @Needs(Permission.CONTRIBUTOR)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Erasure> erase(@PathVariable String contract, @RequestBody Erasure given) {
        imports.erase(
                callers.caller(),
                new ContractId(contract),
                Given.required("source", given.source()),
                Given.required("reference", given.reference()),
                Given.text(given.reason()));
        return Made.at("/contracts/{c}/repair-requests/versions", given, contract);
    }
}
