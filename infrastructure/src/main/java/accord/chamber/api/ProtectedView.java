package accord.chamber.api;

import accord.chamber.ProtectedState;
import accord.issue.IssueId;
import accord.member.SideId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The protected room of an issue. */
record ProtectedView(
        @Schema(example = "k3v7m2q5x8z4b6n1c9d0f2g4h6") String id,
        @Schema(
                        example = "open",
                        allowableValues = {"closed", "open"})
                String status,
        @Schema(
                        description = "what it is; a label alone creates no legal privilege",
                        example = "without prejudice, subject to contract")
                String label,
        @Schema(description = "the sides that would talk so", example = "[\"homes\"]")
                List<String> asked,
        List<SaidView> talk,
        List<OfferView> offers) {
    private static final String LABEL = "without prejudice, subject to contract";

    /** A text that a side would let out. */
    record OfferView(
            @Schema(example = "t3v7m2q5x8z4b6n1c9d0f2g4h6") String id,
            @Schema(example = "Cap") String title,
            @Schema(example = "Ten thousand a week.") String text,
            @Schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                    String textHash,
            @Schema(description = "the sides that agreed that it leaves", example = "[\"homes\"]")
                    List<String> agreed,
            @Schema(
                            description = "the proposal that it became; null while it is in here",
                            example = "t3v7m2q5x8z4b6n1c9d0f2g4h6",
                            nullable = true)
                    @Nullable String proposal) {
        static OfferView of(ProtectedState.Offer offer) {
            return new OfferView(
                    offer.text().id().value(),
                    offer.text().title(),
                    offer.text().text(),
                    offer.hash(),
                    sorted(offer.agreed()),
                    offer.to());
        }
    }

    static ProtectedView of(IssueId issue, ProtectedState room) {
        return new ProtectedView(
                issue.value(),
                room.isOpen() ? "open" : "closed",
                LABEL,
                sorted(room.asked()),
                IntStream.range(0, room.talk().size())
                        .mapToObj(at ->
                                SaidView.of(
                                        at + 1,
                                        room.talk().get(at).text(),
                                        room.talk().get(at).act()))
                        .toList(),
                room.offers().values().stream().map(OfferView::of).toList());
    }

    private static List<String> sorted(Collection<SideId> sides) {
        return sides.stream().map(SideId::value).sorted().toList();
    }
}
