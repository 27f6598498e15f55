package accord.contract.api;

import accord.contract.ContractCommand.CloseRecord;
import accord.contract.ContractCommand.GrantPermission;
import accord.contract.ContractCommand.OpenRecord;
import accord.contract.ContractCommand.WithdrawPermission;
import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.contract.query.NotFound;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import accord.member.query.Directory;
import accord.member.query.Person;
import accord.text.InvalidInput;
import accord.text.api.Made;
import accord.text.api.Word;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Made.ROOT + "/contracts/{contract}")
@Tag(name = "People", description = "Who may do what in a contract, and who may audit it")
class PeopleController {
    private static final String ONE = "/contracts/{contract}";

    private final CurrentCaller callers;
    private final Contracts contracts;
    private final Desk desk;
    private final Directory directory;

    PeopleController(CurrentCaller callers, Contracts contracts, Desk desk, Directory directory) {
        this.callers = callers;
        this.contracts = contracts;
        this.desk = desk;
        this.directory = directory;
    }

    record Grant(
            @Schema(
                            description = "the member, or else the account",
                            example = "m7q2k9x4c1v8b3n6z5d0f2g4h6",
                            nullable = true)
                    @Nullable String member,
            @Schema(description = "what they sign in with", example = "nora", nullable = true)
                    @Nullable String account,
            @Schema(
                            example = "contributor",
                            allowableValues = {"negotiator", "contributor", "observer"})
                    @Nullable String permission) {}

    record Opening(
            @Schema(
                            description = "the member, or else the account",
                            example = "m7q2k9x4c1v8b3n6z5d0f2g4h6",
                            nullable = true)
                    @Nullable String member,
            @Schema(description = "what they sign in with", example = "auditor", nullable = true)
                    @Nullable String account) {}

    @Operation(
            summary = "Say what somebody of your side may do",
            description = "Said again, it replaces what was said before.")
    @PostMapping("/people")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.NEGOTIATOR)
    ResponseEntity<PersonView> grant(@PathVariable String contract, @RequestBody Grant body) {
        ContractId id = new ContractId(contract);
        Caller caller = callers.caller();
        Permission permission = Word.parse("permission", Permission.class, body.permission());
        Person person = person(body.member(), body.account());
        if (!person.side().equals(caller.side())) {
            throw new InvalidInput(field(body.member()), "must be somebody of your organisation");
        }
        desk.act(caller, id, act -> new GrantPermission(id, person.id(), permission, act));
        ContractState.Seat seat = new ContractState.Seat(caller.side(), permission);
        return Made.at(ONE, PersonView.of(person.id(), seat), id);
    }

    @Operation(summary = "Withdraw what somebody of your side may do")
    @DeleteMapping("/people/{member}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Permission.NEGOTIATOR)
    void withdraw(@PathVariable String contract, @PathVariable String member) {
        ContractId id = new ContractId(contract);
        MemberId whom = NotFound.unless(member, MemberId::new);
        if (!contracts.state(id).people().containsKey(whom)) {
            throw new NotFound();
        }
        desk.act(callers.caller(), id, act -> new WithdrawPermission(id, whom, act));
    }

    @Operation(
            summary = "Open the record to an auditor",
            description =
                    "They can read when every side has opened it to them. What they read is on record.")
    @PostMapping("/auditors")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.NEGOTIATOR)
    ResponseEntity<AuditorView> open(@PathVariable String contract, @RequestBody Opening body) {
        ContractId id = new ContractId(contract);
        Person auditor = person(body.member(), body.account());
        if (contracts.state(id).side(auditor.side()).isPresent()) {
            throw new InvalidInput(field(body.member()), "must belong to none of the sides");
        }
        desk.act(callers.caller(), id, act -> new OpenRecord(id, auditor.id(), act));
        return Made.at(ONE, AuditorView.of(contracts.state(id), auditor.id()), id);
    }

    @Operation(summary = "Close the record to an auditor again")
    @DeleteMapping("/auditors/{member}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Permission.NEGOTIATOR)
    void close(@PathVariable String contract, @PathVariable String member) {
        ContractId id = new ContractId(contract);
        MemberId auditor = NotFound.unless(member, MemberId::new);
        if (!contracts.state(id).openedBy().containsKey(auditor)) {
            throw new NotFound();
        }
        desk.act(callers.caller(), id, act -> new CloseRecord(id, auditor, act));
    }

    private Person person(@Nullable String member, @Nullable String account) {
        String field = field(member);
        if (member == null && account == null) {
            throw new InvalidInput(field, "must be given, or else the member");
        }
        Optional<Person> found =
                member == null
                        ? directory.account(String.valueOf(account))
                        : directory.person(new MemberId(member));
        return found.orElseThrow(() -> new InvalidInput(field, "is nobody known here"));
    }

    private static String field(@Nullable String member) {
        return member == null ? "account" : "member";
    }
}
