package accord.issue.api;

import accord.contract.ContractId;
import accord.contract.api.Needs;
import accord.contract.query.NotFound;
import accord.eventlog.query.CommandIds;
import accord.issue.IssueId;
import accord.issue.query.IncidentRooms;
import accord.member.Permission;
import accord.member.query.CurrentCaller;
import accord.repairs.IncidentId;
import accord.repairs.KnownIncident;
import accord.repairs.query.IncidentReports;
import accord.text.api.Given;
import accord.text.api.Listing;
import accord.text.api.Made;
import io.swagger.v3.oas.annotations.Operation;
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
@RequestMapping(Made.ROOT + "/contracts/{contract}/incidents")
@Tag(name = "Repairs")
class IncidentController {
    private final CurrentCaller callers;
    private final IncidentReports reports;
    private final IncidentRooms rooms;
    private final CommandIds ids;

    IncidentController(
            CurrentCaller callers, IncidentReports reports, IncidentRooms rooms, CommandIds ids) {
        this.callers = callers;
        this.reports = reports;
        this.rooms = rooms;
        this.ids = ids;
    }

    /** What somebody who takes the calls tells. */
    record IncidentGiven(
            @Schema(
                            description =
                                    "a building or block, a single line of at most 200 characters",
                            example = "Elm House")
                    @Nullable String building,
            @Schema(
                            description = "a single line of at most 200 characters",
                            example = "No heating since six this morning")
                    @Nullable String what,
            @Schema(
                            description = "how many homes it is about, if known, 1 to 10,000",
                            example = "40",
                            nullable = true)
                    @Nullable Integer homes) {}

    @Operation(
            summary = "The incidents of a contract's buildings",
            description = "In the order in which they were first told of.")
    @GetMapping
    Listing<IncidentView> list(
            @PathVariable String contract,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        int most = Given.limit(limit);
        List<KnownIncident> all = reports.of(callers.caller(), new ContractId(contract));
        return Listing.part(all, after, most, known -> known.id().value(), this::view);
    }

    @Operation(summary = "An incident")
    @GetMapping("/{incident}")
    IncidentView get(@PathVariable String contract, @PathVariable String incident) {
        return reports.find(
                        callers.caller(),
                        new ContractId(contract),
                        NotFound.unless(incident, IncidentId::new))
                .map(this::view)
                .orElseThrow(NotFound::new);
    }

    @Operation(
            summary = "Raise an incident before the requests show it",
            description =
                    "It opens an issue before all sides. Where an incident is known of the same building within three days, it is told there, and no second issue opens.")
    @PostMapping
    @Needs(Permission.CONTRIBUTOR)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<IncidentView> raise(
            @PathVariable String contract, @RequestBody IncidentGiven given) {
        KnownIncident known =
                rooms.raise(
                        callers.caller(),
                        new ContractId(contract),
                        new IncidentId("i" + ids.made()),
                        Given.text(given.building()),
                        Given.text(given.what()),
                        given.homes());
        return Made.at("/contracts/{c}/incidents/{i}", view(known), contract, known.id().value());
    }

    private IncidentView view(KnownIncident known) {
        return IncidentView.of(known, rooms.of(known.id()).map(IssueId::value).orElse(null));
    }
}
