package accord.decision.api;

import accord.contract.api.Needs;
import accord.contract.query.NotFound;
import accord.decision.CommentId;
import accord.decision.DecisionCommand.ReopenThread;
import accord.decision.DecisionCommand.SettleThread;
import accord.decision.DecisionCommand.WithdrawComment;
import accord.decision.DecisionId;
import accord.decision.ThreadId;
import accord.member.Permission;
import accord.text.api.Made;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Made.ROOT + "/decisions/{decision}/comments/{comment}")
@Tag(name = "Comments")
class ThreadController {
    private final DecisionDesk desk;

    ThreadController(DecisionDesk desk) {
        this.desk = desk;
    }

    record Changed(
            @Schema(description = "the comment", example = "c3v7m2q5x8z4b6n1c9d0f2g4h6")
                    String id) {}

    @Operation(
            summary = "Take back what you have just said",
            description =
                    "Within ten seconds, before anybody has answered. It is shown no more; that something was said stays on record. A body is not needed.")
    @PostMapping("/withdrawals")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.CONTRIBUTOR)
    ResponseEntity<Changed> withdraw(@PathVariable String decision, @PathVariable String comment) {
        DecisionId id = new DecisionId(decision);
        CommentId said = NotFound.unless(comment, CommentId::new);
        desk.act(id, act -> new WithdrawComment(id, said, act));
        return made(id, comment);
    }

    @Operation(
            summary = "Say that a thread is settled",
            description = "By the comment that it begins with. It binds nobody.")
    @PostMapping("/settlements")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.CONTRIBUTOR)
    ResponseEntity<Changed> settle(@PathVariable String decision, @PathVariable String comment) {
        DecisionId id = new DecisionId(decision);
        ThreadId thread = ThreadId.of(NotFound.unless(comment, CommentId::new));
        desk.act(id, act -> new SettleThread(id, thread, act));
        return made(id, comment);
    }

    @Operation(summary = "Reopen a thread", description = "A body is not needed.")
    @PostMapping("/reopenings")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.CONTRIBUTOR)
    ResponseEntity<Changed> reopen(@PathVariable String decision, @PathVariable String comment) {
        DecisionId id = new DecisionId(decision);
        ThreadId thread = ThreadId.of(NotFound.unless(comment, CommentId::new));
        desk.act(id, act -> new ReopenThread(id, thread, act));
        return made(id, comment);
    }

    private static ResponseEntity<Changed> made(DecisionId decision, String comment) {
        return Made.at("/decisions/{decision}/comments", new Changed(comment), decision);
    }
}
