package accord.contract.api;

import accord.contract.ContractState;
import accord.contract.ContractState.Seat;
import accord.member.MemberId;
import accord.text.api.Word;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** What somebody may do in a contract. */
record PersonView(
        @Schema(description = "the member", example = "m7q2k9x4c1v8b3n6z5d0f2g4h6") String id,
        @Schema(description = "the organisation they act for", example = "homes") String side,
        @Schema(
                        example = "contributor",
                        allowableValues = {"negotiator", "contributor", "observer"})
                String permission) {

    static PersonView of(MemberId member, Seat seat) {
        return new PersonView(member.value(), seat.side().value(), Word.of(seat.permission()));
    }

    static List<PersonView> all(ContractState state) {
        return state.people().entrySet().stream()
                .sorted(Map.Entry.comparingByKey((a, b) -> a.value().compareTo(b.value())))
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }
}
