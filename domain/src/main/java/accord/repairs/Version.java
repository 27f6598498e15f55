package accord.repairs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Something that was told of a request, and when that became known here.
 *
 * @param seenAt when it first came in
 * @param by the imports that told it: the first, and at most one more
 */
public record Version(Telling telling, Instant seenAt, List<ImportId> by) {
    private static final int MOST_BY = 2;

    /**
     * From the earliest to the latest: as the source dates what it says; else by the latest thing
     * that it says has happened. Where the source dates two alike, their content decides, so that
     * they come out the same in any order; where nothing dates them, the later seen goes before.
     */
    static final Comparator<Version> AS_TOLD =
            Comparator.comparing(Version::toldAt)
                    .thenComparing(Version::isDated)
                    .thenComparing((a, b) -> a.isDated() ? 0 : a.seenAt.compareTo(b.seenAt))
                    .thenComparing(v -> v.isDated() ? v.telling.toString() : "");

    public Version {
        by = List.copyOf(by);
    }

    private boolean isDated() {
        return telling.moments().containsKey(Field.UPDATED_AT);
    }

    private Instant toldAt() {
        Instant said = telling.moments().get(Field.UPDATED_AT);
        return said != null
                ? said
                : telling.moments().entrySet().stream()
                        .filter(at -> at.getKey().isPast())
                        .filter(at -> telling.dated() || at.getKey() != Field.REPORTED_AT)
                        .map(java.util.Map.Entry::getValue)
                        .max(Comparator.naturalOrder())
                        .orElse(seenAt);
    }

    /** The same, told by one more import; itself where that need not be noted. */
    Version toldBy(ImportId one) {
        if (by.contains(one) || by.size() >= MOST_BY) {
            return this;
        }
        List<ImportId> more = new ArrayList<>(by);
        more.add(one);
        return new Version(telling, seenAt, more);
    }

    Version withoutBy(ImportId one) {
        return new Version(telling, seenAt, by.stream().filter(i -> !i.equals(one)).toList());
    }
}
