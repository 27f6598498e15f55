package accord.contract.api;

import accord.contract.ContractCommand.AcceptContract;
import accord.contract.ContractCommand.OpenContract;
import accord.contract.ContractId;
import accord.contract.ContractTerms;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.contract.query.NotFound;
import accord.eventlog.query.CommandIds;
import accord.member.Permission;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import accord.text.InvalidInput;
import accord.text.api.Given;
import accord.text.api.Listing;
import accord.text.api.Made;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
@RequestMapping(Made.ROOT + "/contracts")
@Tag(name = "Contracts")
class ContractController {
    private static final String ONE = "/contracts/{contract}";

    private final CurrentCaller callers;
    private final Contracts contracts;
    private final Desk desk;
    private final CommandIds ids;

    ContractController(CurrentCaller callers, Contracts contracts, Desk desk, CommandIds ids) {
        this.callers = callers;
        this.contracts = contracts;
        this.desk = desk;
        this.ids = ids;
    }

    @Operation(summary = "Your contracts, those that you may audit too")
    @GetMapping
    Listing<ContractView> list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        int most = Given.limit(limit);
        try {
            return Listing.of(
                    contracts.mine(callers.caller(), after, most + 1),
                    most,
                    summary -> summary.id().value(),
                    ContractView::of);
        } catch (NotFound unknown) {
            throw new InvalidInput("after", "is not a cursor of this list");
        }
    }

    @Operation(
            summary = "Open a contract",
            description =
                    "It must name your own organisation. The other sides see it when one of their negotiators has accepted it; you can work in it until then.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.NEGOTIATOR)
    ResponseEntity<ContractView> open(@RequestBody NewContract body) {
        Caller caller = callers.caller();
        ContractId contract = new ContractId(ids.made());
        ContractTerms terms = body.terms();
        if (contracts.state(contract).terms() == null) {
            desk.act(caller, contract, act -> new OpenContract(contract, terms, act));
        }
        return Made.at(
                ONE, ContractView.of(contract, contracts.visible(caller, contract)), contract);
    }

    @Operation(summary = "A contract")
    @GetMapping("/{contract}")
    ContractView get(@PathVariable String contract) {
        ContractId id = new ContractId(contract);
        return ContractView.of(id, contracts.visible(callers.caller(), id));
    }

    @Operation(
            summary = "Join a contract that names your organisation",
            description = "Takes a negotiator of your organisation. A body is not needed.")
    @PostMapping("/{contract}/acceptances")
    @ResponseStatus(HttpStatus.CREATED)
    @Invited
    ResponseEntity<ContractView> accept(@PathVariable String contract) {
        Caller caller = callers.caller();
        ContractId id = NotFound.unless(contract, ContractId::new);
        desk.act(caller, id, act -> new AcceptContract(id, act));
        return Made.at(ONE, ContractView.of(id, contracts.visible(caller, id)), id);
    }
}
