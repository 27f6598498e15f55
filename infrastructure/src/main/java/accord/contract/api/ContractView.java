package accord.contract.api;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.ContractTerms;
import accord.contract.query.ContractSummary;
import accord.member.SideId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A contract as programs read it. */
record ContractView(
        @Schema(example = "k3v7m2q5x8z4b6n1c9d0f2g4h6") String id,
        @Schema(example = "Repairs 2026") String title,
        @Schema(description = "in the contract's order") List<SideView> sides,
        @Schema(description = "null: everything", nullable = true) @Nullable ScopeView scope,
        @Schema(example = "2026-04-01", format = "date") String startsOn,
        @Schema(example = "2031-03-31", format = "date") String endsOn,
        @Schema(example = "Europe/London") String timeZone,
        @Schema(description = "who may do what; not in lists", nullable = true)
                @Nullable List<PersonView> people,
        @Schema(description = "to whom the record was opened; not in lists", nullable = true)
                @Nullable List<AuditorView> auditors) {

    static ContractView of(ContractId id, ContractState state) {
        return of(
                id,
                state.opened(),
                state.joined()::contains,
                PersonView.all(state),
                AuditorView.all(state));
    }

    static ContractView of(ContractSummary summary) {
        return of(
                summary.id(),
                summary.terms(),
                side -> !summary.awaited().contains(side.value()),
                null,
                null);
    }

    private static ContractView of(
            ContractId id,
            ContractTerms terms,
            Predicate<SideId> joined,
            @Nullable List<PersonView> people,
            @Nullable List<AuditorView> auditors) {
        return new ContractView(
                id.value(),
                terms.title(),
                terms.sides().stream()
                        .map(side -> SideView.of(side, joined.test(side.organisation())))
                        .toList(),
                ScopeView.of(terms.scope()),
                terms.startsOn().toString(),
                terms.endsOn().toString(),
                terms.timeZone().getId(),
                people,
                auditors);
    }
}
