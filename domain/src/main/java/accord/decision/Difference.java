package accord.decision;

import java.util.ArrayList;
import java.util.List;

/**
 * What changed from one text to another, word by word.
 *
 * @param segments in reading order, none of them empty, a removal before what took its place; what
 *     is same or removed gives the older text exactly, what is same or added the newer one
 */
public record Difference(List<Segment> segments) {

    /** What became of some words. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** Words in a row that share a fate, with the blanks between them. */
    public record Segment(Kind kind, String text) {}

    public Difference {
        segments = List.copyOf(segments);
    }

    /**
     * Compares line by line, then what changed by sentences, and what changed in these by words.
     * Two texts of 50,000 characters take at worst about a second, when made to be difficult.
     */
    public static Difference between(String before, String after) {
        List<Segment> segments = new ArrayList<>();
        for (Stretch stretch : Comparison.of(before, after)) {
            add(segments, Kind.SAME, stretch.same());
            add(segments, Kind.REMOVED, stretch.removed());
            add(segments, Kind.ADDED, stretch.added());
        }
        return new Difference(segments);
    }

    /** Whether the texts are equal. */
    public boolean none() {
        return segments.stream().allMatch(segment -> segment.kind() == Kind.SAME);
    }

    private static void add(List<Segment> segments, Kind kind, String text) {
        if (!text.isEmpty()) {
            segments.add(new Segment(kind, text));
        }
    }
}
