package accord.repairs.api;

import accord.contract.ContractId;
import accord.contract.api.Needs;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.CurrentCaller;
import accord.repairs.query.SeasonSharing;
import accord.repairs.query.SeasonSharing.Sharing;
import accord.text.api.Made;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Made.ROOT + "/contracts/{contract}/season-sharing")
@Tag(name = "Repairs")
class SeasonController {
    private final CurrentCaller callers;
    private final SeasonSharing sharing;

    SeasonController(CurrentCaller callers, SeasonSharing sharing) {
        this.callers = callers;
        this.sharing = sharing;
    }

    /** What the sides say. */
    record SharingView(
            @Schema(description = "whether other contracts may use the seasons", example = "false")
                    boolean shared,
            @Schema(description = "the organisations that agreed", example = "[\"homes\"]")
                    List<String> agreed,
            @Schema(description = "those that did not", example = "[\"kestrel-repairs\"]")
                    List<String> missing) {
        static SharingView of(Sharing sharing) {
            return new SharingView(
                    sharing.isShared(), names(sharing.agreed()), names(sharing.missing()));
        }

        private static List<String> names(List<SideId> sides) {
            return sides.stream().map(SideId::value).toList();
        }
    }

    @Operation(summary = "Which sides let other contracts use the seasons of this one")
    @GetMapping
    SharingView sharing(@PathVariable String contract) {
        return SharingView.of(sharing.of(callers.caller(), new ContractId(contract)));
    }

    @Operation(
            summary = "Let other contracts use the seasons, as far as your side is concerned",
            description =
                    "They are used once every side has said so: how a trade's requests spread over the year, pooled with at least one other contract's; no counts and no names.")
    @PostMapping
    @Needs(Permission.NEGOTIATOR)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<SharingView> share(@PathVariable String contract) {
        sharing.share(callers.caller(), new ContractId(contract));
        return Made.at("/contracts/{c}/season-sharing", sharing(contract), contract);
    }

    @Operation(
            summary = "Let them no longer use the seasons",
            description = "One side is enough, and it holds at once.")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Permission.NEGOTIATOR)
    void withhold(@PathVariable String contract) {
        sharing.withhold(callers.caller(), new ContractId(contract));
    }
}
