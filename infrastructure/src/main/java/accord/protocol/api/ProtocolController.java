package accord.protocol.api;

import accord.contract.ContractId;
import accord.contract.api.Needs;
import accord.decision.DecisionId;
import accord.decision.api.DecisionView;
import accord.decision.query.Decisions;
import accord.member.Permission;
import accord.member.query.CurrentCaller;
import accord.protocol.query.Protocols;
import accord.text.api.Given;
import accord.text.api.Made;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Made.ROOT + "/contracts/{contract}/protocol")
@Tag(
        name = "Protocol",
        description = "How the sides communicate, and where it goes when time runs out")
class ProtocolController {
    private final CurrentCaller callers;
    private final Protocols protocols;
    private final Decisions decisions;

    ProtocolController(CurrentCaller callers, Protocols protocols, Decisions decisions) {
        this.callers = callers;
        this.protocols = protocols;
        this.decisions = decisions;
    }

    record NewDecision(
            @Schema(
                            description = "a single line of at most 200 characters",
                            example = "A new depot opens: what changes in how we communicate?")
                    @Nullable String question,
            @Schema(
                            description = "when its time box ends; nothing is agreed by that",
                            example = "2099-12-01T17:00:00Z",
                            format = "date-time",
                            nullable = true)
                    @Nullable String deadline) {}

    @Operation(summary = "The protocol that is in force, and what is being decided about it")
    @GetMapping
    ProtocolView get(@PathVariable String contract) {
        ContractId id = new ContractId(contract);
        return ProtocolView.of(
                protocols.visible(callers.caller(), id), protocols.decisions(callers.caller(), id));
    }

    @Operation(
            summary = "Ask the sides to agree on a protocol, or to review the one in force",
            description =
                    "Proposals with the fields of the template `protocol` say who is told of what, and the ladder. What all consent to is in force a moment later.")
    @PostMapping("/decisions")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.CONTRIBUTOR)
    ResponseEntity<DecisionView> ask(@PathVariable String contract, @RequestBody NewDecision body) {
        @Nullable Instant deadline =
                body.deadline() == null ? null : Given.instant("deadline", body.deadline());
        DecisionId decision =
                protocols.ask(
                        callers.caller(),
                        new ContractId(contract),
                        Given.text(body.question()),
                        deadline);
        return Made.at(
                "/decisions/{decision}", DecisionView.of(decisions.state(decision)), decision);
    }
}
