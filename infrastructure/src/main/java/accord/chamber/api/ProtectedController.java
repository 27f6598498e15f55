package accord.chamber.api;

import accord.chamber.TextId;
import accord.chamber.query.ProtectedRooms;
import accord.contract.api.Apart;
import accord.contract.api.Needs;
import accord.contract.query.NotFound;
import accord.issue.IssueId;
import accord.member.Permission;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import accord.text.api.Given;
import accord.text.api.Made;
import io.swagger.v3.oas.annotations.Operation;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Apart
@RequestMapping(Made.ROOT + "/issues/{issue}/protected")
@Tag(
        name = "Protected room",
        description =
                "All sides, without prejudice and subject to contract; in no minutes, search, export or audit. A label alone creates no legal privilege.")
class ProtectedController {
    private final CurrentCaller callers;
    private final ProtectedRooms rooms;

    ProtectedController(CurrentCaller callers, ProtectedRooms rooms) {
        this.callers = callers;
        this.rooms = rooms;
    }

    record NewRelease(
            @Schema(
                            description = "of the text that you read",
                            example =
                                    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                    @Nullable String textHash) {}

    @Operation(summary = "The protected room of an issue")
    @GetMapping
    ProtectedView get(@PathVariable String issue) {
        return view(new IssueId(issue));
    }

    @Operation(
            summary = "Say for your side that it would talk so",
            description = "A body is not needed. The room opens when every side has.")
    @PostMapping("/openings")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.NEGOTIATOR)
    ResponseEntity<ProtectedView> ask(@PathVariable String issue) {
        IssueId id = new IssueId(issue);
        rooms.ask(caller(), id);
        return made(id);
    }

    @Operation(summary = "Say something that stays in the room")
    @PostMapping("/messages")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.CONTRIBUTOR)
    ResponseEntity<ProtectedView> say(
            @PathVariable String issue, @RequestBody CaucusController.NewMessage body) {
        IssueId id = new IssueId(issue);
        rooms.say(caller(), id, Given.text(body.text()));
        return made(id);
    }

    @Operation(summary = "Offer a text to be let out")
    @PostMapping("/texts")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.NEGOTIATOR)
    ResponseEntity<ProtectedView.OfferView> offer(
            @PathVariable String issue, @RequestBody CaucusController.NewText body) {
        IssueId id = new IssueId(issue);
        TextId text = rooms.offer(caller(), id, Given.text(body.title()), Given.text(body.text()));
        return made(id, text);
    }

    @Operation(
            summary = "Agree for your side that exactly this text leaves",
            description = "With the last side it becomes a proposal in the shared room.")
    @PostMapping("/texts/{text}/releases")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.NEGOTIATOR)
    ResponseEntity<ProtectedView.OfferView> release(
            @PathVariable String issue, @PathVariable String text, @RequestBody NewRelease body) {
        IssueId id = new IssueId(issue);
        TextId which = known(id, text);
        rooms.agree(caller(), id, which, Given.text(body.textHash()));
        return made(id, which);
    }

    private Caller caller() {
        return callers.caller();
    }

    private ProtectedView view(IssueId issue) {
        return ProtectedView.of(issue, rooms.of(caller(), issue));
    }

    private ResponseEntity<ProtectedView> made(IssueId issue) {
        return Made.at("/issues/{issue}/protected", view(issue), issue);
    }

    private ResponseEntity<ProtectedView.OfferView> made(IssueId issue, TextId text) {
        ProtectedView.OfferView offer =
                ProtectedView.OfferView.of(rooms.of(caller(), issue).offer(text));
        return Made.at("/issues/{issue}/protected", offer, issue);
    }

    private TextId known(IssueId issue, String text) {
        return rooms.of(caller(), issue).offers().keySet().stream()
                .filter(each -> each.value().equals(text))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
