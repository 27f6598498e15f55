package accord.issue.query;

import accord.contract.ContractId;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import accord.issue.IssueId;
import accord.member.SideId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something that was learned, where it can be found again.
 *
 * @param id names it within its contract
 * @param about the title of the issue in which it was learned
 */
public record Lesson(
        String id,
        ContractId contract,
        IssueId issue,
        String about,
        String lesson,
        SideId side,
        Instant at) {
    private static final int MOST_WORDS = 200;

    static Shelf<Lesson> on(Shelves shelves) {
        return shelves.shelf(
                "lessons",
                Lesson.class,
                Map.of("contract", l -> List.of(l.contract().value()), "word", Lesson::keys));
    }

    private static Collection<String> keys(Lesson lesson) {
        return words(lesson.about() + " " + lesson.lesson()).stream()
                .map(word -> key(lesson.contract(), word))
                .toList();
    }

    static String key(ContractId contract, String word) {
        return contract.value() + '~' + word;
    }

    /** The words of a text that can be looked for: of two letters or more, in small letters. */
    static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (word.length() > 1 && words.size() < MOST_WORDS) {
                words.add(word);
            }
        }
        return words;
    }

    boolean has(Set<String> words) {
        return words(about + " " + lesson).containsAll(words);
    }
}
