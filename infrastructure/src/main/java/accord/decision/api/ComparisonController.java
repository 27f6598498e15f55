package accord.decision.api;

import accord.contract.api.Needs;
import accord.contract.query.NotFound;
import accord.decision.DecisionCommand.SetCriteria;
import accord.decision.DecisionId;
import accord.decision.ProposalId;
import accord.decision.Score;
import accord.decision.query.BlindScores;
import accord.member.Permission;
import accord.text.api.Given;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Made.ROOT + "/decisions/{decision}")
@Tag(name = "Comparison", description = "Proposals on criteria; scores are blind until all scored")
class ComparisonController {
    private final DecisionDesk desk;
    private final BlindScores scores;

    ComparisonController(DecisionDesk desk, BlindScores scores) {
        this.desk = desk;
        this.scores = scores;
    }

    record Criteria(
            @Schema(description = "1 to 12, each a line", example = "[\"Speed\",\"Cost\"]")
                    @Nullable List<@Nullable String> criteria) {}

    record Points(
            @Schema(example = "p3v7m2q5x8z4b6n1c9d0f2g4h6") @Nullable String proposal,
            @Schema(description = "the current one", example = "2") @Nullable Integer version,
            @Schema(description = "its place in `criteria`, from 0", example = "0")
                    @Nullable Integer criterion,
            @Schema(description = "1 worst to 5 best", example = "4") @Nullable Integer points) {
        Score score() {
            return new Score(
                    new ProposalId(Given.required("scores.proposal", proposal)),
                    Given.required("scores.version", version),
                    Given.required("scores.criterion", criterion),
                    Given.required("scores.points", points));
        }
    }

    record Sheet(
            @Schema(description = "of the criteria that were read", example = "1")
                    @Nullable Integer round,
            @Nullable List<Points> scores) {}

    @Operation(
            summary = "How the proposals compare",
            description = "Another side's scores are in no answer before every side has scored.")
    @GetMapping("/comparison")
    ComparisonView get(@PathVariable String decision) {
        return view(new DecisionId(decision));
    }

    @Operation(
            summary = "Say on what the proposals are compared",
            description = "Begins a new round: scores that nobody saw yet count no more.")
    @PostMapping("/criteria")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.CONTRIBUTOR)
    ResponseEntity<ComparisonView> criteria(
            @PathVariable String decision, @RequestBody Criteria body) {
        DecisionId id = new DecisionId(decision);
        List<String> criteria =
                Given.required("criteria", body.criteria()).stream()
                        .map(each -> Given.required("criteria", each))
                        .toList();
        desk.act(id, act -> new SetCriteria(id, criteria, act));
        return made(id);
    }

    @Operation(
            summary = "Score the proposals for your side, blind",
            description =
                    "Again as long as another side has not. When every side has scored, all scores are shown at once. 409 where the criteria changed.")
    @PostMapping("/scores")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.CONTRIBUTOR)
    ResponseEntity<ComparisonView> score(@PathVariable String decision, @RequestBody Sheet body) {
        DecisionId id = new DecisionId(decision);
        scores.score(
                desk.caller(),
                id,
                Given.required("round", body.round()),
                Given.required("scores", body.scores()).stream().map(Points::score).toList());
        return made(id);
    }

    private ResponseEntity<ComparisonView> made(DecisionId decision) {
        return Made.at("/decisions/{decision}/comparison", view(decision), decision);
    }

    private ComparisonView view(DecisionId decision) {
        return ComparisonView.of(desk.state(decision), own(decision));
    }

    /** Who reads by the leave of all has no side, and so no scores of its own. */
    private List<Score> own(DecisionId decision) {
        try {
            return scores.own(desk.caller(), decision);
        } catch (NotFound noSide) {
            return List.of();
        }
    }
}
