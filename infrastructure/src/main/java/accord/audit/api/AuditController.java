package accord.audit.api;

import accord.audit.query.Audit;
import accord.audit.query.CsvExport;
import accord.audit.query.Entry;
import accord.audit.query.Filter;
import accord.audit.query.Verification;
import accord.contract.ContractId;
import accord.contract.query.ContractSummary;
import accord.contract.query.Contracts;
import accord.contract.query.NotFound;
import accord.issue.IssueId;
import accord.issue.api.RoomView;
import accord.issue.query.Room;
import accord.issue.query.Rooms;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import accord.text.InvalidInput;
import accord.text.api.Given;
import accord.text.api.Made;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping(Made.ROOT + "/audit")
@Tag(name = "Audit", description = "For parties, and for auditors to whom every side opened it")
class AuditController {
    private static final int PAGE = 500;
    private static final String LINES = "application/x-ndjson";
    private static final String CSV = "text/csv";

    private final CurrentCaller callers;
    private final Audit audit;
    private final Contracts contracts;
    private final Rooms rooms;
    private final JsonMapper json;

    AuditController(
            CurrentCaller callers, Audit audit, Contracts contracts, Rooms rooms, JsonMapper json) {
        this.callers = callers;
        this.audit = audit;
        this.contracts = contracts;
        this.rooms = rooms;
        this.json = json;
    }

    @Operation(
            summary = "The events of a contract's record",
            description =
                    "One JSON object a line, up to the head as of the request; as CSV with `Accept: text/csv`.")
    @ApiResponse(
            responseCode = "200",
            description = "the events, oldest first",
            content = {
                @Content(mediaType = LINES, schema = @Schema(implementation = EventLine.class)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = "string"),
                        examples =
                                @ExampleObject(
                                        "position,id,type,who,side,at,payload,hash\r\n1,…,contract.opened/1,…"))
            })
    @GetMapping("/events")
    void events(
            @Parameter(description = "the contract", example = "c3v7m2q5x8z4b6n1c9d0f2g4h6")
                    @RequestParam
                    String contract,
            @Parameter(description = "the position after which to go on", example = "0")
                    @RequestParam(required = false)
                    @Nullable String after,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        ContractId id = new ContractId(contract);
        long from = after == null ? 0 : Given.number("after", after, 0, Integer.MAX_VALUE);
        boolean csv = String.valueOf(request.getHeader("Accept")).contains(CSV);
        response.setContentType(csv ? CSV : LINES);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        OutputStream out = response.getOutputStream();
        if (csv) {
            response.setHeader("Content-Disposition", "attachment; filename=\"record.csv\"");
            write(id, from, CsvExport.head(), CsvExport::line, out);
        } else {
            write(id, from, "", entry -> json.writeValueAsString(EventLine.of(entry)) + '\n', out);
        }
    }

    /** Reads a part, writes it, reads on: however long the record is, it takes little memory. */
    private void write(
            ContractId contract,
            long after,
            String head,
            Function<Entry, String> line,
            OutputStream out)
            throws IOException {
        Caller caller = callers.caller();
        long end = audit.size(caller, contract);
        long from = after;
        StringBuilder lines = new StringBuilder(head);
        do {
            int most = (int) Math.min(PAGE, end - from);
            List<Entry> page =
                    most < 1 ? List.of() : audit.entries(caller, contract, Filter.NONE, from, most);
            page.forEach(entry -> lines.append(line.apply(entry)));
            out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
            lines.setLength(0);
            from = page.isEmpty() ? end : page.getLast().position();
        } while (from < end);
    }

    @Operation(summary = "A room as it stood")
    @GetMapping("/issues/{issue}")
    RoomView room(
            @PathVariable String issue,
            @Parameter(
                            description =
                                    "a position of the contract's record, or an instant; now where nothing is said",
                            example = "2026-11-23T17:00:00Z")
                    @RequestParam(required = false)
                    @Nullable String at) {
        IssueId id = new IssueId(issue);
        Room room = roomAt(id, at);
        if (room.issue().raised() == null) {
            throw new NotFound();
        }
        return RoomView.of(rooms.contractOf(id), room);
    }

    private Room roomAt(IssueId issue, @Nullable String at) {
        Caller caller = callers.caller();
        if (at == null) {
            return audit.roomAt(caller, issue, Long.MAX_VALUE);
        }
        if (at.matches("[0-9]+")) {
            return audit.roomAt(caller, issue, Given.number("at", at, 0, Integer.MAX_VALUE));
        }
        try {
            return audit.roomAt(caller, issue, Given.instant("at", at));
        } catch (InvalidInput neither) {
            throw new InvalidInput(
                    "at", "must be a position, or a time such as 2026-11-23T17:00:00Z");
        }
    }

    @Operation(
            summary = "Check a record",
            description =
                    "Recomputes it from what is stored, from its first event to its last; without `contract` all that you may audit.")
    @GetMapping("/verification")
    VerificationView verify(
            @Parameter(description = "the contract", example = "c3v7m2q5x8z4b6n1c9d0f2g4h6")
                    @RequestParam(required = false)
                    @Nullable String contract) {
        Caller caller = callers.caller();
        return contract == null
                ? VerificationView.of(all(caller))
                : VerificationView.of(audit.verify(caller, new ContractId(contract)));
    }

    private Map<ContractId, Verification> all(Caller caller) {
        Map<ContractId, Verification> all = new LinkedHashMap<>();
        List<ContractSummary> page;
        @Nullable String after = null;
        do {
            page = contracts.mine(caller, after, PAGE);
            page.forEach(c -> all.put(c.id(), audit.verify(caller, c.id())));
            after = page.isEmpty() ? after : page.getLast().id().value();
        } while (page.size() == PAGE);
        return all;
    }
}
