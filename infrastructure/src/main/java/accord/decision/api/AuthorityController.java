package accord.decision.api;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.api.Needs;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.contract.query.NotFound;
import accord.decision.Authority;
import accord.decision.RegisterCommand.RegisterAuthority;
import accord.decision.RegisterCommand.RequireTwo;
import accord.decision.RegisterCommand.WithdrawAuthority;
import accord.decision.Terms;
import accord.decision.query.Registers;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import accord.text.InvalidInput;
import accord.text.api.Given;
import accord.text.api.Listing;
import accord.text.api.Made;
import accord.text.api.Word;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Made.ROOT + "/contracts/{contract}/authorities")
@Tag(name = "Authority", description = "Who may bind each side, as it has registered it")
class AuthorityController {
    private static final String ONE = "/contracts/{contract}/authorities";

    private final CurrentCaller callers;
    private final Contracts contracts;
    private final Registers registers;
    private final Desk desk;

    AuthorityController(
            CurrentCaller callers, Contracts contracts, Registers registers, Desk desk) {
        this.callers = callers;
        this.contracts = contracts;
        this.registers = registers;
        this.desk = desk;
    }

    record NewAuthority(
            @Schema(description = "a member of your side", example = "m7q2k9x4c1v8b3n6z5d0f2g4h6")
                    @Nullable String member,
            @Schema(
                            description = "for what kinds of decision",
                            example = "[\"instruction\",\"operating-arrangement\"]")
                    @Nullable List<@Nullable String> kinds,
            @Schema(
                            description = "up to what cumulative value; none where it is left out",
                            example = "5000.00",
                            nullable = true)
                    @Nullable BigDecimal limit) {}

    record Threshold(
            @Schema(
                            description = "above which value two sign; one is enough if left out",
                            example = "5000.00",
                            nullable = true)
                    @Nullable BigDecimal above) {}

    @Operation(summary = "Who may bind each side")
    @GetMapping
    Listing<RegisterView> list(@PathVariable String contract) {
        ContractId id = new ContractId(contract);
        ContractState state = contracts.visible(callers.caller(), id);
        List<RegisterView> views = state.sides().stream().map(side -> view(id, side)).toList();
        return Listing.of(views, views.size(), RegisterView::id, view -> view);
    }

    @Operation(
            summary = "Register to what somebody may bind your side",
            description =
                    "Said again, it replaces what was said before. Until a side has registered anybody, its negotiators bind it without limit; from then on only those whom it has registered.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.NEGOTIATOR)
    ResponseEntity<RegisterView> register(
            @PathVariable String contract, @RequestBody NewAuthority body) {
        ContractId id = new ContractId(contract);
        Caller caller = callers.caller();
        Set<Terms.Kind> kinds =
                Given.<String>list("kinds", body.kinds()).stream()
                        .map(kind -> Word.parse("kinds", Terms.Kind.class, kind))
                        .collect(Collectors.toUnmodifiableSet());
        Authority authority = new Authority(kinds, TermsBody.money("limit", body.limit()));
        MemberId member = colleague(id, caller, Given.required("member", body.member()));
        desk.act(
                caller,
                id,
                act ->
                        new RegisterAuthority(
                                Registers.of(id, caller.side()), member, authority, act));
        return made(id, caller.side());
    }

    @Operation(summary = "Say above which value two negotiators of your side sign")
    @PostMapping("/thresholds")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.NEGOTIATOR)
    ResponseEntity<RegisterView> two(@PathVariable String contract, @RequestBody Threshold body) {
        ContractId id = new ContractId(contract);
        Caller caller = callers.caller();
        var above = TermsBody.money("above", body.above());
        desk.act(caller, id, act -> new RequireTwo(Registers.of(id, caller.side()), above, act));
        return made(id, caller.side());
    }

    @Operation(summary = "Register that somebody may not bind your side any more")
    @DeleteMapping("/{member}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Permission.NEGOTIATOR)
    void withdraw(@PathVariable String contract, @PathVariable String member) {
        ContractId id = new ContractId(contract);
        Caller caller = callers.caller();
        MemberId whom =
                registers.register(id, caller.side()).authorities().keySet().stream()
                        .filter(each -> each.value().equals(member))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        desk.act(
                caller,
                id,
                act -> new WithdrawAuthority(Registers.of(id, caller.side()), whom, act));
    }

    private MemberId colleague(ContractId contract, Caller caller, String given) {
        return contracts.state(contract).people().entrySet().stream()
                .filter(seat -> seat.getKey().value().equals(given))
                .filter(seat -> seat.getValue().side().equals(caller.side()))
                .map(seat -> seat.getKey())
                .findFirst()
                .orElseThrow(
                        () -> new InvalidInput("member", "must be a person of your side here"));
    }

    private RegisterView view(ContractId contract, SideId side) {
        return RegisterView.of(
                side,
                registers.register(contract, side),
                member -> registers.used(contract, member));
    }

    private ResponseEntity<RegisterView> made(ContractId contract, SideId side) {
        return Made.at(ONE, view(contract, side), contract);
    }
}
