package accord.issue.api;

import accord.contract.api.Needs;
import accord.issue.query.Sessions;
import accord.member.Act;
import accord.member.Permission;
import accord.member.query.CurrentCaller;
import accord.session.SessionCommand;
import accord.session.SessionCommand.AttendSession;
import accord.session.SessionCommand.CancelSession;
import accord.session.SessionCommand.EndSession;
import accord.session.SessionCommand.ExtendItem;
import accord.session.SessionCommand.GiveVerdict;
import accord.session.SessionCommand.MoveSession;
import accord.session.SessionCommand.OpenItem;
import accord.session.SessionCommand.StartSession;
import accord.session.SessionId;
import accord.session.Verdict;
import accord.text.api.Given;
import accord.text.api.Made;
import accord.text.api.Word;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/** The course of a session; each call answers with the session as it stands then. */
@RestController
@RequestMapping(Made.ROOT + "/sessions/{session}")
@Tag(name = "Sessions")
class SessionCourseController {
    private final CurrentCaller callers;
    private final Sessions sessions;

    SessionCourseController(CurrentCaller callers, Sessions sessions) {
        this.callers = callers;
        this.sessions = sessions;
    }

    record Moving(
            @Schema(example = "2099-12-01T15:00:00Z", format = "date-time")
                    @Nullable String startsAt,
            @Schema(example = "The surveyor is late.") @Nullable String reason) {}

    record Cancelling(@Schema(example = "The heating is back.") @Nullable String reason) {}

    record MovingOn(
            @Schema(description = "its place in the agenda, from 0", example = "1")
                    @Nullable Integer item) {}

    record MoreTime(@Schema(description = "1 to 240", example = "5") @Nullable Integer minutes) {}

    record NewChair(
            @Schema(description = "a member", example = "m7q2k9x4c1v8b3n6z5d0f2g4h6")
                    @Nullable String facilitator) {}

    record NewVerdict(
            @Schema(
                            example = "continue",
                            allowableValues = {"continue", "change", "stop"})
                    @Nullable String verdict,
            @Schema(example = "Calls are falling.", nullable = true) @Nullable String note) {}

    @Operation(summary = "Start it, with the first item", description = "A body is not needed.")
    @PostMapping("/starts")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(value = Permission.CONTRIBUTOR, orReader = true)
    ResponseEntity<SessionView> start(@PathVariable String session) {
        return done(session, (id, act) -> new StartSession(id, act));
    }

    @Operation(summary = "Give it another time, before it starts")
    @PostMapping("/moves")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.CONTRIBUTOR)
    ResponseEntity<SessionView> move(@PathVariable String session, @RequestBody Moving body) {
        var startsAt = Given.instant("startsAt", body.startsAt());
        return done(
                session,
                (id, act) -> new MoveSession(id, startsAt, Given.text(body.reason()), act));
    }

    @Operation(summary = "Cancel it, before it starts")
    @PostMapping("/cancellations")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.CONTRIBUTOR)
    ResponseEntity<SessionView> cancel(@PathVariable String session, @RequestBody Cancelling body) {
        return done(session, (id, act) -> new CancelSession(id, Given.text(body.reason()), act));
    }

    @Operation(summary = "Move it on to an item; only whoever facilitates may")
    @PostMapping("/items")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(value = Permission.CONTRIBUTOR, orReader = true)
    ResponseEntity<SessionView> open(@PathVariable String session, @RequestBody MovingOn body) {
        int item = Given.required("item", body.item());
        return done(session, (id, act) -> new OpenItem(id, item, act));
    }

    @Operation(summary = "Give the present item more time; only whoever facilitates may")
    @PostMapping("/extensions")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(value = Permission.CONTRIBUTOR, orReader = true)
    ResponseEntity<SessionView> extend(@PathVariable String session, @RequestBody MoreTime body) {
        int minutes = Given.required("minutes", body.minutes());
        return done(session, (id, act) -> new ExtendItem(id, minutes, act));
    }

    @Operation(
            summary = "Hand the chair on, or take it over yourself",
            description = "Whoever has it consents to nothing while the session runs.")
    @PostMapping("/chairs")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(value = Permission.CONTRIBUTOR, orReader = true)
    ResponseEntity<SessionView> pass(@PathVariable String session, @RequestBody NewChair body) {
        SessionId id = new SessionId(session);
        sessions.passChair(callers.caller(), id, SessionController.member(body.facilitator()));
        return made(id);
    }

    @Operation(
            summary = "Note that you are there",
            description = "A body is not needed. Once each is enough; pages do it by themselves.")
    @PostMapping("/attendances")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.OBSERVER)
    ResponseEntity<SessionView> attend(@PathVariable String session) {
        return done(session, (id, act) -> new AttendSession(id, act));
    }

    @Operation(
            summary = "End it; only whoever facilitates may",
            description = "A body is not needed.")
    @PostMapping("/endings")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(value = Permission.CONTRIBUTOR, orReader = true)
    ResponseEntity<SessionView> end(@PathVariable String session) {
        return done(session, (id, act) -> new EndSession(id, act));
    }

    @Operation(
            summary = "Say how a checkpoint should end",
            description = "It is concluded when every side says the same, and never otherwise.")
    @PostMapping("/verdicts")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.NEGOTIATOR)
    ResponseEntity<SessionView> verdict(
            @PathVariable String session, @RequestBody NewVerdict body) {
        Verdict verdict = Word.parse("verdict", Verdict.class, body.verdict());
        return done(
                session, (id, act) -> new GiveVerdict(id, verdict, Given.text(body.note()), act));
    }

    /** A command made from the session's id and the act. */
    @FunctionalInterface
    private interface Asked {
        SessionCommand command(SessionId session, Act act);
    }

    private ResponseEntity<SessionView> done(String session, Asked asked) {
        SessionId id = new SessionId(session);
        Function<Act, SessionCommand> command = act -> asked.command(id, act);
        sessions.act(callers.caller(), id, command);
        return made(id);
    }

    private ResponseEntity<SessionView> made(SessionId id) {
        SessionView now = SessionView.of(sessions.visible(callers.caller(), id));
        return Made.at("/sessions/{session}", now, id);
    }
}
