package accord.decision.api;

import accord.decision.Authority;
import accord.decision.Money;
import accord.decision.Register;
import accord.member.MemberId;
import accord.member.SideId;
import accord.text.api.Word;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who may bind a side. */
record RegisterView(
        @Schema(description = "names it within the contract", example = "homes") String id,
        @Schema(description = "the organisation", example = "homes") String side,
        @Schema(description = "whether it has registered anybody", example = "true")
                boolean registered,
        @Schema(description = "empty: each negotiator binds it without limit")
                List<AuthorityView> authorities,
        @Schema(
                        description = "above which value two sign; null where one is enough",
                        example = "5000.00",
                        nullable = true)
                @Nullable BigDecimal twoAbove) {

    /** To what somebody may bind their side. */
    record AuthorityView(
            @Schema(example = "m7q2k9x4c1v8b3n6z5d0f2g4h6") String member,
            @Schema(example = "[\"instruction\"]") List<String> kinds,
            @Schema(description = "null without limit", example = "5000.00", nullable = true)
                    @Nullable BigDecimal limit,
            @Schema(description = "what they have bound it to already", example = "1200.00")
                    BigDecimal used) {}

    static RegisterView of(SideId side, Register register, Function<MemberId, Money> used) {
        return new RegisterView(
                side.value(),
                side.value(),
                !register.authorities().isEmpty(),
                register.authorities().keySet().stream()
                        .sorted((a, b) -> a.value().compareTo(b.value()))
                        .map(m -> view(m, register.authorities().get(m), used.apply(m)))
                        .toList(),
                register.alone() == null ? null : register.alone().amount());
    }

    private static AuthorityView view(MemberId member, @Nullable Authority has, Money used) {
        if (has == null) {
            throw new IllegalArgumentException("nothing is registered of " + member);
        }
        return new AuthorityView(
                member.value(),
                has.kinds().stream().sorted().map(Word::of).toList(),
                has.limit() == null ? null : has.limit().amount(),
                used.amount());
    }
}
