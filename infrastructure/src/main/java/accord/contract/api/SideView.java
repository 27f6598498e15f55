package accord.contract.api;

import accord.contract.ContractSide;
import accord.contract.SideKind;
import accord.member.SideId;
import accord.text.InvalidInput;
import accord.text.api.Given;
import accord.text.api.Word;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A side as a contract names it; what is read can be sent again. */
record SideView(
        @Schema(description = "the organisation's id, `side` in `/me`", example = "homes")
                @Nullable String organisation,
        @Schema(description = "what it is called in this contract", example = "Riverside Homes")
                @Nullable String name,
        @Schema(
                        example = "landlord",
                        allowableValues = {
                            "landlord",
                            "contractor",
                            "service-provider",
                            "in-house-team"
                        })
                @Nullable String kind,
        @Schema(
                        description = "whether it has joined; ignored when sent",
                        example = "true",
                        nullable = true)
                @Nullable Boolean joined) {

    static SideView of(ContractSide side, boolean joined) {
        return new SideView(side.organisation().value(), side.name(), Word.of(side.kind()), joined);
    }

    ContractSide side(int index) {
        String at = "sides[" + index + "].";
        SideKind parsed = Word.parse(at + "kind", SideKind.class, kind);
        try {
            return new ContractSide(new SideId(Given.text(organisation)), Given.text(name), parsed);
        } catch (InvalidInput bad) {
            String field = bad.field().equals("side") ? "organisation" : bad.field();
            throw new InvalidInput(at + field, bad.reason());
        }
    }
}
