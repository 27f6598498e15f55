package accord.issue.api;

import accord.contract.api.Needs;
import accord.issue.IssueCommand.ConfirmResolution;
import accord.issue.IssueCommand.NoteLesson;
import accord.issue.IssueCommand.ReopenIssue;
import accord.issue.IssueId;
import accord.member.Permission;
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
@Tag(name = "Resolution")
class ResolutionController {
    private final IssueDesk desk;

    ResolutionController(IssueDesk desk) {
        this.desk = desk;
    }

    record Resolution(
            @Schema(example = "Back to ordinary numbers.", nullable = true)
                    @Nullable String note) {}

    record Reopening(@Schema(example = "It has come back.") @Nullable String reason) {}

    record Lesson(@Schema(example = "Check boilers in September.") @Nullable String lesson) {}

    @Operation(
            summary = "Say for your side that it is resolved",
            description =
                    "It is when every side says so, after the response's actions are done. A body is not needed.")
    @PostMapping("/resolutions")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.NEGOTIATOR)
    ResponseEntity<Step> resolve(
            @PathVariable String issue, @RequestBody(required = false) @Nullable Resolution body) {
        IssueId id = new IssueId(issue);
        String note = body == null ? "" : Given.text(body.note());
        desk.act(id, act -> new ConfirmResolution(id, note, act));
        return IssueDesk.made(id, Step.of("resolution", id, desk));
    }

    @Operation(summary = "Reopen it when it has come back")
    @PostMapping("/reopenings")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.CONTRIBUTOR)
    ResponseEntity<Step> reopen(@PathVariable String issue, @RequestBody Reopening body) {
        IssueId id = new IssueId(issue);
        desk.act(id, act -> new ReopenIssue(id, Given.text(body.reason()), act));
        return IssueDesk.made(id, Step.of("reopening", id, desk));
    }

    @Operation(summary = "Note a lesson", description = "Once it is resolved.")
    @PostMapping("/lessons")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.CONTRIBUTOR)
    ResponseEntity<Step> learn(@PathVariable String issue, @RequestBody Lesson body) {
        IssueId id = new IssueId(issue);
        desk.act(id, act -> new NoteLesson(id, Given.text(body.lesson()), act));
        String which = "lesson-" + desk.state(id).lessons().size();
        return IssueDesk.made(id, Step.of(which, id, desk));
    }
}
