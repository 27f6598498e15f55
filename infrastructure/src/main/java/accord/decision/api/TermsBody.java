package accord.decision.api;

import accord.decision.Money;
import accord.decision.Terms;
import accord.decision.Wording;
import accord.text.InvalidInput;
import accord.text.api.Given;
import accord.text.api.Word;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a text says of itself, as it is sent; all of it can be left out. */
record TermsBody(
        @Schema(
                        example = "operating-arrangement",
                        nullable = true,
                        allowableValues = {
                            "operating-arrangement",
                            "instruction",
                            "variation",
                            "interim-relief"
                        })
                @Nullable String kind,
        @Schema(example = "2027-01-15", format = "date", nullable = true) @Nullable String reviewOn,
        @Schema(example = "At the end of March.", nullable = true) @Nullable String exit,
        @Schema(example = "No home without heat for more than 24 hours.", nullable = true)
                @Nullable String measure,
        @Schema(
                        description =
                                "what it costs at most, all together, in the contract's currency",
                        example = "4200.00",
                        nullable = true)
                @Nullable BigDecimal value) {

    /** An amount, null where none was given. */
    static @Nullable Money money(String field, @Nullable BigDecimal given) {
        try {
            return given == null ? null : Money.of(given);
        } catch (InvalidInput bad) {
            throw new InvalidInput(field, bad.reason());
        }
    }

    static Wording wording(
            @Nullable String text, @Nullable TermsBody terms, @Nullable FieldsBody fields) {
        return new Wording(
                Given.text(text),
                terms == null ? Terms.PLAIN : terms.terms(),
                FieldsBody.fields(fields));
    }

    private Terms terms() {
        return new Terms(
                kind == null
                        ? Terms.Kind.OPERATING_ARRANGEMENT
                        : Word.parse("terms.kind", Terms.Kind.class, kind),
                reviewOn == null ? null : Given.day("terms.reviewOn", reviewOn),
                Given.text(exit),
                Given.text(measure),
                money("terms.value", value));
    }
}
