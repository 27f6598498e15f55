package accord.contract.api;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.query.ContractSummary;
import accord.contract.query.Contracts;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import accord.text.api.Made;
import accord.text.api.Word;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Made.ROOT)
@Tag(name = "Me")
class MeController {
    private static final int PAGE = 500;

    private final CurrentCaller callers;
    private final Contracts contracts;

    MeController(CurrentCaller callers, Contracts contracts) {
        this.callers = callers;
        this.contracts = contracts;
    }

    record Me(
            @Schema(description = "what they sign in with", example = "landlord") String account,
            @Schema(description = "whom events name", example = "m7q2k9x4c1v8b3n6z5d0f2g4h6")
                    String member,
            @Schema(example = "Lena Ford") String name,
            @Schema(description = "their organisation's id", example = "homes") String side,
            @Schema(description = "what they may do, contract by contract")
                    List<Granted> permissions) {}

    record Granted(
            @Schema(example = "k3v7m2q5x8z4b6n1c9d0f2g4h6") String contract,
            @Schema(description = "null for an auditor", example = "homes", nullable = true)
                    @Nullable String side,
            @Schema(
                            example = "negotiator",
                            allowableValues = {"negotiator", "contributor", "observer", "auditor"})
                    String permission) {}

    @Operation(summary = "Who is asking, and what they may do")
    @GetMapping("/me")
    Me me() {
        Caller caller = callers.caller();
        List<Granted> granted = new ArrayList<>();
        List<ContractSummary> page = contracts.mine(caller, null, PAGE);
        while (!page.isEmpty()) {
            page.stream()
                    .map(ContractSummary::id)
                    .map(id -> granted(caller, id))
                    .forEach(granted::add);
            page =
                    page.size() < PAGE
                            ? List.of()
                            : contracts.mine(caller, page.getLast().id().value(), PAGE);
        }
        return new Me(
                caller.account(),
                caller.member().value(),
                caller.name(),
                caller.side().value(),
                granted);
    }

    private Granted granted(Caller caller, ContractId contract) {
        ContractState state = contracts.state(contract);
        ContractState.@Nullable Seat seat = state.people().get(caller.member());
        return seat == null
                ? new Granted(contract.value(), null, "auditor")
                : new Granted(contract.value(), seat.side().value(), Word.of(seat.permission()));
    }
}
