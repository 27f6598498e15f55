package accord.issue.api;

import accord.contract.api.Needs;
import accord.issue.IssueId;
import accord.issue.query.Minutes;
import accord.issue.query.Rooms;
import accord.issue.query.Sessions;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.query.CurrentCaller;
import accord.session.AgendaTemplate;
import accord.session.SessionId;
import accord.session.api.AgendaView;
import accord.session.query.CalendarEntry;
import accord.session.query.Plan;
import accord.text.InvalidInput;
import accord.text.api.Given;
import accord.text.api.Listing;
import accord.text.api.Made;
import accord.text.api.Word;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
@RequestMapping(Made.ROOT)
@Tag(name = "Sessions", description = "How the sides meet in a room, and its minutes")
class SessionController {
    private static final String CALENDAR = "text/calendar";

    private final CurrentCaller callers;
    private final Sessions sessions;
    private final Rooms rooms;

    SessionController(CurrentCaller callers, Sessions sessions, Rooms rooms) {
        this.callers = callers;
        this.sessions = sessions;
        this.rooms = rooms;
    }

    record NewSession(
            @Schema(
                            description = "a single line; the template's where nothing is said",
                            example = "Winter pressure",
                            nullable = true)
                    @Nullable String title,
            @Schema(
                            description = "at once where nothing is said",
                            example = "2099-12-01T14:00:00Z",
                            format = "date-time",
                            nullable = true)
                    @Nullable String startsAt,
            @Schema(
                            description = "an agenda to begin with",
                            example = "winter-pressure",
                            allowableValues = {
                                "surge",
                                "void-backlog",
                                "damp-and-mould",
                                "no-access",
                                "winter-pressure",
                                "checkpoint"
                            },
                            nullable = true)
                    @Nullable String template,
            @Schema(description = "1 to 20, in the place of the template's", nullable = true)
                    @Nullable List<AgendaView.@Nullable ItemView> agenda,
            @Schema(
                            description =
                                    "who moves it on and consents to nothing meanwhile: somebody of a side, or of none to whom all sides opened the record; you where nothing is said",
                            example = "m7q2k9x4c1v8b3n6z5d0f2g4h6",
                            nullable = true)
                    @Nullable String facilitator) {}

    @Operation(summary = "The sessions of a room")
    @GetMapping("/issues/{issue}/sessions")
    Listing<SessionView> list(@PathVariable String issue) {
        return new Listing<>(
                rooms.visible(callers.caller(), new IssueId(issue)).sessions().values().stream()
                        .map(SessionView::of)
                        .toList(),
                null);
    }

    @Operation(
            summary = "Ask the sides to meet, at a time or at once",
            description =
                    "409 while another is arranged or runs. With the template `checkpoint` it ends when every side says the same: continue, change or stop.")
    @PostMapping("/issues/{issue}/sessions")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.CONTRIBUTOR)
    ResponseEntity<SessionView> schedule(@PathVariable String issue, @RequestBody NewSession body) {
        SessionId session = sessions.schedule(callers.caller(), new IssueId(issue), plan(body));
        return Made.at("/sessions/{session}", get(session.value()), session);
    }

    private static Plan plan(NewSession body) {
        @Nullable AgendaTemplate template =
                body.template() == null
                        ? null
                        : Word.parse("template", AgendaTemplate.class, body.template());
        if (template == null && body.agenda() == null) {
            throw new InvalidInput("agenda", "must be given, or a template");
        }
        String title = Given.text(body.title());
        @Nullable Instant startsAt =
                body.startsAt() == null ? null : Given.instant("startsAt", body.startsAt());
        return new Plan(
                title.isBlank() && template != null ? template.title() : title,
                startsAt,
                body.agenda() == null && template != null
                        ? template.agenda()
                        : AgendaView.agenda("agenda", body.agenda()),
                body.facilitator() == null ? null : member(body.facilitator()),
                template == AgendaTemplate.CHECKPOINT);
    }

    static MemberId member(@Nullable String given) {
        try {
            return new MemberId(Given.text(given));
        } catch (InvalidInput bad) {
            throw new InvalidInput("facilitator", bad.reason());
        }
    }

    @Operation(summary = "A session as it stands")
    @GetMapping("/sessions/{session}")
    SessionView get(@PathVariable String session) {
        return SessionView.of(sessions.visible(callers.caller(), new SessionId(session)));
    }

    @Operation(
            summary = "What happened in it, by the items of its agenda",
            description = "Nobody writes them: they are read off the record.")
    @GetMapping("/sessions/{session}/minutes")
    MinutesView minutes(@PathVariable String session) {
        SessionId id = new SessionId(session);
        sessions.visible(callers.caller(), id);
        IssueId issue = Rooms.issueOf(id).orElseThrow();
        return MinutesView.of(Minutes.of(rooms.visible(callers.caller(), issue), id));
    }

    @Operation(summary = "An entry for a calendar (RFC 5545)")
    @ApiResponse(
            responseCode = "200",
            description = "the same entry again after a change, so that calendars follow",
            content =
                    @Content(
                            mediaType = CALENDAR,
                            schema = @Schema(type = "string"),
                            examples = @ExampleObject("BEGIN:VCALENDAR\r\n…")))
    @GetMapping(path = "/sessions/{session}/invitation", produces = CALENDAR)
    ResponseEntity<String> invitation(@PathVariable String session) {
        SessionId id = new SessionId(session);
        var found = sessions.visible(callers.caller(), id);
        String issue = found.plan().about();
        String room =
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/issues/{issue}")
                        .buildAndExpand(issue)
                        .toUriString();
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"session.ics\"")
                .body(CalendarEntry.of(found, room));
    }
}
