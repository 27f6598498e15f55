package accord.decision.ui;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the words that somebody marked on the page in the text as it is written. */
final class Quotes {
    /** What Markdown may put between two words, and people do not see. */
    private static final String BETWEEN = "[\\s*_`>#\\[\\]()\\\\-]*";

    private static final int MOST_WORDS = 120;

    private Quotes() {}

    /** The words as the text has them; empty where it has not. */
    static Optional<String> find(String text, String marked) {
        String[] words = marked.strip().split("\\s+");
        if (marked.isBlank() || words.length > MOST_WORDS) {
            return Optional.empty();
        }
        String pattern =
                Arrays.stream(words).map(Pattern::quote).collect(Collectors.joining(BETWEEN));
        Matcher found = Pattern.compile(pattern).matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }
}
