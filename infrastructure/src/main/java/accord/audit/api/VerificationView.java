package accord.audit.api;

import accord.audit.query.Verification;
import accord.contract.ContractId;
import accord.text.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What came of checking records. */
record VerificationView(
        @Schema(
                        description =
                                "the position up to which all is as it must be; of several records the sum",
                        example = "42")
                long checkedTo,
        @Schema(
                        description =
                                "of the commit that holds that event; of several records SHA-256 over the lines `contract hash`",
                        example =
                                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                String headHash,
        @Schema(description = "the first that is not; null when all is well", nullable = true)
                @Nullable FaultView fault,
        @Schema(description = "each record, where several were checked", nullable = true)
                @Nullable List<OfContract> contracts) {

    record FaultView(
            @Schema(example = "17") long position,
            @Schema(example = "This entry is missing from the record.") String reason) {
        static @Nullable FaultView of(Verification.@Nullable Fault fault) {
            return fault == null ? null : new FaultView(fault.position(), fault.reason());
        }
    }

    record OfContract(
            @Schema(example = "c3v7m2q5x8z4b6n1c9d0f2g4h6") String contract,
            @Schema(example = "42") long checkedTo,
            @Schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                    String headHash,
            @Schema(nullable = true) @Nullable FaultView fault) {}

    static VerificationView of(Verification one) {
        return new VerificationView(
                one.checkedTo(), one.headHash(), FaultView.of(one.fault()), null);
    }

    static VerificationView of(Map<ContractId, Verification> all) {
        List<OfContract> each =
                all.entrySet().stream()
                        .map(entry ->
                                new OfContract(
                                        entry.getKey().value(),
                                        entry.getValue().checkedTo(),
                                        entry.getValue().headHash(),
                                        FaultView.of(entry.getValue().fault())))
                        .toList();
        String lines =
                each.stream()
                        .map(one -> one.contract() + ' ' + one.headHash() + '\n')
                        .collect(Collectors.joining());
        return new VerificationView(
                each.stream().mapToLong(OfContract::checkedTo).sum(),
                Text.hash(lines),
                each.stream()
                        .map(OfContract::fault)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                each);
    }
}
