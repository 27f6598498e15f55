package accord.decision.api;

import accord.contract.api.Needs;
import accord.contract.query.NotFound;
import accord.decision.DecisionCommand.RaiseObjection;
import accord.decision.DecisionCommand.ResolveObjection;
import accord.decision.DecisionId;
import accord.decision.Objection;
import accord.decision.ObjectionId;
import accord.decision.Proposal;
import accord.eventlog.query.CommandIds;
import accord.member.Permission;
import accord.text.api.Given;
import accord.text.api.Made;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
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
@RequestMapping(Made.ROOT + "/decisions/{decision}/proposals/{proposal}/objections")
@Tag(name = "Consent")
class ObjectionController {
    private final DecisionDesk desk;
    private final CommandIds ids;

    ObjectionController(DecisionDesk desk, CommandIds ids) {
        this.desk = desk;
        this.ids = ids;
    }

    record NewObjection(
            @Schema(description = "the version that was read", example = "1")
                    @Nullable Integer version,
            @Schema(example = "We have four engineers, not six.") @Nullable String reason,
            @Schema(example = "Two clinics instead of three") @Nullable String wouldResolve) {}

    @Operation(
            summary = "Object",
            description =
                    "It follows the proposal through its versions until your side says that it is resolved; your side cannot consent before. 409 with the current version and the difference where the text changed while you were reading.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.NEGOTIATOR)
    ResponseEntity<ObjectionView> object(
            @PathVariable String decision,
            @PathVariable String proposal,
            @RequestBody NewObjection body) {
        DecisionId id = new DecisionId(decision);
        Proposal to = desk.proposal(id, proposal);
        int version = Given.required("version", body.version());
        ObjectionId objection = new ObjectionId(ids.made());
        if (find(to, objection.value()).isEmpty()) {
            desk.actOn(
                    id,
                    to,
                    version,
                    act ->
                            new RaiseObjection(
                                    id,
                                    to.id(),
                                    objection,
                                    version,
                                    Given.text(body.reason()),
                                    Given.text(body.wouldResolve()),
                                    act));
        }
        return made(id, proposal, objection.value());
    }

    @Operation(
            summary = "Say that your side's objection is resolved",
            description = "A body is not needed.")
    @PostMapping("/{objection}/resolutions")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.NEGOTIATOR)
    ResponseEntity<ObjectionView> resolve(
            @PathVariable String decision,
            @PathVariable String proposal,
            @PathVariable String objection) {
        DecisionId id = new DecisionId(decision);
        Proposal to = desk.proposal(id, proposal);
        Objection resolved = find(to, objection).orElseThrow(NotFound::new);
        desk.act(id, act -> new ResolveObjection(id, to.id(), resolved.id(), act));
        return made(id, proposal, objection);
    }

    private ResponseEntity<ObjectionView> made(
            DecisionId decision, String proposal, String objection) {
        Objection now =
                find(desk.proposal(decision, proposal), objection).orElseThrow(NotFound::new);
        return Made.at("/decisions/{decision}", ObjectionView.of(now), decision);
    }

    private static Optional<Objection> find(Proposal proposal, String objection) {
        return proposal.objections().stream()
                .filter(o -> o.id().value().equals(objection))
                .findFirst();
    }
}
