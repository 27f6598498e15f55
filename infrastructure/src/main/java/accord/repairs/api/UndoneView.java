package accord.repairs.api;

import accord.repairs.query.RequestStore.Undone;
import io.swagger.v3.oas.annotations.media.Schema;

/** What becomes of an import's requests when it is taken back. */
record UndoneView(
        @Schema(description = "of the import", example = "k1j0kc4suriknj27c84oul3hcc") String id,
        @Schema(description = "nothing is known of them without it", example = "812") int removed,
        @Schema(description = "they are again as they were before it", example = "5") int restored,
        @Schema(description = "another import told the same", example = "3") int kept) {

    static UndoneView of(String id, Undone undone) {
        return new UndoneView(id, undone.removed(), undone.restored(), undone.kept());
    }
}
