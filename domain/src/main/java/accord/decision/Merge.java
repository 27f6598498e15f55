package accord.decision;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Two texts that were written from the same one, made one text, word by word. Where both changed
 * the same stretch, what both wrote stays, one after the other: no word that was written is lost,
 * at worst one that was struck out stays.
 */
public final class Merge {
    private final List<String> base;
    private final StringBuilder merged = new StringBuilder();

    private Merge(List<String> base) {
        this.base = base;
    }

    /**
     * @param base what both were written from
     * @param first what comes first where both wrote at the same place
     */
    public static String of(String base, String first, String second) {
        if (first.equals(base) || first.equals(second)) {
            return second;
        }
        if (second.equals(base)) {
            return first;
        }
        Merge merge = new Merge(Grain.WORD.cut(base));
        merge.join(merge.edits(first), merge.edits(second));
        return merge.merged.toString();
    }

    /** Words that took the place of those from one place of the base up to another. */
    private record Edit(int from, int to, String words) {

        /** Whether it begins where a stretch begins, or within it. */
        boolean meets(int start, int end) {
            return from == start || from < end;
        }
    }

    private List<Edit> edits(String text) {
        List<String> revised = Grain.WORD.cut(text);
        int head = Comparison.alike(base, revised);
        int tail =
                Comparison.alike(
                        base.subList(head, base.size()).reversed(),
                        revised.subList(head, revised.size()).reversed());
        List<String> before = base.subList(head, base.size() - tail);
        List<String> after = revised.subList(head, revised.size() - tail);
        if (before.size() + after.size() > Comparison.MOST_PIECES) {
            return List.of(new Edit(head, base.size() - tail, String.join("", after)));
        }
        List<Edit> edits = new ArrayList<>();
        for (Change change :
                new MyersDiffWithLinearSpace<String>().computeDiff(before, after, null)) {
            add(
                    edits,
                    new Edit(
                            head + change.startOriginal,
                            head + change.endOriginal,
                            String.join(
                                    "", after.subList(change.startRevised, change.endRevised))));
        }
        return edits;
    }

    /** Edits that touch are one. */
    private static void add(List<Edit> edits, Edit next) {
        if (!edits.isEmpty() && edits.getLast().to() == next.from()) {
            Edit last = edits.removeLast();
            edits.add(new Edit(last.from(), next.to(), last.words() + next.words()));
        } else {
            edits.add(next);
        }
    }

    private void join(List<Edit> first, List<Edit> second) {
        Deque<Edit> ones = new ArrayDeque<>(first);
        Deque<Edit> others = new ArrayDeque<>(second);
        int at = 0;
        while (!ones.isEmpty() || !others.isEmpty()) {
            int start = Math.min(start(ones), start(others));
            List<Edit> one = new ArrayList<>();
            List<Edit> other = new ArrayList<>();
            int end = start;
            int before;
            do {
                before = one.size() + other.size();
                end = take(ones, one, start, end);
                end = take(others, other, start, end);
            } while (one.size() + other.size() > before);
            write(words(at, start));
            both(within(one, start, end), within(other, start, end), words(start, end));
            at = end;
        }
        write(words(at, base.size()));
    }

    private int start(Deque<Edit> edits) {
        return edits.isEmpty() ? base.size() : edits.getFirst().from();
    }

    /** Takes those that meet a stretch, and says where the stretch ends with them. */
    private static int take(Deque<Edit> edits, List<Edit> taken, int start, int end) {
        int last = end;
        while (!edits.isEmpty() && edits.getFirst().meets(start, last)) {
            Edit edit = edits.removeFirst();
            taken.add(edit);
            last = Math.max(last, edit.to());
        }
        return last;
    }

    private void both(String one, String other, String before) {
        if (one.equals(before)) {
            write(other);
        } else if (other.equals(before) || one.startsWith(other)) {
            write(one);
        } else if (other.startsWith(one)) {
            write(other);
        } else {
            write(one);
            write(other);
        }
    }

    /** A stretch as one of the two has it. */
    private String within(List<Edit> edits, int start, int end) {
        StringBuilder text = new StringBuilder();
        int at = start;
        for (Edit edit : edits) {
            text.append(words(at, edit.from())).append(edit.words());
            at = edit.to();
        }
        return text.append(words(at, end)).toString();
    }

    /** Words of two hands do not run into one. */
    private void write(String words) {
        if (!merged.isEmpty()
                && !words.isEmpty()
                && Character.isLetterOrDigit(merged.charAt(merged.length() - 1))
                && Character.isLetterOrDigit(words.charAt(0))) {
            merged.append(' ');
        }
        merged.append(words);
    }

    private String words(int from, int to) {
        return String.join("", base.subList(from, to));
    }
}
