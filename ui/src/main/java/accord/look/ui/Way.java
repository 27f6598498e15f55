package accord.look.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Where somebody may go.
 *
 * @param where what it belongs to, such as a contract; may be empty
 * @param address relative to the root
 */
public record Way(String name, String where, String address) {

    /** Whether each of these words stands in its name or in what it belongs to. */
    boolean answers(List<String> words) {
        String told = (name + " " + where).toLowerCase(Locale.UK);
        return words.stream().allMatch(told::contains);
    }

    /** Whether its name begins with these words. */
    boolean begins(List<String> words) {
        return name.toLowerCase(Locale.UK).startsWith(String.join(" ", words));
    }

    static List<String> words(String typed) {
        return Arrays.stream(typed.toLowerCase(Locale.UK).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
