package accord.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class MergeProperties {

    /** A text, and what two people made of it; the words of each can be told apart. */
    record Written(String base, String one, String other) {}

    @Property(tries = 2_000, shrinking = ShrinkingMode.BOUNDED)
    void every_word_that_either_wrote_is_there(@ForAll("written") Written w) {
        Set<String> now = words(Merge.of(w.base(), w.one(), w.other()));

        assertThat(now).containsAll(without(words(w.one()), words(w.base())));
        assertThat(now).containsAll(without(words(w.other()), words(w.base())));
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.BOUNDED)
    void no_word_comes_from_nowhere_and_what_both_kept_stays(@ForAll("written") Written w) {
        Set<String> now = words(Merge.of(w.base(), w.one(), w.other()));
        Set<String> either = words(w.one());
        either.addAll(words(w.other()));
        Set<String> both = words(w.one());
        both.retainAll(words(w.other()));

        assertThat(either).containsAll(now);
        assertThat(now).containsAll(both);
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.BOUNDED)
    void whoever_writes_alone_gets_what_they_wrote(@ForAll("written") Written w) {
        assertThat(Merge.of(w.base(), w.one(), w.base())).isEqualTo(w.one());
        assertThat(Merge.of(w.base(), w.base(), w.one())).isEqualTo(w.one());
        assertThat(Merge.of(w.base(), w.one(), w.one())).isEqualTo(w.one());
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.BOUNDED)
    void whoever_comes_first_the_words_are_the_same(@ForAll("written") Written w) {
        assertThat(sorted(Merge.of(w.base(), w.one(), w.other())))
                .isEqualTo(sorted(Merge.of(w.base(), w.other(), w.one())));
    }

    @Example
    void of_texts_too_long_to_compare_what_both_wrote_stays_one_after_the_other() {
        String one = "one ".repeat(Comparison.MOST_PIECES);
        String other = "other ".repeat(Comparison.MOST_PIECES);
        String base = "old ".repeat(Comparison.MOST_PIECES);

        assertThat(Merge.of("a " + base + "b", "a " + one + "b", "a " + other + "b"))
                .isEqualTo("a " + one + other + "b");
    }

    @Example
    void of_texts_that_can_be_compared_only_the_words_that_changed_are_others() {
        String many = " word".repeat(100);

        assertThat(
                        Merge.of(
                                "first" + many + many + " last",
                                "new" + many + many + " newer",
                                "first" + many + " extra" + many + " last"))
                .isEqualTo("new" + many + " extra" + many + " newer");
    }

    @Example
    void of_texts_as_long_as_can_be_compared_only_the_words_that_changed_are_others() {
        int half = Comparison.MOST_PIECES / 2;
        String many = "word ".repeat(half / 2 - 1);
        String base = many + "last.";
        String one = "new ".repeat(half / 2 - 1) + "last!";

        assertThat(Merge.of(base, one, many + "the last."))
                .isEqualTo("new ".repeat(half / 2 - 1) + "the last!");
    }

    @Example
    void what_one_changed_next_to_what_the_other_changed_stands_once() {
        assertThat(Merge.of("one crew", "two crew", "one\ncrew")).isEqualTo("two\ncrew");
    }

    @Provide
    Arbitrary<Written> written() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 14),
                        Arbitraries.longs(),
                        Arbitraries.longs())
                .as((size, one, other) -> {
                    List<String> base = IntStream.range(0, size).mapToObj(i -> "base" + i).toList();
                    return new Written(
                            String.join(" ", base),
                            rewritten(base, "one", new Random(one)),
                            rewritten(base, "other", new Random(other)));
                });
    }

    private static String rewritten(List<String> base, String hand, Random random) {
        List<String> words = new ArrayList<>(base);
        for (int edit = random.nextInt(5); edit > 0; edit--) {
            int at = random.nextInt(words.size() + 1);
            if (at < words.size() && random.nextBoolean()) {
                words.remove(at);
            }
            if (random.nextInt(4) > 0) {
                words.add(Math.min(at, words.size()), hand + edit);
            }
        }
        return String.join(random.nextInt(8) == 0 ? "\n" : " ", words);
    }

    private static List<String> sorted(String text) {
        return Arrays.stream(text.split("\\W+")).filter(w -> !w.isEmpty()).sorted().toList();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split("\\W+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> words, Set<String> these) {
        words.removeAll(these);
        return words;
    }
}
