package accord.decision.api;

import accord.contract.api.Needs;
import accord.decision.DecisionCommand.ProposeClosing;
import accord.decision.DecisionCommand.ProposeExtension;
import accord.decision.DecisionId;
import accord.member.Permission;
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
@RequestMapping(Made.ROOT + "/decisions/{decision}")
@Tag(name = "Decisions", description = "The one way in which sides agree on anything")
class DecisionController {
    private final DecisionDesk desk;

    DecisionController(DecisionDesk desk) {
        this.desk = desk;
    }

    record Closing(
            @Schema(example = "The boiler was replaced meanwhile.") @Nullable String reason) {}

    record Extension(
            @Schema(
                            description = "later than the time box ends now",
                            example = "2099-12-03T17:00:00Z",
                            format = "date-time")
                    @Nullable String until,
            @Schema(example = "The survey is not back yet.", nullable = true)
                    @Nullable String reason) {}

    @Operation(summary = "A decision as it stands, with all its proposals and versions")
    @GetMapping
    DecisionView get(@PathVariable String decision) {
        return DecisionView.of(desk.state(new DecisionId(decision)));
    }

    @Operation(
            summary = "Say that your side would close it without agreement",
            description = "It is closed when every side says so.")
    @PostMapping("/closings")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.NEGOTIATOR)
    ResponseEntity<DecisionView> close(@PathVariable String decision, @RequestBody Closing body) {
        DecisionId id = new DecisionId(decision);
        desk.act(id, act -> new ProposeClosing(id, Given.text(body.reason()), act));
        return Made.at("/decisions/{decision}", DecisionView.of(desk.state(id)), id);
    }

    @Operation(
            summary = "Say until when your side would give it longer",
            description =
                    "The time box ends then at the moment when every side has named the same time. 409 where it has none.")
    @PostMapping("/extensions")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.NEGOTIATOR)
    ResponseEntity<DecisionView> extend(
            @PathVariable String decision, @RequestBody Extension body) {
        DecisionId id = new DecisionId(decision);
        Instant until = Given.instant("until", Given.text(body.until()));
        desk.act(id, act -> new ProposeExtension(id, until, body.reason(), act));
        return Made.at("/decisions/{decision}", DecisionView.of(desk.state(id)), id);
    }
}
