package accord.issue.api;

import accord.contract.ContractId;
import accord.contract.api.Needs;
import accord.issue.IssueCommand.MeasureOutcome;
import accord.issue.IssueId;
import accord.issue.Moment;
import accord.issue.query.Lesson;
import accord.issue.query.Lessons;
import accord.member.Permission;
import accord.text.api.Given;
import accord.text.api.Listing;
import accord.text.api.Made;
import accord.text.api.Word;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
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

/** Whether it worked, and what was learned. */
@RestController
@RequestMapping(Made.ROOT)
@Tag(name = "Lessons", description = "Whether it worked, and what was learned")
class LessonController {
    private final IssueDesk desk;
    private final Lessons lessons;

    LessonController(IssueDesk desk, Lessons lessons) {
        this.desk = desk;
        this.lessons = lessons;
    }

    record FoundLesson(
            @Schema(example = "k3v7m2q5x8z4b6n1c9d0f2g4h6-l1") String id,
            @Schema(example = "k3v7m2q5x8z4b6n1c9d0f2g4h6") String issue,
            @Schema(description = "the issue's title", example = "Heating fails in the north")
                    String about,
            @Schema(example = "Check boilers in September.") String lesson,
            @Schema(description = "the side that noted it", example = "homes") String side,
            @Schema(example = "2026-11-23T17:00:00Z", format = "date-time") String at) {
        static FoundLesson of(Lesson found) {
            return new FoundLesson(
                    found.id(),
                    found.issue().value(),
                    found.about(),
                    found.lesson(),
                    found.side().value(),
                    found.at().toString());
        }
    }

    record NewReading(
            @Schema(
                            description = "before what was agreed took effect, or after",
                            example = "before",
                            allowableValues = {"before", "after"})
                    @Nullable String when,
            @Schema(description = "a single line", example = "214 requests a week")
                    @Nullable String value) {}

    record Taking(
            @Schema(description = "the lesson's id", example = "k3v7m2q5x8z4b6n1c9d0f2g4h6-l1")
                    @Nullable String lesson) {}

    @Operation(summary = "What the sides learned, newest first, by words that occur in it")
    @GetMapping("/contracts/{contract}/lessons")
    Listing<FoundLesson> find(
            @PathVariable String contract,
            @Parameter(description = "words, of which all must occur", example = "boilers")
                    @RequestParam(required = false)
                    @Nullable String words,
            @RequestParam(required = false) @Nullable String limit) {
        return new Listing<>(
                lessons
                        .find(
                                desk.caller(),
                                new ContractId(contract),
                                Given.text(words),
                                Given.limit(limit))
                        .stream()
                        .map(FoundLesson::of)
                        .toList(),
                null);
    }

    @Operation(summary = "Bring a lesson into this room")
    @PostMapping("/issues/{issue}/taken-lessons")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.CONTRIBUTOR)
    ResponseEntity<Step> take(@PathVariable String issue, @RequestBody Taking body) {
        IssueId id = new IssueId(issue);
        lessons.take(desk.caller(), id, Given.required("lesson", body.lesson()));
        return IssueDesk.made(id, Step.of("taken-lesson", id, desk));
    }

    @Operation(
            summary = "Note what the measure reads, by which the sides will know whether it worked",
            description = "409 before a response was agreed. The latest reading counts.")
    @PostMapping("/issues/{issue}/measurements")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.CONTRIBUTOR)
    ResponseEntity<Step> measure(@PathVariable String issue, @RequestBody NewReading body) {
        IssueId id = new IssueId(issue);
        Moment when = Word.parse("when", Moment.class, body.when());
        desk.act(id, act -> new MeasureOutcome(id, when, Given.text(body.value()), act));
        return IssueDesk.made(id, Step.of("measurement", id, desk));
    }
}
