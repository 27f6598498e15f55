package accord.repairs.api;

import accord.contract.ContractId;
import accord.contract.api.Needs;
import accord.contract.query.NotFound;
import accord.member.Permission;
import accord.member.query.CurrentCaller;
import accord.repairs.ImportId;
import accord.repairs.query.ImportRequests;
import accord.text.api.Given;
import accord.text.api.Listing;
import accord.text.api.Made;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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
@RequestMapping(Made.ROOT + "/contracts/{contract}/imports")
@Tag(name = "Repairs")
class ImportsController {
    private static final String BACK = "/contracts/{c}/imports/{i}/taking-back";

    private final CurrentCaller callers;
    private final ImportRequests imports;

    ImportsController(CurrentCaller callers, ImportRequests imports) {
        this.callers = callers;
        this.imports = imports;
    }

    /** Why an import is taken back. */
    record Reason(@Schema(example = "It was last year's file.") @Nullable String reason) {}

    @Operation(summary = "The imports of repair requests", description = "Oldest first.")
    @GetMapping
    Listing<KnownImportView> list(
            @PathVariable String contract,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        int most = Given.limit(limit);
        List<ImportRequests.Known> all = imports.known(callers.caller(), new ContractId(contract));
        return Listing.part(all, after, most, k -> k.imported().id().value(), KnownImportView::of);
    }

    @Operation(
            summary = "What taking an import back would do",
            description = "Nothing happens yet. Takes what taking it back takes.")
    @GetMapping("/{import}/taking-back")
    @Needs(Permission.CONTRIBUTOR)
    UndoneView undoing(@PathVariable String contract, @PathVariable("import") String id) {
        return UndoneView.of(
                id,
                imports.undoing(
                        callers.caller(),
                        new ContractId(contract),
                        NotFound.unless(id, ImportId::new),
                        looked -> {}));
    }

    @Operation(
            summary = "Take an import back whole",
            description =
                    "What it alone told is forgotten, counts and surges follow. The side that brought it in may, and negotiators of the others.")
    @PostMapping("/{import}/taking-back")
    @Needs(Permission.CONTRIBUTOR)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<UndoneView> undo(
            @PathVariable String contract,
            @PathVariable("import") String id,
            @RequestBody Reason given) {
        UndoneView done =
                UndoneView.of(
                        id,
                        imports.undo(
                                callers.caller(),
                                new ContractId(contract),
                                NotFound.unless(id, ImportId::new),
                                Given.text(given.reason()),
                                looked -> {}));
        return Made.at(BACK, done, contract, id);
    }
}
