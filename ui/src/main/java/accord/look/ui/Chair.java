package accord.look.ui;

import java.util.Locale;
import java.util.Set;

/**
 * A side as every viewer of a contract sees it: the same number, colour and initials for all.
 *
 * @param number its place in the contract's order of sides, from 1; 0 for what is no side
 * @param name what the contract calls it
 * @param initials one or two characters, different for each side of a contract
 */
public record Chair(int number, String name, String initials) {
    /** Names that are words rather than names, and so take an article within a sentence. */
    private static final Set<String> COMMON =
            Set.of("landlord", "contractor", "service provider", "in-house team", "repairs team");

    /** The class that gives what stands inside this side's colour. */
    public String style() {
        return number == 0 ? "side-none" : "side-" + number;
    }

    /** As it reads within a sentence: "the landlord", "North Homes". */
    public String inSentence() {
        String lower = name.toLowerCase(Locale.UK);
        return COMMON.contains(lower) ? "the " + lower : name;
    }
}
