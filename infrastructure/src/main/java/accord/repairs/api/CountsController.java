package accord.repairs.api;

import accord.contract.ContractId;
import accord.member.query.CurrentCaller;
import accord.repairs.Field;
import accord.repairs.Level;
import accord.repairs.query.CountTable;
import accord.repairs.query.Explorations;
import accord.repairs.query.Grain;
import accord.repairs.query.Looking;
import accord.text.InvalidInput;
import accord.text.api.Given;
import accord.text.api.Made;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Made.ROOT + "/contracts/{contract}/repair-counts")
@Tag(name = "Repairs")
class CountsController {
    private final CurrentCaller callers;
    private final Explorations explorations;

    CountsController(CurrentCaller callers, Explorations explorations) {
        this.callers = callers;
        this.explorations = explorations;
    }

    /** Counts over time. */
    record CountsView(
            @Schema(
                            description = "the first day of each day, week or month",
                            example = "[\"2026-11-02\",\"2026-11-09\"]")
                    List<String> starts,
            @Schema(description = "the largest first") List<RowView> rows) {

        /** One of the things that are told apart. */
        record RowView(
                @Schema(description = "empty where nothing is told apart", example = "Heating")
                        String name,
                @Schema(description = "one for each start", example = "[61,107]")
                        List<Integer> counts) {}

        static CountsView of(CountTable table) {
            return new CountsView(
                    table.starts().stream().map(LocalDate::toString).toList(),
                    table.rows().stream().map(r -> new RowView(r.name(), r.counts())).toList());
        }
    }

    @Operation(
            summary = "How many requests, over time",
            description =
                    "Without backlogs that were keyed in at once. Split by trade, area, priority, status, provider, property or hazard; by property for members of the contract's sides only.")
    @GetMapping
    CountsView counts(
            @PathVariable String contract,
            @Parameter(description = "day, week or month", example = "week")
                    @RequestParam(required = false)
                    @Nullable String by,
            @Parameter(description = "tells them apart", example = "area")
                    @RequestParam(required = false)
                    @Nullable String split,
            @Parameter(description = "only these", example = "Heating")
                    @RequestParam(required = false)
                    @Nullable String trade,
            @Parameter(description = "only these", example = "North")
                    @RequestParam(required = false)
                    @Nullable String area,
            @Parameter(description = "only these", example = "Emergency")
                    @RequestParam(required = false)
                    @Nullable String priority,
            @Parameter(description = "only these", example = "Damp and mould")
                    @RequestParam(required = false)
                    @Nullable String hazard,
            @Parameter(description = "the first day", example = "2026-09-01")
                    @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(description = "the last day", example = "2026-11-22")
                    @RequestParam(required = false)
                    @Nullable String to) {
        Looking looking =
                new Looking(
                        grain(by),
                        new Level(trade, area, priority, hazard),
                        field(split),
                        from == null ? null : Given.day("from", from),
                        to == null ? null : Given.day("to", to));
        return explorations
                .table(callers.caller(), new ContractId(contract), looking)
                .map(CountsView::of)
                .orElse(new CountsView(List.of(), List.of()));
    }

    private static Grain grain(@Nullable String by) {
        return Arrays.stream(Grain.values())
                .filter(grain -> grain.key().equals(by == null ? "week" : by))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("by", "must be day, week or month"));
    }

    private static @Nullable Field field(@Nullable String split) {
        return split == null
                ? null
                : Looking.SPLITS.stream()
                        .filter(field -> field.key().equals(split))
                        .findFirst()
                        .orElseThrow(() ->
                                new InvalidInput(
                                        "split", "is nothing that counts can be told apart by"));
    }
}
