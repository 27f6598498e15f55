package accord.repairs.api;

import accord.contract.ContractId;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import accord.repairs.query.WhatIfs;
import accord.repairs.query.WhatIfs.LastYear;
import accord.text.InvalidInput;
import accord.text.api.Made;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Made.ROOT + "/contracts/{contract}/what-if")
@Tag(name = "Repairs")
class WhatIfController {
    private final CurrentCaller callers;
    private final WhatIfs whatIfs;

    WhatIfController(CurrentCaller callers, WhatIfs whatIfs) {
        this.callers = callers;
        this.whatIfs = whatIfs;
    }

    /** What a sensitivity would have found. */
    record Found(
            @Schema(
                            description =
                                    "the share of ordinary weeks that may alarm, in series of three years or more; in shorter ones, and over all levels, in proportion",
                            example = "0.007")
                    double alpha,
            @Schema(description = "how many surges it would have told of", example = "5")
                    int surges,
            @Schema(description = "in how many weeks one of them went on", example = "9")
                    int weeks) {}

    /** Last year. */
    record LastYearView(
            @Schema(description = "null without requests", example = "2025-11-24", nullable = true)
                    @Nullable String from,
            @Schema(description = "null without requests", example = "2026-11-22", nullable = true)
                    @Nullable String to,
            @Schema(description = "how many weeks that is, at most 52", example = "52") int weeks,
            @Schema(description = "the sensitivity as it is", example = "0.007") double standard,
            List<Found> items) {
        static LastYearView of(LastYear year) {
            return new LastYearView(
                    year.from().toString(),
                    year.to().toString(),
                    year.weeks(),
                    WhatIfs.STANDARD,
                    year.byAlpha().entrySet().stream()
                            .map(each ->
                                    new Found(
                                            each.getKey(),
                                            each.getValue().surges(),
                                            each.getValue().weeks()))
                            .toList());
        }
    }

    @Operation(
            summary = "How many surges there would have been last year at another sensitivity",
            description =
                    "At those that the page offers, or at the one that is asked for. Nothing is put on record.")
    @GetMapping
    LastYearView whatIf(
            @PathVariable String contract, @RequestParam(required = false) @Nullable String alpha) {
        Caller caller = callers.caller();
        ContractId id = new ContractId(contract);
        Optional<LastYear> year =
                alpha == null ? whatIfs.offered(caller, id) : whatIfs.at(caller, id, number(alpha));
        return year.map(LastYearView::of)
                .orElse(new LastYearView(null, null, 0, WhatIfs.STANDARD, List.of()));
    }

    private static double number(String given) {
        if (given.matches("[0-9]{0,3}\\.?[0-9]{1,9}")) {
            return Double.parseDouble(given);
        }
        throw new InvalidInput("alpha", "must be a number such as 0.007");
    }
}
