package accord.contract.api;

import accord.contract.ContractSide;
import accord.contract.ContractTerms;
import accord.contract.Scope;
import accord.text.api.Given;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A contract to open. */
record NewContract(
        @Schema(description = "a single line of at most 200 characters", example = "Repairs 2026")
                @Nullable String title,
        @Schema(description = "2 to 12, your own organisation among them")
                @Nullable List<@Nullable SideView> sides,
        @Schema(description = "what it covers; everything where nothing is said", nullable = true)
                @Nullable ScopeView scope,
        @Schema(description = "the first day", example = "2026-04-01", format = "date")
                @Nullable String startsOn,
        @Schema(description = "the last day", example = "2031-03-31", format = "date")
                @Nullable String endsOn,
        @Schema(
                        description = "where its days are counted; Europe/London where none is",
                        example = "Europe/London",
                        nullable = true)
                @Nullable String timeZone) {
    private static final String USUAL_ZONE = "Europe/London";

    ContractTerms terms() {
        List<SideView> named = Given.list("sides", Given.required("sides", sides));
        List<ContractSide> parties =
                IntStream.range(0, named.size()).mapToObj(i -> named.get(i).side(i)).toList();
        return new ContractTerms(
                Given.text(title),
                parties,
                scope == null ? Scope.EVERYTHING : scope.scope(),
                Given.day("startsOn", startsOn),
                Given.day("endsOn", endsOn),
                Given.zone("timeZone", timeZone == null ? USUAL_ZONE : timeZone));
    }
}
