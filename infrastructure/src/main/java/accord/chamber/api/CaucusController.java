package accord.chamber.api;

import accord.chamber.TextId;
import accord.chamber.query.Caucuses;
import accord.contract.api.Apart;
import accord.contract.api.Needs;
import accord.contract.query.NotFound;
import accord.issue.IssueId;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import accord.text.InvalidInput;
import accord.text.api.Given;
import accord.text.api.Made;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answers with the caucus of the caller's own side, always; there is no way to name another's. */
@RestController
@Apart
@RequestMapping(Made.ROOT + "/issues/{issue}/caucus")
@Tag(name = "Caucus", description = "Your side among its own; nobody else learns of it")
class CaucusController {
    private final CurrentCaller callers;
    private final Caucuses caucuses;

    CaucusController(CurrentCaller callers, Caucuses caucuses) {
        this.callers = callers;
        this.caucuses = caucuses;
    }

    record NewMessage(
            @Schema(
                            description = "at most 5,000 characters",
                            example = "Ten thousand is what we can do.")
                    @Nullable String text) {}

    record NewText(
            @Schema(
                            description = "a single line of at most 200 characters",
                            example = "Weekend clinics")
                    @Nullable String title,
            @Schema(
                            description = "at most 50,000 characters",
                            example = "Two clinics each weekend.")
                    @Nullable String text) {}

    record NewMove(
            @Schema(description = "for all sides to read", example = "It is getting cold.")
                    @Nullable String rationale) {}

    record NewMember(
            @Schema(description = "of your side", example = "m7q2k9x4c1v8b3n6z5d0f2g4h6")
                    @Nullable String member) {}

    @Operation(summary = "The caucus of your side on an issue")
    @GetMapping
    CaucusView get(@PathVariable String issue) {
        return view(new IssueId(issue));
    }

    @Operation(summary = "Say something among your own")
    @PostMapping("/messages")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.OBSERVER)
    ResponseEntity<CaucusView> say(@PathVariable String issue, @RequestBody NewMessage body) {
        IssueId id = new IssueId(issue);
        caucuses.say(caller(), id, Given.text(body.text()));
        return made(id);
    }

    @Operation(summary = "Write down a text that may be put before all sides")
    @PostMapping("/texts")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.OBSERVER)
    ResponseEntity<CaucusView.TextView> keep(
            @PathVariable String issue, @RequestBody NewText body) {
        IssueId id = new IssueId(issue);
        TextId text =
                caucuses.keep(caller(), id, Given.text(body.title()), Given.text(body.text()));
        return text(id, text);
    }

    @Operation(summary = "Write it anew, before it is moved")
    @PostMapping("/texts/{text}/versions")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.OBSERVER)
    ResponseEntity<CaucusView.TextView> rewrite(
            @PathVariable String issue, @PathVariable String text, @RequestBody NewText body) {
        IssueId id = new IssueId(issue);
        TextId which = known(id, text);
        caucuses.keep(caller(), id, which, Given.text(body.title()), Given.text(body.text()));
        return text(id, which);
    }

    @Operation(
            summary = "Put a text before all sides, as a proposal of yours",
            description = "Only this text leaves the caucus, and only by this. It happens once.")
    @PostMapping("/texts/{text}/moves")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.OBSERVER)
    ResponseEntity<CaucusView.TextView> move(
            @PathVariable String issue, @PathVariable String text, @RequestBody NewMove body) {
        IssueId id = new IssueId(issue);
        TextId which = known(id, text);
        caucuses.move(caller(), id, which, Given.text(body.rationale()));
        return text(id, which);
    }

    @Operation(summary = "Let somebody of your side in; only a negotiator may")
    @PostMapping("/people")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.NEGOTIATOR)
    ResponseEntity<CaucusView> admit(@PathVariable String issue, @RequestBody NewMember body) {
        IssueId id = new IssueId(issue);
        caucuses.of(caller(), id);
        caucuses.admit(caller(), id, member(body.member()));
        return made(id);
    }

    @Operation(summary = "Let somebody in no more; only a negotiator may")
    @DeleteMapping("/people/{member}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Permission.NEGOTIATOR)
    void remove(@PathVariable String issue, @PathVariable String member) {
        IssueId id = new IssueId(issue);
        MemberId who = member(member);
        if (!caucuses.admitted(caller(), id).contains(who)) {
            throw new NotFound();
        }
        caucuses.remove(caller(), id, who);
    }

    private Caller caller() {
        return callers.caller();
    }

    private CaucusView view(IssueId issue) {
        return CaucusView.of(
                issue, caucuses.of(caller(), issue), caucuses.admitted(caller(), issue));
    }

    private ResponseEntity<CaucusView> made(IssueId issue) {
        return Made.at("/issues/{issue}/caucus", view(issue), issue);
    }

    private ResponseEntity<CaucusView.TextView> text(IssueId issue, TextId text) {
        return Made.at(
                "/issues/{issue}/caucus",
                view(issue).texts().stream()
                        .filter(each -> each.id().equals(text.value()))
                        .findFirst()
                        .orElseThrow(NotFound::new),
                issue);
    }

    private TextId known(IssueId issue, String text) {
        return caucuses.of(caller(), issue).texts().keySet().stream()
                .filter(each -> each.value().equals(text))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static MemberId member(@Nullable String given) {
        try {
            return new MemberId(Given.text(given));
        } catch (InvalidInput bad) {
            throw new InvalidInput("member", bad.reason());
        }
    }
}
