package accord.issue.api;

import accord.contract.api.Needs;
import accord.contract.query.Desk;
import accord.contract.query.NotFound;
import accord.eventlog.query.CommandIds;
import accord.issue.IssueId;
import accord.issue.Measure;
import accord.issue.MeasureCommand;
import accord.issue.MeasureCommand.ContestMeasure;
import accord.issue.MeasureCommand.EndMeasure;
import accord.issue.MeasureCommand.RatifyMeasure;
import accord.issue.MeasureCommand.TakeMeasure;
import accord.issue.MeasureId;
import accord.issue.MeasuresId;
import accord.issue.query.Room;
import accord.issue.query.Rooms;
import accord.member.Act;
import accord.member.Permission;
import accord.member.query.CurrentCaller;
import accord.text.api.Given;
import accord.text.api.Made;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
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
@RequestMapping(Made.ROOT + "/issues/{issue}/measures")
@Tag(name = "Interim measures", description = "Duty does not wait for consent")
class MeasureController {
    private final CurrentCaller callers;
    private final Rooms rooms;
    private final Desk desk;
    private final CommandIds ids;
    private final Clock clock;

    MeasureController(CurrentCaller callers, Rooms rooms, Desk desk, CommandIds ids, Clock clock) {
        this.callers = callers;
        this.rooms = rooms;
        this.desk = desk;
        this.ids = ids;
        this.clock = clock;
    }

    record NewMeasure(
            @Schema(description = "a single line", example = "Make safe") @Nullable String what,
            @Schema(example = "Gas smells in the stairwell.") @Nullable String reason,
            @Schema(description = "a duty in law, or a clause", example = "Duty of care")
                    @Nullable String authority,
            @Schema(
                            description = "within 28 days",
                            example = "2026-11-24T17:00:00Z",
                            format = "date-time")
                    @Nullable String expiresAt) {}

    record Ratification(@Schema(example = "Thank you.", nullable = true) @Nullable String note) {}

    record Reason(@Schema(example = "There was no danger.") @Nullable String reason) {}

    @Operation(
            summary = "Take an interim measure",
            description =
                    "What law or safety demands of your side. It is on record at once, ends by itself and is never counted as agreement.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.CONTRIBUTOR)
    ResponseEntity<MeasureView> take(@PathVariable String issue, @RequestBody NewMeasure body) {
        IssueId id = new IssueId(issue);
        MeasureId measure = new MeasureId(ids.made());
        Instant expiresAt = Given.instant("expiresAt", body.expiresAt());
        Room room = rooms.room(id);
        if (room.measures().measure(measure).isEmpty()) {
            act(
                    id,
                    act ->
                            new TakeMeasure(
                                    MeasuresId.of(id),
                                    measure,
                                    room.issue().sides(),
                                    Given.text(body.what()),
                                    Given.text(body.reason()),
                                    Given.text(body.authority()),
                                    expiresAt,
                                    act));
        }
        return made(id, measure);
    }

    @Operation(
            summary = "Ratify another side's measure",
            description = "It expires all the same. A body is not needed.")
    @PostMapping("/{measure}/ratifications")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.NEGOTIATOR)
    ResponseEntity<MeasureView> ratify(
            @PathVariable String issue,
            @PathVariable String measure,
            @RequestBody(required = false) @Nullable Ratification body) {
        IssueId id = new IssueId(issue);
        MeasureId which = find(id, measure);
        @Nullable String note = body == null ? null : body.note();
        act(id, act -> new RatifyMeasure(MeasuresId.of(id), which, note, act));
        return made(id, which);
    }

    @Operation(summary = "Contest another side's measure")
    @PostMapping("/{measure}/contests")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.NEGOTIATOR)
    ResponseEntity<MeasureView> contest(
            @PathVariable String issue, @PathVariable String measure, @RequestBody Reason body) {
        IssueId id = new IssueId(issue);
        MeasureId which = find(id, measure);
        String reason = Given.text(body.reason());
        act(id, act -> new ContestMeasure(MeasuresId.of(id), which, reason, act));
        return made(id, which);
    }

    @Operation(summary = "End your side's measure before it expires")
    @PostMapping("/{measure}/endings")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.CONTRIBUTOR)
    ResponseEntity<MeasureView> end(
            @PathVariable String issue, @PathVariable String measure, @RequestBody Reason body) {
        IssueId id = new IssueId(issue);
        MeasureId which = find(id, measure);
        String reason = Given.text(body.reason());
        act(id, act -> new EndMeasure(MeasuresId.of(id), which, reason, act));
        return made(id, which);
    }

    private void act(IssueId issue, Function<Act, MeasureCommand> command) {
        desk.act(callers.caller(), rooms.contractOf(issue), command::apply);
    }

    private MeasureId find(IssueId issue, String measure) {
        return rooms.room(issue).measures().all().stream()
                .map(m -> m.taken().measure())
                .filter(id -> id.value().equals(measure))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private ResponseEntity<MeasureView> made(IssueId issue, MeasureId measure) {
        Optional<Measure> now = rooms.room(issue).measures().measure(measure);
        return IssueDesk.made(
                issue, MeasureView.of(now.orElseThrow(NotFound::new), clock.instant()));
    }
}
