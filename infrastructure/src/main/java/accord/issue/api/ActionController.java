package accord.issue.api;

import accord.contract.api.Needs;
import accord.contract.query.NotFound;
import accord.eventlog.query.CommandIds;
import accord.issue.Action;
import accord.issue.ActionId;
import accord.issue.IssueCommand.AddAction;
import accord.issue.IssueCommand.FinishAction;
import accord.issue.IssueCommand.RescheduleAction;
import accord.issue.IssueId;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Directory;
import accord.text.InvalidInput;
import accord.text.api.Given;
import accord.text.api.Made;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
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
@RequestMapping(Made.ROOT + "/issues/{issue}/actions")
@Tag(name = "Actions", description = "What the sides do after they have agreed")
class ActionController {
    private final IssueDesk desk;
    private final Directory directory;
    private final CommandIds ids;

    ActionController(IssueDesk desk, Directory directory, CommandIds ids) {
        this.desk = desk;
        this.directory = directory;
        this.ids = ids;
    }

    record NewAction(
            @Schema(
                            description = "a single line of at most 200 characters",
                            example = "Book the community hall")
                    @Nullable String what,
            @Schema(
                            description =
                                    "the side that does it; the owner's where nothing is said",
                            example = "homes",
                            nullable = true)
                    @Nullable String side,
            @Schema(
                            description = "the member who sees to it; you where nothing is said",
                            example = "m7q2k9x4c1v8b3n6z5d0f2g4h6",
                            nullable = true)
                    @Nullable String owner,
            @Schema(example = "2026-12-01", format = "date") @Nullable String dueOn) {}

    record Rescheduling(
            @Schema(example = "2026-12-08", format = "date") @Nullable String dueOn,
            @Schema(example = "The hall is taken until then.") @Nullable String reason) {}

    record Completion(
            @Schema(
                            description = "what shows that it was done",
                            example = "Hall booked, see order 4711",
                            nullable = true)
                    @Nullable String evidence) {}

    @Operation(summary = "Add an action", description = "409 before a response was agreed.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.CONTRIBUTOR)
    ResponseEntity<ActionView> add(@PathVariable String issue, @RequestBody NewAction body) {
        IssueId id = new IssueId(issue);
        ActionId action = new ActionId(ids.made());
        String what = Given.text(body.what());
        LocalDate dueOn = Given.day("dueOn", body.dueOn());
        MemberId owner = body.owner() == null ? desk.caller().member() : member(body.owner());
        SideId side = sideOf(owner);
        if (body.side() != null && !body.side().equals(side.value())) {
            throw new InvalidInput("owner", "must be a member of the side");
        }
        if (desk.state(id).action(action).isEmpty()) {
            desk.act(id, act -> new AddAction(id, action, what, side, owner, dueOn, act));
        }
        return made(id, action);
    }

    @Operation(summary = "Give an action another date")
    @PostMapping("/{action}/reschedulings")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.CONTRIBUTOR)
    ResponseEntity<ActionView> reschedule(
            @PathVariable String issue,
            @PathVariable String action,
            @RequestBody Rescheduling body) {
        IssueId id = new IssueId(issue);
        ActionId which = find(id, action).orElseThrow(NotFound::new).id();
        LocalDate dueOn = Given.day("dueOn", body.dueOn());
        desk.act(id, act -> new RescheduleAction(id, which, dueOn, Given.text(body.reason()), act));
        return made(id, which);
    }

    @Operation(summary = "Say that an action is done", description = "A body is not needed.")
    @PostMapping("/{action}/completions")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.CONTRIBUTOR)
    ResponseEntity<ActionView> finish(
            @PathVariable String issue,
            @PathVariable String action,
            @RequestBody(required = false) @Nullable Completion body) {
        IssueId id = new IssueId(issue);
        ActionId which = find(id, action).orElseThrow(NotFound::new).id();
        String evidence = body == null ? "" : Given.text(body.evidence());
        desk.act(id, act -> new FinishAction(id, which, evidence, act));
        return made(id, which);
    }

    private ResponseEntity<ActionView> made(IssueId issue, ActionId action) {
        Action now = find(issue, action.value()).orElseThrow(NotFound::new);
        return IssueDesk.made(issue, ActionView.of(now));
    }

    private Optional<Action> find(IssueId issue, String action) {
        return desk.state(issue).actions().stream()
                .filter(each -> each.id().value().equals(action))
                .findFirst();
    }

    private SideId sideOf(MemberId owner) {
        return owner.equals(desk.caller().member())
                ? desk.caller().side()
                : directory
                        .person(owner)
                        .orElseThrow(() -> new InvalidInput("owner", "is nobody known here"))
                        .side();
    }

    private static MemberId member(String given) {
        try {
            return new MemberId(given);
        } catch (InvalidInput bad) {
            throw new InvalidInput("owner", bad.reason());
        }
    }
}
