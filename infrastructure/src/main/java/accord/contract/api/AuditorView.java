package accord.contract.api;

import accord.contract.ContractState;
import accord.member.MemberId;
import accord.member.SideId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Somebody of no side to whom the record was opened. */
record AuditorView(
        @Schema(description = "the member", example = "m7q2k9x4c1v8b3n6z5d0f2g4h6") String id,
        @Schema(description = "the sides that opened it to them", example = "[\"homes\"]")
                List<String> openedBy,
        @Schema(description = "whether every side did, so that they can read", example = "false")
                boolean mayRead) {

    static AuditorView of(ContractState state, MemberId auditor) {
        return new AuditorView(
                auditor.value(),
                state.openedBy().getOrDefault(auditor, Set.of()).stream()
                        .map(SideId::value)
                        .sorted()
                        .toList(),
                state.mayAudit(auditor));
    }

    static List<AuditorView> all(ContractState state) {
        return state.openedBy().keySet().stream()
                .map(auditor -> of(state, auditor))
                .filter(auditor -> !auditor.openedBy().isEmpty())
                .sorted(Comparator.comparing(AuditorView::id))
                .toList();
    }
}
