package accord.decision.api;

import accord.contract.api.Needs;
import accord.decision.DecisionCommand.GiveConsent;
import accord.decision.DecisionCommand.LiftCondition;
import accord.decision.DecisionCommand.StandAside;
import accord.decision.DecisionCommand.WithdrawConsent;
import accord.decision.DecisionId;
import accord.decision.DecisionState;
import accord.decision.Mandate;
import accord.decision.Proposal;
import accord.member.Permission;
import accord.text.api.Given;
import accord.text.api.Made;
import accord.text.api.Word;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Made.ROOT + "/decisions/{decision}/proposals/{proposal}")
@Tag(name = "Consent", description = "Takes a negotiator: it binds their side")
class StandController {
    private static final String CHANGED =
            "409 with the current version and the difference where the text changed while you were reading.";

    private final DecisionDesk desk;

    StandController(DecisionDesk desk) {
        this.desk = desk;
    }

    record Consent(
            @Schema(description = "the version that was read", example = "2")
                    @Nullable Integer version,
            @Schema(
                            description = "the hash of the text that was read",
                            example =
                                    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                    @Nullable String textHash,
            @Schema(
                            description = "consent all the same, the reservation on record",
                            example = "Subject to winter cover",
                            nullable = true)
                    @Nullable String reservation,
            @Schema(
                            description = "no consent until your side says that it is met",
                            example = "Subject to board",
                            nullable = true)
                    @Nullable String condition) {}

    record Lifting(
            @Schema(example = "The board said yes.", nullable = true) @Nullable String note) {}

    record Aside(
            @Schema(example = "2") @Nullable Integer version,
            @Schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                    @Nullable String textHash,
            @Schema(example = "It concerns the others only.") @Nullable String reason) {}

    record Withdrawal(@Schema(example = "Our board has to look again.") @Nullable String reason) {}

    record Stood(
            @Schema(
                            description = "names it within the decision",
                            example = "p3v7m2q5x8z4b6n1c9d0f2g4h6-v2-homes")
                    String id,
            @Schema(example = "p3v7m2q5x8z4b6n1c9d0f2g4h6") String proposal,
            @Schema(example = "2") int version,
            @Schema(example = "homes") String side,
            @Schema(
                            description = "of the decision after this",
                            example = "agreed",
                            allowableValues = {
                                "open",
                                "drafting",
                                "frozen",
                                "agreed",
                                "closed",
                                "superseded"
                            })
                    String status) {}

    @Operation(
            summary = "Consent to exactly this version",
            description =
                    "It counts at once, unless you name a condition, or your side has registered that two negotiators sign. "
                            + CHANGED)
    @PostMapping("/consents")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.NEGOTIATOR)
    ResponseEntity<Stood> consent(
            @PathVariable String decision,
            @PathVariable String proposal,
            @RequestBody Consent body) {
        DecisionId id = new DecisionId(decision);
        Proposal to = desk.proposal(id, proposal);
        int version = Given.required("version", body.version());
        String hash = Given.required("textHash", body.textHash());
        desk.actOn(
                id,
                to,
                version,
                act ->
                        new GiveConsent(
                                id,
                                to.id(),
                                version,
                                hash,
                                body.reservation(),
                                body.condition(),
                                Mandate.NONE,
                                act));
        return stood(id, to, version);
    }

    @Operation(
            summary = "Say that the condition of your side's consent is met",
            description = "With this it counts. A body is not needed.")
    @PostMapping("/liftings")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.NEGOTIATOR)
    ResponseEntity<Stood> lift(
            @PathVariable String decision,
            @PathVariable String proposal,
            @RequestBody(required = false) @Nullable Lifting body) {
        DecisionId id = new DecisionId(decision);
        Proposal on = desk.proposal(id, proposal);
        @Nullable String note = body == null ? null : body.note();
        desk.act(id, act -> new LiftCondition(id, on.id(), note, Mandate.NONE, act));
        return stood(id, on, on.current().number());
    }

    @Operation(
            summary = "Stand aside",
            description = "Lets the others of more than two sides agree without yours. " + CHANGED)
    @PostMapping("/asides")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.NEGOTIATOR)
    ResponseEntity<Stood> standAside(
            @PathVariable String decision, @PathVariable String proposal, @RequestBody Aside body) {
        DecisionId id = new DecisionId(decision);
        Proposal from = desk.proposal(id, proposal);
        int version = Given.required("version", body.version());
        String hash = Given.required("textHash", body.textHash());
        String reason = Given.text(body.reason());
        desk.actOn(
                id,
                from,
                version,
                act -> new StandAside(id, from.id(), version, hash, reason, act));
        return stood(id, from, version);
    }

    @Operation(summary = "Withdraw your side's consent", description = "Until it is agreed.")
    @PostMapping("/withdrawals")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.NEGOTIATOR)
    ResponseEntity<Stood> withdraw(
            @PathVariable String decision,
            @PathVariable String proposal,
            @RequestBody Withdrawal body) {
        DecisionId id = new DecisionId(decision);
        Proposal from = desk.proposal(id, proposal);
        desk.act(id, act -> new WithdrawConsent(id, from.id(), Given.text(body.reason()), act));
        return stood(id, from, from.current().number());
    }

    private ResponseEntity<Stood> stood(DecisionId decision, Proposal proposal, int version) {
        String side = desk.caller().side().value();
        DecisionState now = desk.state(decision);
        Stood stood =
                new Stood(
                        proposal.id() + "-v" + version + "-" + side,
                        proposal.id().value(),
                        version,
                        side,
                        Word.of(now.status()));
        return Made.at("/decisions/{decision}", stood, decision);
    }
}
