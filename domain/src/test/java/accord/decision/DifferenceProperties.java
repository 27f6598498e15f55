package accord.decision;

import static org.assertj.core.api.Assertions.assertThat;

import accord.decision.Difference.Kind;
import accord.decision.Difference.Segment;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class DifferenceProperties {

    /** Two texts that share some of their words, and are otherwise anything. */
    record Pair(String before, String after) {}

    @Property(tries = 1_000, shrinking = ShrinkingMode.BOUNDED)
    void what_stayed_and_went_is_the_older_text_and_what_stayed_and_came_the_newer(
            @ForAll("pairs") Pair pair) {
        Difference difference = Difference.between(pair.before(), pair.after());

        assertThat(without(difference, Kind.ADDED)).isEqualTo(pair.before());
        assertThat(without(difference, Kind.REMOVED)).isEqualTo(pair.after());
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.BOUNDED)
    void no_segment_is_empty_and_no_two_neighbours_are_alike(@ForAll("pairs") Pair pair) {
        List<Segment> segments = Difference.between(pair.before(), pair.after()).segments();

        assertThat(segments).noneMatch(segment -> segment.text().isEmpty());
        for (int i = 1; i < segments.size(); i++) {
            Kind kind = segments.get(i).kind();
            Kind previous = segments.get(i - 1).kind();
            assertThat(kind).isNotEqualTo(previous);
            assertThat(kind == Kind.REMOVED && previous == Kind.ADDED).isFalse();
        }
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.BOUNDED)
    void there_is_none_where_the_texts_are_equal_and_only_there(@ForAll("pairs") Pair pair) {
        assertThat(Difference.between(pair.before(), pair.before()).none()).isTrue();
        assertThat(Difference.between(pair.before(), pair.after()).none())
                .isEqualTo(pair.before().equals(pair.after()));
    }

    @Provide
    Arbitrary<Pair> pairs() {
        Arbitrary<String> common =
                Arbitraries.of(
                        "boiler",
                        "the",
                        "five",
                        "Fix",
                        "24.5",
                        "don't",
                        " ",
                        "  ",
                        "\n",
                        "\t",
                        ".",
                        ". ",
                        ", ",
                        "a\u0301",
                        "\ud83d\udd25",
                        "\ud83d",
                        "\u0645\u0646");
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(4);
        Arbitrary<String> piece =
                Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(9, common), net.jqwik.api.Tuple.of(1, any));
        Arbitrary<String> text = piece.list().ofMaxSize(40).map(pieces -> String.join("", pieces));
        Arbitrary<Pair> unlike = Combinators.combine(text, text).as(Pair::new);
        Arbitrary<Pair> edited =
                Combinators.combine(text, piece, Arbitraries.integers().between(0, 60), text)
                        .as((whole, more, at, rest) -> edited(whole + rest, more, at));
        return Arbitraries.oneOf(unlike, edited);
    }

    private static Pair edited(String text, String more, int at) {
        int start = Math.min(at, text.length());
        int end = Math.min(start + 3, text.length());
        return new Pair(text, text.substring(0, start) + more + text.substring(end));
    }

    private static String without(Difference difference, Kind kind) {
        return difference.segments().stream()
                .filter(segment -> segment.kind() != kind)
                .map(Segment::text)
                .collect(Collectors.joining());
    }
}
