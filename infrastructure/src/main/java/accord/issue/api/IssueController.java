package accord.issue.api;

import accord.contract.ContractId;
import accord.contract.api.Needs;
import accord.contract.query.NotFound;
import accord.decision.DecisionId;
import accord.decision.DecisionState;
import accord.decision.api.DecisionView;
import accord.eventlog.query.CommandIds;
import accord.issue.IssueCommand.AcknowledgeIssue;
import accord.issue.IssueId;
import accord.issue.query.Issues;
import accord.issue.query.Rooms;
import accord.member.Permission;
import accord.member.query.CurrentCaller;
import accord.text.InvalidInput;
import accord.text.api.Given;
import accord.text.api.Listing;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Made.ROOT)
@Tag(name = "Issues")
class IssueController {
    private final CurrentCaller callers;
    private final Issues issues;
    private final Rooms rooms;
    private final IssueDesk desk;
    private final CommandIds ids;

    IssueController(
            CurrentCaller callers, Issues issues, Rooms rooms, IssueDesk desk, CommandIds ids) {
        this.callers = callers;
        this.issues = issues;
        this.rooms = rooms;
        this.desk = desk;
        this.ids = ids;
    }

    record NewIssue(
            @Schema(
                            description = "a single line of at most 200 characters",
                            example = "Heating fails in the north")
                    @Nullable String title,
            @Schema(
                            description = "at most 5,000 characters",
                            example = "Most of them since the cold began.")
                    @Nullable String description) {}

    record NewDecision(
            @Schema(
                            description = "a single line of at most 200 characters",
                            example = "How do we keep homes warm until Christmas?")
                    @Nullable String question,
            @Schema(
                            description = "when its time box ends; nothing is agreed by that",
                            example = "2099-12-01T17:00:00Z",
                            format = "date-time",
                            nullable = true)
                    @Nullable String deadline,
            @Schema(
                            description =
                                    "whether consent waits until every side restated the others' positions fairly; false where nothing is said",
                            example = "false",
                            nullable = true)
                    @Nullable Boolean withHats) {}

    @Operation(summary = "The issues of a contract")
    @GetMapping("/contracts/{contract}/issues")
    Listing<IssueItem> list(
            @PathVariable String contract,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        int most = Given.limit(limit);
        try {
            return Listing.of(
                    issues.of(callers.caller(), new ContractId(contract), after, most + 1),
                    most,
                    issue -> issue.id().value(),
                    IssueItem::of);
        } catch (NotFound unknown) {
            throw new InvalidInput("after", "is not a cursor of this list");
        }
    }

    @Operation(summary = "Raise an issue before all sides")
    @PostMapping("/contracts/{contract}/issues")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.CONTRIBUTOR)
    ResponseEntity<RoomView> raise(@PathVariable String contract, @RequestBody NewIssue body) {
        IssueId issue = new IssueId(ids.made());
        if (desk.state(issue).raised() == null) {
            issues.raise(
                    callers.caller(),
                    new ContractId(contract),
                    issue,
                    Given.text(body.title()),
                    Given.text(body.description()));
        }
        return IssueDesk.made(issue, room(issue));
    }

    @Operation(summary = "The room as it stands")
    @GetMapping("/issues/{issue}")
    RoomView get(@PathVariable String issue) {
        return room(new IssueId(issue));
    }

    @Operation(
            summary = "Acknowledge it for your side",
            description = "A body is not needed. 409 where your side has done so.")
    @PostMapping("/issues/{issue}/acknowledgements")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.CONTRIBUTOR)
    ResponseEntity<Step> acknowledge(@PathVariable String issue) {
        IssueId id = new IssueId(issue);
        desk.act(id, act -> new AcknowledgeIssue(id, act));
        return IssueDesk.made(id, Step.of("acknowledgement", id, desk));
    }

    @Operation(summary = "Ask the sides to decide on a response")
    @PostMapping("/issues/{issue}/decisions")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.CONTRIBUTOR)
    ResponseEntity<DecisionView> ask(@PathVariable String issue, @RequestBody NewDecision body) {
        IssueId id = new IssueId(issue);
        @Nullable Instant deadline =
                body.deadline() == null ? null : Given.instant("deadline", body.deadline());
        DecisionId decision =
                issues.ask(
                        callers.caller(),
                        id,
                        Given.text(body.question()),
                        deadline,
                        Boolean.TRUE.equals(body.withHats()));
        DecisionState opened =
                rooms.room(id).decisions().getOrDefault(decision, DecisionState.NONE);
        return Made.at("/decisions/{decision}", DecisionView.of(opened), decision);
    }

    private RoomView room(IssueId issue) {
        return RoomView.of(rooms.contractOf(issue), rooms.visible(callers.caller(), issue));
    }
}
