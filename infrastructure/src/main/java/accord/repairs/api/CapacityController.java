package accord.repairs.api;

import accord.contract.ContractId;
import accord.contract.api.Needs;
import accord.member.Permission;
import accord.member.query.CurrentCaller;
import accord.repairs.Capacity;
import accord.repairs.query.CapacityTable;
import accord.repairs.query.Surges;
import accord.text.api.Given;
import accord.text.api.Made;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Made.ROOT + "/contracts/{contract}/capacities")
@Tag(name = "Repairs")
class CapacityController {
    private final CurrentCaller callers;
    private final Surges surges;

    CapacityController(CurrentCaller callers, Surges surges) {
        this.callers = callers;
        this.surges = surges;
    }

    /** What a side can do in a week. */
    record CapacityView(
            @Schema(description = "empty for all trades", example = "Heating")
                    @Nullable String trade,
            @Schema(description = "its Monday", example = "2026-11-09", format = "date")
                    @Nullable String week,
            @Schema(description = "hours, people or approvals", example = "hours")
                    @Nullable String unit,
            @Schema(description = "how many of these", example = "240") @Nullable Double amount,
            @Schema(description = "how many repairs that allows", example = "80")
                    @Nullable Double repairs) {

        Capacity given() {
            return new Capacity(
                    Given.text(trade),
                    Given.day("week", week),
                    CapacityTable.unit(Given.text(unit)),
                    Given.required("amount", amount),
                    Given.required("repairs", repairs));
        }

        static CapacityView of(Capacity capacity) {
            return new CapacityView(
                    capacity.trade(),
                    capacity.week().toString(),
                    capacity.unit().key(),
                    capacity.amount(),
                    capacity.repairs());
        }
    }

    /** What the caller's side can do. */
    record Weeks(List<CapacityView> weeks) {}

    /** What a side said. */
    record SideView(
            @Schema(description = "its organisation", example = "kestrel-repairs") String side,
            List<CapacityView> weeks) {}

    /** What all sides said. */
    record AllView(List<SideView> items) {}

    @Operation(summary = "What each side says that it can do, week by week")
    @GetMapping
    AllView all(@PathVariable String contract) {
        return new AllView(
                surges.capacities(callers.caller(), new ContractId(contract)).entrySet().stream()
                        .map(e ->
                                new SideView(
                                        e.getKey().value(),
                                        e.getValue().stream().map(CapacityView::of).toList()))
                        .toList());
    }

    @Operation(
            summary = "Say what the caller's side can do",
            description =
                    "A later word on the same trade, week and unit goes before an earlier one.")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.CONTRIBUTOR)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Weeks> state(@PathVariable String contract, @RequestBody Weeks given) {
        surges.state(
                callers.caller(),
                new ContractId(contract),
                Given.list("weeks", given.weeks()).stream().map(CapacityView::given).toList());
        return Made.at("/contracts/{c}/capacities", given, contract);
    }

    @Operation(
            summary = "Say what the caller's side can do, as lines",
            description =
                    "A line a week: trade, week, unit, amount, repairs; a heading may stand first.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = "string"),
                                            examples =
                                                    @ExampleObject(
                                                            "trade,week,unit,amount,repairs\nHeating,2026-11-23,people,3,25"))))
    @PostMapping(consumes = "text/csv")
    @Needs(Permission.CONTRIBUTOR)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Weeks> stateLines(@PathVariable String contract, @RequestBody String lines) {
        List<Capacity> weeks = CapacityTable.read(lines);
        surges.state(callers.caller(), new ContractId(contract), weeks);
        Weeks stated = new Weeks(weeks.stream().map(CapacityView::of).toList());
        return Made.at("/contracts/{c}/capacities", stated, contract);
    }
}
