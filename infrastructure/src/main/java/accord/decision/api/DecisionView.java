package accord.decision.api;

import accord.decision.DecisionEvent.DecisionOpened;
import accord.decision.DecisionState;
import accord.decision.TimeBox;
import accord.member.SideId;
import accord.text.api.Word;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision as programs read it. */
public record DecisionView(
        @Schema(example = "k3v7m2q5x8z4b6n1c9d0f2g4h6-d1") String id,
        @Schema(
                        example = "frozen",
                        allowableValues = {
                            "open",
                            "drafting",
                            "frozen",
                            "agreed",
                            "closed",
                            "superseded"
                        })
                String status,
        @Schema(example = "How do we keep homes warm until Christmas?") String question,
        SubjectView subject,
        @Schema(description = "whose consent it needs", example = "[\"fixers\",\"homes\"]")
                List<String> sides,
        @Schema(
                        description = "when the time box ends that it has now",
                        example = "2026-12-01T17:00:00Z",
                        format = "date-time",
                        nullable = true)
                @Nullable String deadline,
        @Schema(
                        description = "whether the time box ran out, and no rung followed",
                        example = "false")
                boolean timeBoxOver,
        @Schema(description = "null while no time box has led it up the ladder", nullable = true)
                @Nullable LadderView ladder,
        @Schema(description = "the later end that sides would give the time box")
                List<ExtensionView> extensions,
        @Schema(description = "whether consent waits for fair restatements", example = "false")
                boolean withHats,
        @Schema(description = "whether versions can be consented to", example = "true")
                boolean consentOpen,
        @Schema(description = "the member who opened it", example = "m7q2k9x4c1v8b3n6z5d0f2g4h6")
                String by,
        @Schema(description = "their organisation", example = "homes") String side,
        @Schema(example = "2026-11-23T17:00:00Z", format = "date-time") String at,
        @Schema(
                        description = "what was agreed before",
                        example = "k3v7m2q5x8z4b6n1c9d0f2g4h6-d1",
                        nullable = true)
                @Nullable String base,
        @Schema(description = "how many comments there are", example = "3") int comments,
        @Schema(description = "in the order in which they were made") List<ProposalView> proposals,
        @Schema(description = "the sides that would close it without agreement", example = "[]")
                List<String> closing,
        @Schema(description = "null until it is agreed", nullable = true) @Nullable SealView agreed,
        @Schema(
                        description = "the decision that took its place",
                        example = "k3v7m2q5x8z4b6n1c9d0f2g4h6-d2",
                        nullable = true)
                @Nullable String supersededBy) {

    /** What a decision is about. */
    public record SubjectView(
            @Schema(example = "issue-response") String kind,
            @Schema(example = "k3v7m2q5x8z4b6n1c9d0f2g4h6") String id) {}

    /** A later end that a side would give the time box. */
    public record ExtensionView(
            @Schema(example = "homes") String side,
            @Schema(example = "2026-12-03T17:00:00Z", format = "date-time") String until,
            @Schema(example = "The survey is not back yet.") String reason) {}

    public static DecisionView of(DecisionState state) {
        DecisionOpened opened = state.opening();
        TimeBox box = state.timeBox();
        return new DecisionView(
                opened.decision().value(),
                Word.of(state.status()),
                opened.question(),
                new SubjectView(opened.subject().kind(), opened.subject().id()),
                sides(state.sides()),
                box.until() == null ? null : box.until().toString(),
                box.over(),
                box.place().map(LadderView::of).orElse(null),
                extensions(box),
                opened.withHats(),
                state.consentOpen(),
                opened.act().by().value(),
                opened.act().side().value(),
                opened.act().at().toString(),
                opened.base() == null ? null : opened.base().value(),
                state.comments().size(),
                state.proposals().stream().map(ProposalView::of).toList(),
                sides(state.closing()),
                state.agreed() == null ? null : SealView.of(state.agreed()),
                state.supersededBy() == null ? null : state.supersededBy().value());
    }

    private static List<ExtensionView> extensions(TimeBox box) {
        return box.wished().values().stream()
                .map(wish ->
                        new ExtensionView(
                                wish.act().side().value(), wish.until().toString(), wish.reason()))
                .sorted(Comparator.comparing(ExtensionView::side))
                .toList();
    }

    private static List<String> sides(Collection<SideId> sides) {
        return sides.stream().map(SideId::value).sorted().toList();
    }
}
