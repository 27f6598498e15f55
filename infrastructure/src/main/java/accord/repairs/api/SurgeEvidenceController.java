package accord.repairs.api;

import accord.contract.ContractId;
import accord.contract.api.Needs;
import accord.contract.query.NotFound;
import accord.member.Permission;
import accord.member.query.CurrentCaller;
import accord.repairs.Cause;
import accord.repairs.Street;
import accord.repairs.SurgeId;
import accord.repairs.query.Recomputed;
import accord.repairs.query.RequestStore.Kept;
import accord.repairs.query.SurgeStreets;
import accord.repairs.query.Surges;
import accord.text.InvalidInput;
import accord.text.api.Given;
import accord.text.api.Listing;
import accord.text.api.Made;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
@RequestMapping(Made.ROOT + "/contracts/{contract}/surges/{surge}")
@Tag(name = "Repairs")
class SurgeEvidenceController {
    private final CurrentCaller callers;
    private final Surges surges;
    private final SurgeStreets streets;

    SurgeEvidenceController(CurrentCaller callers, Surges surges, SurgeStreets streets) {
        this.callers = callers;
        this.surges = surges;
        this.streets = streets;
    }

    /** From where the requests behind a surge came. */
    record StreetsView(
            @Schema(
                            description =
                                    "whether there are too many requests to look through; then there are no streets",
                            example = "false")
                    boolean tooMany,
            @Schema(
                            description =
                                    "the one that explains most of it by itself; absent where none does",
                            example = "Elm Road")
                    @Nullable String most,
            List<StreetView> streets) {}

    /** One of them. */
    record StreetView(
            @Schema(example = "Elm Road") String name,
            @Schema(example = "14") int count,
            @Schema(
                            description =
                                    "how many it had in as many weeks, in the thirteen weeks before",
                            example = "1.2")
                    double usual) {
        static StreetView of(Street street) {
            return new StreetView(street.name(), street.count(), street.usual());
        }
    }

    @Operation(
            summary = "From which streets and buildings a surge came",
            description =
                    "The largest first, as far as properties tell. Auditors, who do not read properties, get none.")
    @GetMapping("/streets")
    StreetsView streets(@PathVariable String contract, @PathVariable String surge) {
        return streets.of(
                        callers.caller(),
                        new ContractId(contract),
                        NotFound.unless(surge, SurgeId::new))
                .map(found ->
                        new StreetsView(
                                false,
                                found.most() == null ? null : found.most().name(),
                                found.streets().stream().map(StreetView::of).toList()))
                .orElse(new StreetsView(true, null, List.of()));
    }

    /** Whether a known cause explains a surge. */
    record CauseGiven(
            @Schema(
                            description = "weather, programme, system_change or policy",
                            example = "weather")
                    @Nullable String cause,
            @Schema(description = "false dismisses it", example = "true") @Nullable Boolean applies,
            @Schema(example = "First frost on 24 October.") @Nullable String why) {}

    /** A surge, computed again. */
    record RecomputedView(
            @Schema(description = "whether every number came out the same", example = "true")
                    boolean identical,
            @Schema(
                            description = "what did not, a sentence each",
                            example =
                                    "[\"The week of 2026-11-09 had 107 requests when it was seen, now 109.\"]")
                    List<String> differences) {}

    @Operation(
            summary = "The requests behind a surge",
            description =
                    "As they are known now, by week, trade and area. Auditors get no property, outcomeReason or outcomeEvidence.")
    @GetMapping("/requests")
    Listing<RequestView> requests(
            @PathVariable String contract,
            @PathVariable String surge,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        int most = Given.limit(limit);
        List<Kept> found =
                surges.requests(
                        callers.caller(),
                        new ContractId(contract),
                        NotFound.unless(surge, SurgeId::new),
                        after,
                        most + 1);
        return Listing.of(found, most, Kept::place, kept -> RequestView.of(kept.request()));
    }

    @Operation(
            summary = "Compute a surge again from the requests as they are now",
            description = "Without a later import it comes out identical.")
    @GetMapping("/recomputation")
    RecomputedView recompute(@PathVariable String contract, @PathVariable String surge) {
        Recomputed again =
                surges.recompute(
                        callers.caller(),
                        new ContractId(contract),
                        NotFound.unless(surge, SurgeId::new));
        return new RecomputedView(again.identical(), again.differences());
    }

    @Operation(
            summary = "Say whether a known cause explains a surge",
            description = "Who says so and why is on record; a later word goes before an earlier.")
    @PostMapping("/causes")
    @Needs(Permission.CONTRIBUTOR)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CauseGiven> note(
            @PathVariable String contract,
            @PathVariable String surge,
            @RequestBody CauseGiven given) {
        surges.surge(
                callers.caller(), new ContractId(contract), NotFound.unless(surge, SurgeId::new));
        surges.note(
                callers.caller(),
                new ContractId(contract),
                NotFound.unless(surge, SurgeId::new),
                cause(Given.required("cause", given.cause())),
                Given.required("applies", given.applies()),
                Given.text(given.why()));
        return Made.at("/contracts/{c}/surges/{s}", given, contract, surge);
    }

    private static Cause cause(String given) {
        return Arrays.stream(Cause.values())
                .filter(cause -> cause.name().equals(given.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidInput(
                                "cause", "must be weather, programme, system_change or policy"));
    }
}
