package accord.issue.api;

import accord.contract.api.Needs;
import accord.issue.IssueCommand.AcceptSkippingHats;
import accord.issue.IssueCommand.MarkRestatement;
import accord.issue.IssueCommand.RestatePosition;
import accord.issue.IssueCommand.StatePosition;
import accord.issue.IssueId;
import accord.issue.Position;
import accord.member.Permission;
import accord.member.SideId;
import accord.text.InvalidInput;
import accord.text.api.Given;
import accord.text.api.Made;
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
@RequestMapping(Made.ROOT + "/issues/{issue}")
@Tag(name = "Hats", description = "Each side's position, in its own and in the others' words")
class HatsController {
    private final IssueDesk desk;

    HatsController(IssueDesk desk) {
        this.desk = desk;
    }

    record PositionBody(
            @Schema(description = "what it is faced with", example = "Two hundred cold homes.")
                    @Nullable String condition,
            @Schema(description = "what it can do", example = "Open our halls.")
                    @Nullable String can,
            @Schema(description = "what it needs of the others", example = "Engineers at weekends.")
                    @Nullable String need) {}

    record RestatementBody(
            @Schema(description = "whose position, an organisation", example = "homes")
                    @Nullable String of,
            @Schema(example = "You have many cold homes, and halls to help them.")
                    @Nullable String text) {}

    record MarkBody(
            @Schema(description = "who restated your position", example = "fixers")
                    @Nullable String restatedBy,
            @Schema(description = "whether it is fair", example = "true") @Nullable Boolean fair,
            @Schema(
                            description = "what is not right yet; needed where it is not fair",
                            example = "The halls are heated already.",
                            nullable = true)
                    @Nullable String correction) {}

    @Operation(summary = "State your side's position")
    @PostMapping("/positions")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.CONTRIBUTOR)
    ResponseEntity<Step> state(@PathVariable String issue, @RequestBody PositionBody body) {
        IssueId id = new IssueId(issue);
        Position position =
                new Position(
                        Given.text(body.condition()),
                        Given.text(body.can()),
                        Given.text(body.need()));
        desk.act(id, act -> new StatePosition(id, position, act));
        return IssueDesk.made(id, Step.of("position", id, desk));
    }

    @Operation(summary = "Restate another side's position in your words")
    @PostMapping("/restatements")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.CONTRIBUTOR)
    ResponseEntity<Step> restate(@PathVariable String issue, @RequestBody RestatementBody body) {
        IssueId id = new IssueId(issue);
        SideId of = side("of", body.of(), id);
        desk.act(id, act -> new RestatePosition(id, of, Given.text(body.text()), act));
        return IssueDesk.made(id, Step.of("restatement-" + of, id, desk));
    }

    @Operation(summary = "Say whether your position was restated fairly")
    @PostMapping("/marks")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.CONTRIBUTOR)
    ResponseEntity<Step> mark(@PathVariable String issue, @RequestBody MarkBody body) {
        IssueId id = new IssueId(issue);
        SideId by = side("restatedBy", body.restatedBy(), id);
        boolean fair = Given.required("fair", body.fair());
        String correction = Given.text(body.correction());
        desk.act(id, act -> new MarkRestatement(id, by, fair, correction, act));
        return IssueDesk.made(id, Step.of("mark-" + by, id, desk));
    }

    @Operation(
            summary = "Agree for your side to skip this",
            description = "It is skipped when every side agrees. A body is not needed.")
    @PostMapping("/skips")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.NEGOTIATOR)
    ResponseEntity<Step> skip(@PathVariable String issue) {
        IssueId id = new IssueId(issue);
        desk.act(id, act -> new AcceptSkippingHats(id, act));
        return IssueDesk.made(id, Step.of("skip", id, desk));
    }

    private SideId side(String field, @Nullable String given, IssueId issue) {
        return desk.state(issue).sides().stream()
                .filter(side -> side.value().equals(Given.required(field, given)))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(field, "must be one of the sides"));
    }
}
