package accord.chamber.api;

import accord.chamber.CaucusEvent.TextKept;
import accord.chamber.CaucusState;
import accord.issue.IssueId;
import accord.member.MemberId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The caucus of the caller's side on an issue. */
record CaucusView(
        @Schema(example = "k3v7m2q5x8z4b6n1c9d0f2g4h6") String id,
        List<SaidView> talk,
        List<TextView> texts,
        @Schema(
                        description = "who was let in beside the side's negotiators",
                        example = "[\"m7q2k9x4c1v8b3n6z5d0f2g4h6\"]")
                List<String> people) {

    /** A text that may be put before all sides. */
    record TextView(
            @Schema(example = "t3v7m2q5x8z4b6n1c9d0f2g4h6") String id,
            @Schema(example = "Weekend clinics") String title,
            @Schema(example = "Two clinics each weekend.") String text,
            @Schema(
                            description = "the proposal that it became; null while it is in here",
                            example = "t3v7m2q5x8z4b6n1c9d0f2g4h6",
                            nullable = true)
                    @Nullable String proposal) {
        static TextView of(TextKept kept, @Nullable String proposal) {
            return new TextView(kept.id().value(), kept.title(), kept.text(), proposal);
        }
    }

    static CaucusView of(IssueId issue, CaucusState caucus, Set<MemberId> admitted) {
        return new CaucusView(
                issue.value(),
                IntStream.range(0, caucus.talk().size())
                        .mapToObj(at ->
                                SaidView.of(
                                        at + 1,
                                        caucus.talk().get(at).text(),
                                        caucus.talk().get(at).act()))
                        .toList(),
                caucus.texts().values().stream()
                        .map(text -> TextView.of(text, caucus.moved().get(text.id())))
                        .toList(),
                admitted.stream().map(MemberId::value).sorted().toList());
    }
}
