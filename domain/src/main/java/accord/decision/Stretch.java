package accord.decision;

/**
 * A part of two texts: words that both have, then words of the older one, in whose place the newer
 * one has others. Each may be empty.
 */
record Stretch(String same, String removed, String added) {

    /**
     * Whether the two read better as one: where the first changes nothing; and where both do, and
     * between the changes is no word, or less than either changes, so that reading would only
     * stutter. A change never reaches over the end of a line that stayed as it was.
     */
    boolean runsInto(Stretch next) {
        return size() == 0
                || (next.size() > 0 && isShort(next.same, Math.min(size(), next.size())));
    }

    Stretch and(Stretch next) {
        return size() == 0
                ? new Stretch(same + next.same, next.removed, next.added)
                : new Stretch(
                        same, removed + next.same + next.removed, added + next.same + next.added);
    }

    private int size() {
        return Math.max(removed.length(), added.length());
    }

    private static boolean isShort(String between, int longest) {
        return between.indexOf('\n') < 0
                && (between.length() <= longest
                        || between.chars().noneMatch(Character::isLetterOrDigit));
    }
}
