package accord.contract.api;

import accord.contract.Scope;
import accord.text.api.Given;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a contract covers; an empty list covers everything. */
record ScopeView(
        @Schema(description = "at most 500", example = "[\"Heating\"]")
                @Nullable List<@Nullable String> trades,
        @Schema(description = "at most 500", example = "[\"North\"]")
                @Nullable List<@Nullable String> areas) {

    static @Nullable ScopeView of(Scope scope) {
        return scope.equals(Scope.EVERYTHING)
                ? null
                : new ScopeView(List.copyOf(scope.trades()), List.copyOf(scope.areas()));
    }

    Scope scope() {
        return new Scope(Given.list("scope.trades", trades), Given.list("scope.areas", areas));
    }
}
