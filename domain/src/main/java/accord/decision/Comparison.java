package accord.decision;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;

/** Compares two texts by lines, then what changed by sentences, and what changed there by words. */
final class Comparison {
    /**
     * The most pieces of both texts together, from the first to the last that differs, that are
     * compared at once. The time for that grows with the square, so this bounds the whole; where
     * there are more, all from the first to the last count as replaced.
     */
    static final int MOST_PIECES = 6_000;

    private final List<Stretch> found = new ArrayList<>();

    private Comparison() {}

    /** The parts of both texts, in order, such that neighbours do not run into each other. */
    static List<Stretch> of(String before, String after) {
        Comparison comparison = new Comparison();
        comparison.compare(before, after, Grain.LINE);
        return comparison.found;
    }

    private void compare(String before, String after, Grain grain) {
        List<String> older = grain.cut(before);
        List<String> newer = grain.cut(after);
        int head = alike(older, newer);
        int tail =
                alike(
                        older.subList(head, older.size()).reversed(),
                        newer.subList(head, newer.size()).reversed());
        List<String> left = older.subList(head, older.size() - tail);
        List<String> right = newer.subList(head, newer.size() - tail);
        same(older.subList(0, head));
        if (left.size() + right.size() > MOST_PIECES) {
            changed(String.join("", left), String.join("", right));
        } else {
            align(left, right, grain);
        }
        same(older.subList(older.size() - tail, older.size()));
    }

    /** Of two lists that end unalike, so that nothing follows the last change. */
    private void align(List<String> older, List<String> newer, Grain grain) {
        int left = 0;
        List<String> removed = new ArrayList<>();
        List<String> added = new ArrayList<>();
        for (Change change :
                new MyersDiffWithLinearSpace<String>().computeDiff(older, newer, null)) {
            if (change.startOriginal > left) {
                refine(removed, added, grain);
                same(older.subList(left, change.startOriginal));
            }
            removed.addAll(older.subList(change.startOriginal, change.endOriginal));
            added.addAll(newer.subList(change.startRevised, change.endRevised));
            left = change.endOriginal;
        }
        refine(removed, added, grain);
    }

    /** Looks closer at what changed, and forgets it. */
    private void refine(List<String> removed, List<String> added, Grain grain) {
        String before = String.join("", removed);
        String after = String.join("", added);
        removed.clear();
        added.clear();
        if (before.isEmpty() || after.isEmpty() || grain == Grain.WORD) {
            changed(before, after);
        } else {
            compare(before, after, grain.finer());
        }
    }

    private void same(List<String> pieces) {
        add(new Stretch(String.join("", pieces), "", ""));
    }

    private void changed(String removed, String added) {
        add(new Stretch("", removed, added));
    }

    private void add(Stretch next) {
        Stretch last = next;
        while (!found.isEmpty() && found.getLast().runsInto(last)) {
            last = found.removeLast().and(last);
        }
        found.add(last);
    }

    /** How many pieces two lists begin with alike. */
    static int alike(List<String> one, List<String> other) {
        int most = Math.min(one.size(), other.size());
        int count = 0;
        while (count < most && one.get(count).equals(other.get(count))) {
            count++;
        }
        return count;
    }
}
